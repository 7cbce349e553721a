package org.attune.content;

import java.util.Optional;
import org.attune.item.Key;

/** Items of a quiz that stand for one another: an instructor may have some of them drawn by lot. */
public record Pool(String name) {

    public Pool {
        if (Key.parse(name).isEmpty()) {
            throw new IllegalArgumentException(
                    "'%s' is not the name of a pool: lower-case words joined by hyphens".formatted(name));
        }
    }

    /** Empty when the text, which may come from anywhere, names no pool. */
    public static Optional<Pool> parse(String text) {
        return Key.parse(text).map(key -> new Pool(key.value()));
    }

    @Override
    public String toString() {
        return name;
    }
}
