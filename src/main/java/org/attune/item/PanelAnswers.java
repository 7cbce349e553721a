package org.attune.item;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a panel answered a {@link Placing}: how many panellists gave each column to each row. Who they are, when they answered
 * and why is kept elsewhere; for marking, numbers are enough.
 *
 * @param counts by the key of the row, then by the key of the column; 0 or more, and a column that nobody gave may be left out
 */
public record PanelAnswers(Map<Key, Map<Key, Integer>> counts) {

    public PanelAnswers {
        counts = counts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, row -> Map.copyOf(row.getValue())));
        counts.values()
                .forEach(row -> row.forEach((column, count) ->
                        Gate.require(count >= 0, "%d panellists cannot have answered '%s'".formatted(count, column))));
    }

    /** How many gave this column to this row. */
    public int count(Key row, Key column) {
        return counts.getOrDefault(row, Map.of()).getOrDefault(column, 0);
    }

    /** How many gave the column that this row was given most often; 0 when nobody answered it. */
    public int most(Key row) {
        return counts.getOrDefault(row, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    /** How many gave this row any column. */
    public int answered(Key row) {
        return counts.getOrDefault(row, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    boolean within(Collection<Key> rows, Collection<Key> columns) {
        return rows.containsAll(counts.keySet())
                && counts.values().stream().allMatch(row -> columns.containsAll(row.keySet()));
    }
}
