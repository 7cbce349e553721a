package org.attune.attempt.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.attune.competency.KnowledgeAreaId;
import org.attune.content.Quiz;
import org.attune.course.Asking;
import org.attune.course.Drawing;
import org.attune.item.Arrangement;
import org.attune.item.Item;
import org.attune.item.Key;

/** Draws papers. All chance comes from the generator that is handed in. */
public final class Lots {

    private Lots() {}

    /** Empty when everything is asked as its author wrote it, of which there is nothing to record. */
    static Optional<Paper> draw(Quiz quiz, Asking asking, RandomGenerator chance) {
        if (asking.drawing().equals(new Drawing.Everything()) && !asking.shuffleItems() && !asking.shuffleOptions()) {
            return Optional.empty();
        }
        List<Item> items = items(quiz, asking.drawing(), chance);
        if (asking.shuffleItems()) {
            shuffle(items, chance);
        }
        return Optional.of(new Paper(items.stream()
                .map(item -> new Paper.Drawn(item.key(), arrangement(quiz, item, asking, chance)))
                .toList()));
    }

    /** In the author's order. At least one, for a quiz that asks nothing cannot be marked. */
    static List<Item> items(Quiz quiz, Drawing drawing, RandomGenerator chance) {
        Set<Item> drawn = switch (drawing) {
            case Drawing.Everything _ -> new LinkedHashSet<>(quiz.items());
            case Drawing.OfPools pools -> ofPools(quiz, pools, chance);
            case Drawing.OfEachArea each -> ofEachArea(quiz.items(), each.many(), chance);
        };
        List<Item> inOrder = new ArrayList<>(quiz.items());
        if (!drawn.isEmpty()) {
            inOrder.retainAll(drawn);
        }
        return inOrder;
    }

    private static Set<Item> ofPools(Quiz quiz, Drawing.OfPools pools, RandomGenerator chance) {
        Set<Item> drawn = new LinkedHashSet<>(quiz.items());
        pools.many().forEach((pool, many) -> {
            List<Item> members = new ArrayList<>(quiz.items().stream()
                    .filter(item -> quiz.pool(item).equals(Optional.of(pool)))
                    .toList());
            shuffle(members, chance);
            members.stream().skip(many).forEach(drawn::remove);
        });
        return drawn;
    }

    /** The areas that few items speak for come first: an item that was drawn for them may be enough for another one too. */
    private static Set<Item> ofEachArea(List<Item> items, int many, RandomGenerator chance) {
        Set<Item> drawn = new LinkedHashSet<>();
        List<KnowledgeAreaId> areas = new ArrayList<>(
                items.stream().flatMap(item -> item.areas().stream()).distinct().toList());
        areas.sort(Comparator.comparingInt(area -> speakingFor(area, items).size()));
        for (KnowledgeAreaId area : areas) {
            List<Item> rest = speakingFor(area, items);
            long still = many - rest.stream().filter(drawn::contains).count();
            rest.removeAll(drawn);
            shuffle(rest, chance);
            rest.stream().limit(Math.max(0, still)).forEach(drawn::add);
        }
        return drawn;
    }

    private static List<Item> speakingFor(KnowledgeAreaId area, Collection<Item> items) {
        return new ArrayList<>(
                items.stream().filter(item -> item.areas().contains(area)).toList());
    }

    private static Arrangement arrangement(Quiz quiz, Item item, Asking asking, RandomGenerator chance) {
        Arrangement authors = Arrangement.of(item);
        if (!asking.shuffleOptions()) {
            return authors;
        }
        Set<Key> pinned = quiz.pinned().getOrDefault(item.key(), Set.of());
        return new Arrangement(shuffled(authors.options(), pinned, chance), shuffled(authors.rows(), pinned, chance));
    }

    /** Those that are pinned keep their places, and the others share what is left. */
    private static List<Key> shuffled(List<Key> keys, Set<Key> pinned, RandomGenerator chance) {
        List<Key> loose = new ArrayList<>(
                keys.stream().filter(key -> !pinned.contains(key)).toList());
        shuffle(loose, chance);
        List<Key> shuffled = new ArrayList<>();
        int next = 0;
        for (Key key : keys) {
            shuffled.add(pinned.contains(key) ? key : loose.get(next++));
        }
        return shuffled;
    }

    /** Fisher and Yates: each order is as likely as any other. */
    private static <T> void shuffle(List<T> list, RandomGenerator chance) {
        for (int last = list.size() - 1; last > 0; last--) {
            int other = chance.nextInt(last + 1);
            T moved = list.get(last);
            list.set(last, list.get(other));
            list.set(other, moved);
        }
    }
}
