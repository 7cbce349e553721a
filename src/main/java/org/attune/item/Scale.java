package org.attune.item;

import java.util.List;

/**
 * A scale of points counted from 1, with words for both ends.
 *
 * @param points 4 or 5
 */
public record Scale(int points, String lowest, String highest) {

    public Scale {
        Gate.require(points == 4 || points == 5, "A scale has 4 or 5 points, not %d".formatted(points));
    }

    List<Column> columns() {
        return Column.numbered(points);
    }
}
