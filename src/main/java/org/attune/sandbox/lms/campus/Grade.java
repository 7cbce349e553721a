package org.attune.sandbox.lms.campus;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell of the gradebook.
 *
 * @param share of the column's maximum; null where there is no grade, or none any more
 * @param byTeacher whether a person set it, or took it away
 */
record Grade(@Nullable BigDecimal share, boolean byTeacher) {

    static final Grade NONE = new Grade(null, false);

    private static final int DIGITS = 12;

    static Grade bySomeone(@Nullable BigDecimal points, BigDecimal maximum) {
        return new Grade(points == null ? null : points.divide(maximum, DIGITS, RoundingMode.HALF_UP), true);
    }

    /** What becomes of it when a score arrives. */
    Grade after(Score score, Personality personality) {
        var sent = score.share().orElse(null);
        return switch (personality) {
            case STRICT -> new Grade(sent, false);
            // Overridden by a person, a grade stays for good; and none is beyond the maximum.
            case MOODLE -> byTeacher ? this : new Grade(sent == null ? null : sent.min(BigDecimal.ONE), false);
            case CANVAS -> {
                var asked = score.canvas();
                boolean keep = sent == null ? asked.preserveScore() : byTeacher && asked.prioritizeNonToolGrade();
                yield keep ? this : new Grade(sent, false);
            }
        };
    }

    /** The same points out of another maximum, as Canvas leaves them when somebody changes a column. */
    Grade outOf(BigDecimal before, BigDecimal after) {
        return share == null
                ? this
                : new Grade(share.multiply(before).divide(after, DIGITS, RoundingMode.HALF_UP), byTeacher);
    }

    Optional<BigDecimal> points(BigDecimal maximum) {
        return Optional.ofNullable(share)
                .map(part ->
                        part.multiply(maximum).setScale(5, RoundingMode.HALF_UP).stripTrailingZeros())
                .map(points -> points.scale() < 0 ? points.setScale(0) : points);
    }
}
