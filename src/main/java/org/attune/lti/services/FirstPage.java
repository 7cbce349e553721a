package org.attune.lti.services;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The first page of a list.
 *
 * @param more whether the platform has further pages
 */
public record FirstPage<T>(List<T> entries, boolean more) {

    /** What cannot be read as such an entry is left out. */
    <R> FirstPage<R> map(Function<T, Optional<R>> reading) {
        return new FirstPage<>(
                entries.stream().flatMap(entry -> reading.apply(entry).stream()).toList(), more);
    }
}
