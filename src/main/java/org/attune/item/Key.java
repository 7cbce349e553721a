package org.attune.item;

import java.util.regex.Pattern;

/** The permanent name, within its parent, of an item, an option, a scene or a choice: answers are stored under it. */
public record Key(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Key {
        if (value.length() > 64 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a key: lower-case words joined by hyphens, 64 characters at most".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
