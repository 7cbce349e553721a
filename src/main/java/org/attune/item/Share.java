package org.attune.item;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/**
 * A part of an item's points as an exact fraction, so that a mark is rounded once only, at its end.
 *
 * @param parts from 0 to {@code whole}
 * @param whole above 0
 */
record Share(BigInteger parts, BigInteger whole) {

    static final Share NONE = new Share(0, 1);

    Share {
        if (parts.signum() < 0 || parts.compareTo(whole) > 0 || whole.signum() == 0) {
            throw new IllegalArgumentException("A share of %d out of %d".formatted(parts, whole));
        }
        BigInteger common = parts.gcd(whole);
        parts = parts.divide(common);
        whole = whole.divide(common);
    }

    Share(long parts, long whole) {
        this(BigInteger.valueOf(parts), BigInteger.valueOf(whole));
    }

    static Share ofAllOrNothing(boolean all) {
        return new Share(all ? 1 : 0, 1);
    }

    /**
     * @param value from 0 to {@code whole}
     * @param whole above 0
     */
    static Share of(BigDecimal value, BigDecimal whole) {
        int places = Math.max(Math.max(value.scale(), whole.scale()), 0);
        return new Share(
                value.movePointRight(places).toBigIntegerExact(),
                whole.movePointRight(places).toBigIntegerExact());
    }

    /** The mean of one or more. */
    static Share mean(List<Share> shares) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger over = BigInteger.ONE;
        for (Share share : shares) {
            sum = sum.multiply(share.whole).add(share.parts.multiply(over));
            over = over.multiply(share.whole);
        }
        return new Share(sum, over.multiply(BigInteger.valueOf(shares.size())));
    }

    /** Both together, which must not be more than the whole. */
    Share plus(Share other) {
        return new Share(parts.multiply(other.whole).add(other.parts.multiply(whole)), whole.multiply(other.whole));
    }

    BigDecimal of(BigDecimal points) {
        return points.multiply(new BigDecimal(parts)).divide(new BigDecimal(whole), Score.PLACES, RoundingMode.HALF_UP);
    }
}
