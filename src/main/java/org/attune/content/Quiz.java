package org.attune.content;

import java.util.List;
import java.util.Optional;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.item.Prose;

/** The items of a module, in their order, in one version. */
public record Quiz(QuizVersion version, Prose intro, List<Item> items) {

    public Optional<Item> item(Key key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst();
    }
}
