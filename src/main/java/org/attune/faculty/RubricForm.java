package org.attune.faculty;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.attune.item.Key;

/** The levels that an instructor chose, by criterion. What is no key of anything is left out, and found missing later. */
record RubricForm(Map<Key, Key> levels) {

    static final String LEVEL = "level-";

    static RubricForm of(Map<String, String> form) {
        Map<Key, Key> levels = new HashMap<>();
        form.forEach((field, value) -> {
            Optional<Key> criterion =
                    field.startsWith(LEVEL) ? Key.parse(field.substring(LEVEL.length())) : Optional.empty();
            criterion.ifPresent(key -> Key.parse(value).ifPresent(level -> levels.put(key, level)));
        });
        return new RubricForm(levels);
    }
}
