package org.attune.course.chooser;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the modules that were picked in the chooser become links. */
enum Layout {
    MODULES,
    AREAS,
    BOTH;

    /** As the form names it; a form that says nothing means the modules. */
    static Optional<Layout> of(String word) {
        return word.isBlank()
                ? Optional.of(MODULES)
                : Arrays.stream(values())
                        .filter(one -> one.name().equals(word.toUpperCase(Locale.ROOT)))
                        .findFirst();
    }
}
