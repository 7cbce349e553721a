package org.attune.lti.keys;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When signing keys change.
 *
 * @param rotateEvery how long a key signs
 * @param publishBefore how long the next key stands in the key set before it signs, so that every platform has seen it
 * @param keepAfter how long a key stays in the key set after its last signature
 */
@ConfigurationProperties("attune.lti.keys")
record KeySettings(
        @DefaultValue("90d") Duration rotateEvery,
        @DefaultValue("2d") Duration publishBefore,
        @DefaultValue("7d") Duration keepAfter) {

    KeySettings {
        if (publishBefore.isNegative() || keepAfter.isNegative() || rotateEvery.compareTo(publishBefore) <= 0) {
            throw new IllegalArgumentException(
                    "attune.lti.keys: rotate-every must be longer than publish-before, and nothing may be negative");
        }
    }
}
