package org.attune.attempt.rescoring;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.attune.attempt.KeySource;
import org.attune.attempt.key.KeyedItem;
import org.attune.attempt.key.KeyedItems;
import org.attune.content.ModuleId;
import org.attune.item.Key;

/** Tells which marks were made by another key than a given one. It remembers what it has compared, and serves one thread. */
final class KeyComparison {

    private record Part(KeySource source, Key item) {}

    private final KeyedItems keyed;
    private final ModuleId module;
    private final KeySource to;
    private final Map<Part, Optional<KeyedItem>> items = new HashMap<>();
    private final Map<Part, Boolean> alike = new HashMap<>();

    KeyComparison(KeyedItems keyed, ModuleId module, KeySource to) {
        this.keyed = keyed;
        this.module = module;
        this.to = to;
    }

    KeySource to() {
        return to;
    }

    /** The item as the given key has it. */
    Optional<KeyedItem> now(Key item) {
        return item(to, item);
    }

    Optional<KeyedItem> item(KeySource source, Key item) {
        return items.computeIfAbsent(new Part(source, item), part -> keyed.item(module, part.source(), part.item()));
    }

    /** Whether both keys mark every answer to the item alike. */
    boolean marksAlike(KeySource source, Key item) {
        return source.equals(to)
                || alike.computeIfAbsent(
                        new Part(source, item),
                        _ -> item(source, item)
                                .map(KeyedItem::answerKey)
                                .equals(now(item).map(KeyedItem::answerKey)));
    }

    /**
     * Whether a mark may be another by this key: it was made by another, and no rescoring to this one has looked at it. No key
     * makes a mark that is awaited.
     */
    boolean concerns(MarkedItem mark) {
        return !mark.awaited()
                && !marksAlike(mark.by(), mark.item())
                && mark.considered().map(key -> !marksAlike(key, mark.item())).orElse(true);
    }
}
