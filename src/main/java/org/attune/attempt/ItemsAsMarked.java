package org.attune.attempt;

import java.util.HashMap;
import java.util.Map;
import org.attune.item.Arrangement;
import org.attune.item.Item;
import org.attune.item.Key;
import org.springframework.stereotype.Component;

/**
 * The items of a submitted attempt as the keys have them that made their marks, in the order of parts that the learner saw: so
 * that what is looked back at explains the mark that is there.
 */
@Component
class ItemsAsMarked {

    private final Marks marks;
    private final KeyedItems keyed;

    ItemsAsMarked(Marks marks, KeyedItems keyed) {
        this.marks = marks;
        this.keyed = keyed;
    }

    /** Those that were marked by another key than the attempt's own. */
    Map<Key, Item> of(Sheet sheet) {
        Map<Key, KeySource> keys = marks.byOtherKeys(sheet.attempt().id());
        Map<Key, Item> items = new HashMap<>();
        for (Item item : sheet.quiz().items()) {
            KeySource key = keys.get(item.key());
            if (key != null) {
                keyed.item(sheet.attempt().module(), key, item.key())
                        .map(Arrangement.of(item)::applied)
                        .ifPresent(marked -> items.put(item.key(), marked));
            }
        }
        return items;
    }
}
