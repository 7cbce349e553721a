package org.attune.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.attune.item.Score;

/** A share that has not been divided yet, so that nothing is rounded before the end. */
record Fraction(BigDecimal numerator, BigDecimal denominator) implements Comparable<Fraction> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static final Fraction NONE = new Fraction(BigDecimal.ZERO, BigDecimal.ONE);

    Fraction {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("%s over %s".formatted(numerator, denominator));
        }
    }

    /** The share earned; none where nothing was possible. */
    static Fraction of(Score score) {
        return score.possible().signum() == 0 ? NONE : new Fraction(score.earned(), score.possible());
    }

    Fraction plus(Fraction other) {
        if (denominator.compareTo(other.denominator) == 0) {
            return new Fraction(numerator.add(other.numerator), denominator);
        }
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction times(long factor) {
        return new Fraction(numerator.multiply(BigDecimal.valueOf(factor)), denominator);
    }

    Fraction over(long divisor) {
        return new Fraction(numerator, denominator.multiply(BigDecimal.valueOf(divisor)));
    }

    /** Less so many hundredths of the whole, though not below a floor of so many, unless it was below it before. */
    Fraction less(long hundredths, long floor) {
        BigDecimal off = denominator.multiply(BigDecimal.valueOf(hundredths));
        Fraction left = new Fraction(numerator.multiply(HUNDRED).subtract(off), denominator.multiply(HUNDRED));
        Fraction lowest = new Fraction(BigDecimal.valueOf(floor), HUNDRED);
        if (left.compareTo(lowest) >= 0) {
            return left;
        }
        return compareTo(lowest) < 0 ? this : lowest;
    }

    BigDecimal rounded(int places) {
        return numerator.divide(denominator, places, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
