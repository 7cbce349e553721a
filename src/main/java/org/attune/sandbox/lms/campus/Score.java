package org.attune.sandbox.lms.campus;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A score as the tool posted it (AGS 2.0, section 3.4); more than the maximum is allowed. */
public record Score(
        @Nullable BigDecimal given,
        @Nullable BigDecimal maximum,
        @Nullable String comment,
        Instant timestamp,
        ActivityProgress activityProgress,
        GradingProgress gradingProgress,
        @Nullable Instant startedAt,
        @Nullable Instant submittedAt) {

    public enum ActivityProgress {
        Initialized,
        Started,
        InProgress,
        Submitted,
        Completed
    }

    public enum GradingProgress {
        FullyGraded,
        Pending,
        PendingManual,
        Failed,
        NotReady
    }

    /** The grade that counts, on the column's own scale: only what is fully graded has one. */
    public Optional<BigDecimal> pointsOf(BigDecimal columnMaximum) {
        if (gradingProgress != GradingProgress.FullyGraded || given == null || maximum == null) {
            return Optional.empty();
        }
        var points = given.multiply(columnMaximum)
                .divide(maximum, 5, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return Optional.of(points.scale() < 0 ? points.setScale(0) : points);
    }
}
