package org.attune.content;

import java.util.Map;
import java.util.Optional;
import org.attune.item.Key;

/**
 * What may be hard to read in the questions of a quiz, said before they are.
 *
 * @param items by the keys of the items
 * @param scenes by the keys of the cases, and in each by those of its scenes
 */
public record ContentNotes(Map<Key, String> items, Map<Key, Map<Key, String>> scenes) {

    public static final ContentNotes NONE = new ContentNotes(Map.of(), Map.of());

    public ContentNotes {
        items = Map.copyOf(items);
        scenes = Map.copyOf(scenes);
    }

    public Optional<String> item(Key item) {
        return Optional.ofNullable(items.get(item));
    }

    public Optional<String> scene(Key story, Key scene) {
        return Optional.ofNullable(scenes.getOrDefault(story, Map.of()).get(scene));
    }
}
