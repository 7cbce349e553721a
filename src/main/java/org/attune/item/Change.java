package org.attune.item;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a choice does to a variable of a case: {@code trust +1}, {@code time -2}, {@code safety = 0}.
 *
 * @param sets whether the variable becomes {@code number}; otherwise {@code number} is added to it
 */
public record Change(Key variable, boolean sets, int number) {

    private static final Pattern FORM = Pattern.compile("([a-z0-9-]{1,64}) +(?:([+-]\\d{1,4})|= *(-?\\d{1,4}))");

    /** @throws IllegalArgumentException for anything of another form than the three */
    public static Change parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a change such as 'trust +1', 'time -2' or 'safety = 0'".formatted(text));
        }
        boolean sets = parts.group(2) == null;
        return new Change(new Key(parts.group(1)), sets, Integer.parseInt(parts.group(sets ? 3 : 2)));
    }

    int of(int value) {
        return sets ? number : value + number;
    }

    @Override
    public String toString() {
        return sets ? "%s = %d".formatted(variable, number) : "%s %+d".formatted(variable, number);
    }
}
