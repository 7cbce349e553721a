package org.attune.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.item.Prose;

/**
 * The items of a module, in their order, in one version.
 *
 * @param pools the pool of each item that is in one
 * @param pinned for items that have such: the keys of options, answers or rows that stay in their place when the others are
 *     shuffled, as "none of these" does
 * @param notes what may be hard to read in it
 * @param languages in which language the questions stand
 */
public record Quiz(
        QuizVersion version,
        Prose intro,
        List<Item> items,
        Map<Key, Pool> pools,
        Map<Key, Set<Key>> pinned,
        ContentNotes notes,
        QuizLanguages languages) {

    public Quiz {
        items = List.copyOf(items);
        pools = Map.copyOf(pools);
        pinned = Map.copyOf(pinned);
    }

    public Quiz(QuizVersion version, Prose intro, List<Item> items) {
        this(version, intro, items, Map.of(), Map.of(), ContentNotes.NONE, QuizLanguages.ALL_ENGLISH);
    }

    public Optional<Item> item(Key key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst();
    }

    /** The same quiz, asking these items in this order. */
    public Quiz asking(List<Item> drawn) {
        return new Quiz(version, intro, drawn, pools, pinned, notes, languages);
    }

    /** The same quiz, its words being in these languages. */
    Quiz in(QuizLanguages said) {
        return new Quiz(version, intro, items, pools, pinned, notes, said);
    }

    public Optional<Pool> pool(Item item) {
        return Optional.ofNullable(pools.get(item.key()));
    }

    /** How many items each pool has, in the order of their first items. */
    public Map<Pool, Integer> poolSizes() {
        Map<Pool, Integer> sizes = new LinkedHashMap<>();
        for (Item item : items) {
            pool(item).ifPresent(pool -> sizes.merge(pool, 1, Integer::sum));
        }
        return sizes;
    }
}
