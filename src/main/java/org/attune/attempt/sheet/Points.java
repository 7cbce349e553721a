package org.attune.attempt.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.attune.item.Score;
import org.attune.words.Message;

/** Points in words, with two decimal places at most. */
public final class Points {

    private Points() {}

    /** "2 points", "1 point", "0.5 points". */
    public static Message worth(BigDecimal points) {
        return Message.of("attempt.points", rounded(points));
    }

    /** "0.5 of 1 point". */
    public static Message earned(Score score) {
        return Message.of("attempt.earned", rounded(score.earned()), rounded(score.possible()));
    }

    /** "0.5", for what is written down in no language. */
    public static String number(BigDecimal value) {
        return rounded(value).toPlainString();
    }

    /** "66.67 %" of a share from 0 to 1, likewise. */
    static String percent(BigDecimal share) {
        return number(share.movePointRight(2)) + " %";
    }

    public static BigDecimal rounded(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
