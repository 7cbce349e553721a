package org.attune.attempt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.attune.item.Score;

/** Points in words, with two decimal places at most. */
final class Points {

    private Points() {}

    /** "2 points", "1 point", "0.5 points". */
    static String worth(BigDecimal points) {
        String number = number(points);
        return number + (number.equals("1") ? " point" : " points");
    }

    /** "0.5 of 1 point". */
    static String earned(Score score) {
        return number(score.earned()) + " of " + worth(score.possible());
    }

    static String number(BigDecimal value) {
        BigDecimal rounded = value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
