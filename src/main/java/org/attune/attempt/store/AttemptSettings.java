package org.attune.attempt.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param grace how long after the deadline answers that were under way are still taken, and an attempt is not late
 * @param every how often it is looked whose time is up
 */
@ConfigurationProperties("attune.attempt")
public record AttemptSettings(
        @DefaultValue("60s") Duration grace,
        @DefaultValue("5s") Duration every) {

    public AttemptSettings {
        if (grace.isNegative() || !every.isPositive()) {
            throw new IllegalArgumentException("attune.attempt.grace must not be below 0, every must be above 0");
        }
    }
}
