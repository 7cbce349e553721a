package org.attune.passback;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.attune.course.PersonId;

/**
 * A score that a platform is to be told, taken in hand by a lease.
 *
 * @param wanted the version that was owed when it was taken in hand
 * @param tries how often it has failed in a row
 * @param failingSince since when it has
 * @param lastTimestamp that of the score sent last, accepted or not
 * @param acceptedDigest of the score that the platform took last, unless another was sent since
 * @param insisted an instructor wants this one there, whatever stands there
 * @param kind of what went wrong the last time
 */
record Owed(
        LineItemId lineItem,
        PersonId person,
        UUID lease,
        long wanted,
        int tries,
        Optional<Instant> failingSince,
        Optional<Instant> lastTimestamp,
        Optional<String> acceptedDigest,
        Told told,
        boolean insisted,
        Optional<String> kind) {

    /** Canvas has no attempt left for new work; a score that stands for none it still takes. */
    boolean hasUsedUpAttempts() {
        return kind.filter(Trouble.ATTEMPTS_USED_UP::equals).isPresent();
    }

    Owed withTold(Told seen) {
        return new Owed(
                lineItem,
                person,
                lease,
                wanted,
                tries,
                failingSince,
                lastTimestamp,
                acceptedDigest,
                seen,
                insisted,
                kind);
    }
}
