package org.attune.item;

import java.math.BigDecimal;
import java.util.Optional;
import org.attune.item.Response.Picked;

/** What two picks earn. One that is missing earns nothing, and neither do two of the same. */
public enum BestAndWorstScoring {

    /** Half for each right pick. */
    EACH {
        @Override
        int quarters(boolean right, boolean opposite) {
            return right ? 2 : 0;
        }
    },

    /**
     * +1 for each right pick, −1 where the best is called the worst or the worst the best, 0 for what lies between; a missing
     * pick is −1 as well. The sum, which goes from −2 to +2, is counted from its lowest end: (sum + 2) ÷ 4.
     *
     * <p>It is not cut off at zero instead: of two different picks, one cannot be right while the other calls the best the
     * worst, so that what is taken away would never be felt, and the rule would be {@link #EACH}.
     */
    PLUS_MINUS {
        @Override
        int quarters(boolean right, boolean opposite) {
            return right ? 2 : opposite ? 0 : 1;
        }
    };

    /** What a pick earns, in quarters of the item's points. */
    abstract int quarters(boolean right, boolean opposite);

    /** What one of the two picks earns, as a share of its half: 0 to 1. */
    BigDecimal credit(BestAndWorst item, Key pick, BestAndWorst.Candidate candidate) {
        boolean best = pick.equals(PanelKey.BEST);
        Key right = best ? item.best() : item.worst();
        Key opposite = best ? item.worst() : item.best();
        int quarters = quarters(candidate.key().equals(right), candidate.key().equals(opposite));
        return new Share(quarters, 2).of(BigDecimal.ONE);
    }

    Share share(BestAndWorst item, Picked picked) {
        if (picked.isSame()) {
            return Share.NONE;
        }
        int sum = quarters(picked.best(), item.best(), item.worst())
                + quarters(picked.worst(), item.worst(), item.best());
        return new Share(sum, 4);
    }

    private int quarters(Optional<Key> pick, Key right, Key opposite) {
        return pick.map(key -> quarters(key.equals(right), key.equals(opposite)))
                .orElse(0);
    }
}
