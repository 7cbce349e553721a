package org.attune.passback;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param every how often the ledger is looked at for what became due; new grades do not wait for it
 * @param atOnce how many scores are on their way to one platform at a time, from one node
 * @param lease how long one may take over a score before another node may; more than the longest a platform is waited for
 * @param backoff how long to wait after the first failure; doubled with each further one, and diced between a little and that
 * @param longestBackoff the most that is waited
 * @param outageAfter from how many failures in a row on a platform is left alone as a whole, and tried by one score at a time
 * @param longestHold the most that a failing platform is left alone for
 * @param giveUpAfter after how long of failing a score is parked
 */
@ConfigurationProperties("attune.passback")
record PassbackSettings(
        @DefaultValue("2s") Duration every,
        @DefaultValue("16") int atOnce,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("5s") Duration backoff,
        @DefaultValue("30m") Duration longestBackoff,
        @DefaultValue("5") int outageAfter,
        @DefaultValue("1m") Duration longestHold,
        @DefaultValue("7d") Duration giveUpAfter) {

    PassbackSettings {
        if (atOnce < 1 || outageAfter < 1) {
            throw new IllegalArgumentException("attune.passback.at-once and outage-after must be at least 1");
        }
        if (backoff.compareTo(longestBackoff) > 0 || !backoff.isPositive() || !longestHold.isPositive()) {
            throw new IllegalArgumentException(
                    "attune.passback.backoff must be above 0 and at most longest-backoff; longest-hold above 0");
        }
    }
}
