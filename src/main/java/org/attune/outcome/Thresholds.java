package org.attune.outcome;

import java.math.BigDecimal;
import org.attune.item.Score;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From which share of the points on a level is reached. A change holds at once, for what was earned before as well.
 *
 * @param developing above 0 and below {@code proficient}
 * @param proficient at most 1
 */
@ConfigurationProperties("attune.outcome")
record Thresholds(
        @DefaultValue("0.60") BigDecimal developing,
        @DefaultValue("0.80") BigDecimal proficient) {

    Thresholds {
        if (developing.signum() <= 0
                || developing.compareTo(proficient) >= 0
                || proficient.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "attune.outcome.developing (%s) must be above 0 and below attune.outcome.proficient (%s), which must be at most 1"
                            .formatted(developing, proficient));
        }
    }

    Level of(Score evidence) {
        if (reaches(evidence, proficient)) {
            return Level.PROFICIENT;
        }
        return reaches(evidence, developing) ? Level.DEVELOPING : Level.NOT_YET;
    }

    /** Multiplied, not divided: a share of exactly the threshold must not be lost to rounding. */
    private static boolean reaches(Score evidence, BigDecimal threshold) {
        return evidence.possible().signum() > 0
                && evidence.earned().compareTo(threshold.multiply(evidence.possible())) >= 0;
    }
}
