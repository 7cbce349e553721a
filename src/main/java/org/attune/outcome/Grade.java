package org.attune.outcome;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.attune.attempt.AttemptId;

/**
 * What a learner's attempts at a placement come to.
 *
 * @param points from 0 to {@code maximum}, to two places
 * @param beforePenalty the points without what was taken off for being late; the same when nothing was
 * @param maximum what the placement is worth, in points
 * @param counted the attempt that makes the grade; absent when it is the average of all
 * @param startedAt when the attempt that counts was begun; the latest one where the average counts
 * @param submittedAt when that attempt was submitted
 */
public record Grade(
        BigDecimal points,
        BigDecimal beforePenalty,
        int maximum,
        Optional<AttemptId> counted,
        Instant startedAt,
        Instant submittedAt) {

    /** In time. */
    public Grade(BigDecimal points, int maximum, Optional<AttemptId> counted, Instant startedAt, Instant submittedAt) {
        this(points, points, maximum, counted, startedAt, submittedAt);
    }

    public Grade {
        if (points.signum() < 0 || points.compareTo(BigDecimal.valueOf(maximum)) > 0) {
            throw new IllegalArgumentException("A grade of %s out of %d".formatted(points, maximum));
        }
    }
}
