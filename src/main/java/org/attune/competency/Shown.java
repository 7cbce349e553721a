package org.attune.competency;

import java.util.Arrays;
import java.util.Locale;

/** In which way a Mentor shows a statement. */
public enum Shown {
    /** Done oneself. */
    PRACTISED,
    /** Brought about in others. */
    FOSTERED,
    /** Shown to others by example. */
    MODELLED,
    TAUGHT;

    static Shown ofWord(String word) {
        return Arrays.stream(values())
                .filter(way -> way.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'%s' is not a way to show a statement: practised, fostered, modelled or taught"
                                .formatted(word)));
    }
}
