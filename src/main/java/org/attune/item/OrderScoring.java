package org.attune.item;

import java.util.List;
import org.attune.item.Response.Placed;

/** What an order earns that is not the right one. */
public enum OrderScoring {

    /**
     * 1 − the sum of the places by which the rows are off ÷ the greatest sum that any order can have (which is that of the
     * order turned round, n² ÷ 2 rounded down). A row without a place is off as far as it could be; never below 0.
     */
    DISPLACED {
        @Override
        Share share(Placing item, Placed response) {
            long rows = item.rows().size();
            long greatest = rows * rows / 2;
            return new Share(Math.max(0, greatest - displaced(item, response)), greatest);
        }
    },

    /** 1 for the right order and 0 for every other. */
    ALL_OR_NOTHING {
        @Override
        Share share(Placing item, Placed response) {
            return Share.ofAllOrNothing(displaced(item, response) == 0);
        }
    };

    abstract Share share(Placing item, Placed response);

    /** The sum of the places by which the rows are off. */
    public static long displaced(Placing item, Placed response) {
        return item.rows().stream().mapToLong(row -> off(item, response, row)).sum();
    }

    private static int off(Placing item, Placed response, Row row) {
        return item.counts(response, row)
                .map(place -> item.distance(place, row.belongs()))
                .orElseGet(() -> farthest(item, row));
    }

    private static int farthest(Placing item, Row row) {
        List<Column> places = item.columns();
        return Math.max(
                item.distance(row.belongs(), places.getFirst().key()),
                item.distance(row.belongs(), places.getLast().key()));
    }
}
