package org.attune.passback;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The timestamps of scores (AGS 2.0, section 3.4.4). Platforms refuse a score that is not later than the one they hold, and
 * Moodle compares whole seconds; for an activity's own column it compares with the time at which it wrote. So a score carries
 * the time of its sending, and two of one learner in one column are never in the same second.
 */
sealed interface SendingTime {

    /** Waiting is cheap for a moment; a clock that went back must not stop grades for hours. */
    Duration LONGEST_WAIT = Duration.ofSeconds(10);

    record SendAs(Instant timestamp) implements SendingTime {}

    record WaitUntil(Instant moment) implements SendingTime {}

    static SendingTime after(Optional<Instant> last, Instant now) {
        Instant earliest = last.map(
                        instant -> instant.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1))
                .orElse(Instant.MIN);
        if (!now.isBefore(earliest)) {
            return new SendAs(now);
        }
        return Duration.between(now, earliest).compareTo(LONGEST_WAIT) <= 0
                ? new WaitUntil(earliest)
                : new SendAs(earliest);
    }
}
