package org.attune.item;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A part of an item's points as an exact fraction, so that a mark is rounded once only, at its end.
 *
 * @param parts from 0 to {@code whole}
 * @param whole above 0
 */
record Share(long parts, long whole) {

    Share {
        if (parts < 0 || parts > whole || whole == 0) {
            throw new IllegalArgumentException("A share of %d out of %d".formatted(parts, whole));
        }
    }

    static Share ofAllOrNothing(boolean all) {
        return new Share(all ? 1 : 0, 1);
    }

    BigDecimal of(BigDecimal points) {
        return points.multiply(BigDecimal.valueOf(parts))
                .divide(BigDecimal.valueOf(whole), Score.PLACES, RoundingMode.HALF_UP);
    }
}
