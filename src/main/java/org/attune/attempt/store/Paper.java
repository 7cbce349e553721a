package org.attune.attempt.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.content.Quiz;
import org.attune.item.Arrangement;
import org.attune.item.Item;
import org.attune.item.Key;

/**
 * What an attempt asks, as it was drawn when the attempt began: the items in their order, each with its parts in their order.
 * It holds for ever, whatever becomes of the settings that it was drawn by.
 */
record Paper(List<Drawn> items) {

    record Drawn(Key item, Arrangement arrangement) {}

    Paper {
        items = List.copyOf(items);
    }

    /** The quiz as this paper puts it. */
    Quiz of(Quiz whole) {
        return whole.asking(items.stream().flatMap(drawn -> of(whole, drawn)).toList());
    }

    private static Stream<Item> of(Quiz whole, Drawn drawn) {
        Optional<Item> item = whole.item(drawn.item());
        return item.map(drawn.arrangement()::applied).stream();
    }
}
