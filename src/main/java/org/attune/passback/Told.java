package org.attune.passback;

import java.time.Instant;
import java.util.Optional;
import org.attune.lti.services.ScoreMessage.Points;

/**
 * What a platform was told before of a learner in a column.
 *
 * @param taken whether it ever took anything
 * @param accepted the points that it took last; absent also when it took the news that a mark is awaited
 * @param tried the points that were sent last, taken or not: the answer may have been lost on the way
 * @param work when the work was handed in that the accepted score is for
 */
record Told(boolean taken, Optional<Points> accepted, Optional<Points> tried, Optional<Instant> work) {

    static final Told NOTHING = new Told(false, Optional.empty(), Optional.empty(), Optional.empty());

    /** As after somebody saw on the platform that what was tried did arrive. */
    Told withTriedAccepted() {
        return new Told(taken, tried.or(this::accepted), tried, work);
    }
}
