package org.attune.item;

import java.util.List;
import java.util.stream.IntStream;

/** Where a row of a {@link Placing} can be placed. */
public record Column(Key key, String text) {

    /** The places 1 to {@code last}, named by their numbers. */
    static List<Column> numbered(int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(Integer::toString)
                .map(number -> new Column(new Key(number), number))
                .toList();
    }
}
