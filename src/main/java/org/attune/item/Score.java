package org.attune.item;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Points earned out of points possible, as exact decimals.
 *
 * @param earned from 0 to {@code possible}
 * @param possible 0 or more
 */
public record Score(BigDecimal earned, BigDecimal possible) {

    /** Marks are exact to this many decimal places; what does not end by then (a third) is rounded half up, once, item by item. */
    public static final int PLACES = 6;

    public static final Score NONE = new Score(BigDecimal.ZERO, BigDecimal.ZERO);

    public Score {
        if (possible.signum() < 0 || earned.signum() < 0 || earned.compareTo(possible) > 0) {
            throw new IllegalArgumentException("A score of %s out of %s".formatted(earned, possible));
        }
        earned = plain(earned);
        possible = plain(possible);
    }

    public Score plus(Score other) {
        return new Score(earned.add(other.earned), possible.add(other.possible));
    }

    /** 1, 1.0 and 1.000000 (as a database gives it back) are one value. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The share earned, from 0 to 1, rounded half up to six places; 0 when nothing was possible. */
    public BigDecimal share() {
        return possible.signum() == 0 ? BigDecimal.ZERO : earned.divide(possible, 6, RoundingMode.HALF_UP);
    }
}
