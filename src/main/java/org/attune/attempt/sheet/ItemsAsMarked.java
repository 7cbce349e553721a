package org.attune.attempt.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attune.attempt.KeySource;
import org.attune.attempt.key.KeyedItem;
import org.attune.attempt.key.KeyedItems;
import org.attune.attempt.key.PlacementKeys;
import org.attune.attempt.store.Attempt;
import org.attune.attempt.store.Marks;
import org.attune.item.Arrangement;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.words.Words;
import org.springframework.stereotype.Component;

/**
 * Items as the keys have them that make their marks, in the order of parts that the learner sees: so that what is told of a mark
 * explains the one that is there, in the language of its reader.
 */
@Component
public class ItemsAsMarked {

    private final Marks marks;
    private final KeyedItems keyed;
    private final PlacementKeys keys;

    ItemsAsMarked(Marks marks, KeyedItems keyed, PlacementKeys keys) {
        this.marks = marks;
        this.keyed = keyed;
        this.keys = keys;
    }

    /** Those that were marked by another key than the attempt's own; while it is open, all as they are asked. */
    public Map<Key, KeyedItem> of(Sheet sheet, Words words) {
        if (sheet.attempt().isOpen()) {
            return sheet.quiz().items().stream()
                    .collect(Collectors.toMap(Item::key, item -> asked(sheet.attempt(), item, words)));
        }
        Map<Key, KeySource> keys = marks.byOtherKeys(sheet.attempt());
        Map<Key, KeyedItem> items = new HashMap<>();
        for (Item item : sheet.quiz().items()) {
            KeySource key = keys.get(item.key());
            if (key != null) {
                of(sheet.attempt(), item, key, words).ifPresent(marked -> items.put(item.key(), marked));
            }
        }
        return items;
    }

    /** As one key has it; empty when that key's version of the quiz does not ask it. */
    public Optional<KeyedItem> of(Attempt attempt, Item item, KeySource key, Words words) {
        return keyed.item(attempt.module(), key, item.key(), words.locale())
                .map(marked -> new KeyedItem(Arrangement.of(item).applied(marked.item()), marked.panel()));
    }

    /** As its learner is asked it: in the words of the attempt's own version, by the panel that is chosen now. */
    public KeyedItem asked(Attempt attempt, Item item, Words words) {
        return keys.choice(attempt.placement())
                .flatMap(choice -> of(attempt, item, new KeySource(attempt.version(), Optional.of(choice)), words))
                .orElseGet(() -> new KeyedItem(item, Optional.empty()));
    }
}
