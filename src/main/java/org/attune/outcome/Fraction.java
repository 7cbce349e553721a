package org.attune.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.attune.item.Score;

/** A share that has not been divided yet, so that nothing is rounded before the end. */
record Fraction(BigDecimal numerator, BigDecimal denominator) implements Comparable<Fraction> {

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

    BigDecimal rounded(int places) {
        return numerator.divide(denominator, places, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
