package org.attune.item;

import java.util.Optional;
import java.util.regex.Pattern;

/** The permanent name, within its parent, of an item, an option, a scene, a choice, a row or a column: answers are stored under it. */
public record Key(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Key {
        if (!isKey(value)) {
            throw new IllegalArgumentException(
                    "'%s' is not a key: lower-case words joined by hyphens, 64 characters at most".formatted(value));
        }
    }

    /** Empty when the text, which may come from anywhere, is not a key. */
    public static Optional<Key> parse(String text) {
        return isKey(text) ? Optional.of(new Key(text)) : Optional.empty();
    }

    private static boolean isKey(String text) {
        return text.length() <= 64 && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
