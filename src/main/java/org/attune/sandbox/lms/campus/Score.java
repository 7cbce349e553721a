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
        @Nullable Instant submittedAt,
        CanvasSubmission canvas) {

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

    /** What part of the points was reached: only what is fully graded counts. */
    Optional<BigDecimal> share() {
        return gradingProgress != GradingProgress.FullyGraded || given == null || maximum == null
                ? Optional.empty()
                : Optional.of(given.divide(maximum, 12, RoundingMode.HALF_UP));
    }
}
