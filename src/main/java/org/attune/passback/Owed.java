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
 * @param acceptedDigest of the score that the platform took last
 */
record Owed(
        LineItemId lineItem,
        PersonId person,
        UUID lease,
        long wanted,
        int tries,
        Optional<Instant> failingSince,
        Optional<Instant> lastTimestamp,
        Optional<String> acceptedDigest) {}
