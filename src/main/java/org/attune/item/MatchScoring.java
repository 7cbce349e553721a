package org.attune.item;

import java.util.Optional;
import org.attune.item.Response.Placed;

/** What matches earn of which not all are right. */
public enum MatchScoring {

    /** The share of the rows that are matched right. */
    EACH {
        @Override
        Share share(Matching item, Placed response) {
            return new Share(right(item, response), item.rows().size());
        }
    },

    /** 1 when all rows are matched right, else 0. */
    ALL_OR_NOTHING {
        @Override
        Share share(Matching item, Placed response) {
            return Share.ofAllOrNothing(right(item, response) == item.rows().size());
        }
    };

    abstract Share share(Matching item, Placed response);

    private static long right(Matching item, Placed response) {
        return item.rows().stream()
                .filter(row -> item.counts(response, row).equals(Optional.of(row.belongs())))
                .count();
    }
}
