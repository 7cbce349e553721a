package org.attune.item;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What every kind of item must keep for its marks to mean something. The content check says the same earlier, with the line. */
final class Gate {

    private Gate() {}

    static void require(boolean kept, String otherwise) {
        if (!kept) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static void points(Key item, BigDecimal points) {
        require(points.signum() > 0, "Item '%s' must be worth more than 0 points".formatted(item));
        require(
                points.stripTrailingZeros().scale() <= Score.PLACES,
                "Item '%s' has points with more than %d decimal places".formatted(item, Score.PLACES));
    }

    static void credit(Key owner, BigDecimal credit, int least) {
        require(
                credit.compareTo(BigDecimal.valueOf(least)) >= 0 && credit.compareTo(BigDecimal.ONE) <= 0,
                "The credit of '%s' must be from %d to 1, not %s".formatted(owner, least, credit));
    }

    static void rows(Key item, List<Row> rows) {
        require(rows.size() >= 2, "Item '%s' must have at least two rows".formatted(item));
        distinct("rows", rows, Row::key);
    }

    static void belongs(List<Row> rows, List<Column> columns) {
        Set<Key> there = columns.stream().map(Column::key).collect(Collectors.toSet());
        rows.forEach(row -> require(
                there.contains(row.belongs()),
                "There is no '%s' for the row '%s' to belong to".formatted(row.belongs(), row.key())));
    }

    /** The rows belong to the places 1 to n, one to each. */
    static void places(Key item, List<Row> rows) {
        Set<Key> given = rows.stream().map(Row::belongs).collect(Collectors.toSet());
        Set<Key> there = Column.numbered(rows.size()).stream().map(Column::key).collect(Collectors.toSet());
        require(
                given.equals(there),
                "The rows of '%s' must have the places 1 to %d, each once".formatted(item, rows.size()));
    }

    /** A copy that nobody can change, in the author's order. */
    static <T> Set<T> inOrder(Set<T> values) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    static <T> void distinct(String what, List<T> values, Function<T, Key> key) {
        Set<Key> seen = new HashSet<>();
        for (T value : values) {
            require(seen.add(key.apply(value)), "There are two %s with the key '%s'".formatted(what, key.apply(value)));
        }
    }
}
