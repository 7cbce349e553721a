package org.attune.content;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attune.item.Key;
import org.attune.yaml.YamlMap;

/**
 * Where each part of a module stands in its files, by its keys from the outside in (item, scene, choice). A rule looks at
 * values; when it finds a fault in one, it asks here whose line to tell.
 */
final class Sources {

    /** Stands in for a key that could not be read, which has been told already. */
    static final Key UNREADABLE = new Key("unreadable");

    private final YamlMap whole;
    private final Map<List<Key>, YamlMap> parts = new HashMap<>();

    Sources(YamlMap whole) {
        this.whole = whole;
    }

    YamlMap whole() {
        return whole;
    }

    YamlMap of(Key... keys) {
        return parts.getOrDefault(List.of(keys), whole);
    }

    /** Reads the key of a part, which its siblings must not have. */
    Key key(YamlMap part, Key... parents) {
        Key key = part.parsed("key", Key::new).orElse(UNREADABLE);
        Key[] path = Arrays.copyOf(parents, parents.length + 1);
        path[parents.length] = key;
        YamlMap before = parts.putIfAbsent(List.of(path), part);
        if (before != null && !key.equals(UNREADABLE)) {
            part.problem("key", "'%s' is there twice: first in line %d".formatted(key, before.line("key")));
        }
        return key;
    }
}
