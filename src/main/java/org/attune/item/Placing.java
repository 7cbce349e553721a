package org.attune.item;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.item.Response.Placed;
import org.jspecify.annotations.Nullable;

/**
 * What is answered by giving each row its column: a rank, a step's place, a point of a scale, an answer. The kinds differ in
 * what their columns mean.
 */
public sealed interface Placing extends Item permits Ranking, Ordering, Rating, Matching, ScriptConcordance {

    /** At least one, in the order in which they are shown. */
    List<Row> rows();

    /** In their order, which is the one that distances are counted in. */
    List<Column> columns();

    /** Whether a column takes one row only. */
    boolean oneEach();

    default Optional<Row> row(Key wanted) {
        return rows().stream().filter(row -> row.key().equals(wanted)).findFirst();
    }

    default Optional<Column> column(Key wanted) {
        return columns().stream().filter(column -> column.key().equals(wanted)).findFirst();
    }

    /**
     * The column that counts for a row: empty when none was given, and also when it was given to another row as well where
     * each takes one only. So nobody gains by giving the middle to all, and a learner in the midst of swapping two can save.
     */
    default Optional<Key> counts(Placed response, Row row) {
        @Nullable Key given = response.columns().get(row.key());
        return Optional.ofNullable(given).filter(column -> !oneEach() || timesGiven(response, column) == 1);
    }

    /** Whether every row has a column that counts. */
    default boolean isComplete(Placed response) {
        return rows().stream().allMatch(row -> counts(response, row).isPresent());
    }

    /** How many columns lie between two, from 0 when they are the same. */
    default int distance(Key one, Key other) {
        Map<Key, Integer> at = new HashMap<>();
        columns().forEach(column -> at.put(column.key(), at.size()));
        return Math.abs(at.getOrDefault(one, 0) - at.getOrDefault(other, 0));
    }

    private static long timesGiven(Placed response, Key column) {
        return response.columns().values().stream().filter(column::equals).count();
    }
}
