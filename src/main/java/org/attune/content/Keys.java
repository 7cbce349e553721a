package org.attune.content;

import java.util.HashMap;
import java.util.Map;
import org.attune.item.Key;
import org.attune.yaml.YamlMap;

/** The keys of siblings, of which no two may be the same. */
final class Keys {

    /** Stands in for a key that could not be read, which has been told already. */
    static final Key UNREADABLE = new Key("unreadable");

    private final Map<Key, YamlMap> owners = new HashMap<>();

    Key of(YamlMap part) {
        Key key = part.parsed("key", Key::new).orElse(UNREADABLE);
        YamlMap before = key.equals(UNREADABLE) ? null : owners.putIfAbsent(key, part);
        if (before != null) {
            part.problem("key", "'%s' is there twice: first in line %d".formatted(key, before.line("key")));
        }
        return key;
    }
}
