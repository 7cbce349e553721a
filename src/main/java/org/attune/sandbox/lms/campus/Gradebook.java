package org.attune.sandbox.lms.campus;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A course's columns and every score that ever arrived. Safe for many writers at once. */
public final class Gradebook {

    /** How exactly times are compared, and which time an activity's own column keeps. */
    public enum Timekeeping {
        EXACT,
        /** Whole seconds; an activity's own column keeps the time of writing rather than the time sent. */
        AS_MOODLE
    }

    public sealed interface Outcome {
        record Stored() implements Outcome {}

        /** The score is not later than the one that is there. */
        record NotLater(Instant stored) implements Outcome {}

        record NoSuchColumn() implements Outcome {}
    }

    private record Cell(ColumnId column, String person) {}

    private final Map<ColumnId, Column> columns = new LinkedHashMap<>();
    private final Map<Cell, List<Posting>> postings = new HashMap<>();

    public synchronized List<Column> columns() {
        return List.copyOf(columns.values());
    }

    public synchronized Optional<Column> column(ColumnId id) {
        return Optional.ofNullable(columns.get(id));
    }

    public synchronized void put(Column column) {
        columns.put(column.id(), column);
    }

    public synchronized boolean remove(ColumnId id) {
        postings.keySet().removeIf(cell -> cell.column().equals(id));
        return columns.remove(id) != null;
    }

    synchronized void removeOf(ActivityId activity) {
        for (var column : columns()) {
            if (activity.equals(column.resourceLink())) {
                if (column.madeBy() == Column.Maker.ACTIVITY) {
                    remove(column.id());
                } else {
                    put(column.withoutLink());
                }
            }
        }
    }

    public synchronized Outcome post(ColumnId id, Person person, Posting posting, Timekeeping timekeeping) {
        var column = columns.get(id);
        if (column == null) {
            return new Outcome.NoSuchColumn();
        }
        var history = postings.computeIfAbsent(new Cell(id, person.id()), cell -> new ArrayList<>());
        if (!history.isEmpty()) {
            var stored = storedTime(column, history.getLast(), timekeeping);
            if (!rounded(posting.score().timestamp(), timekeeping).isAfter(stored)) {
                return new Outcome.NotLater(stored);
            }
        }
        history.add(posting);
        return new Outcome.Stored();
    }

    public synchronized List<Posting> history(ColumnId column, Person person) {
        return List.copyOf(postings.getOrDefault(new Cell(column, person.id()), List.of()));
    }

    /** The score in force: the one that arrived last. */
    public synchronized Optional<Posting> latest(ColumnId column, Person person) {
        var history = postings.getOrDefault(new Cell(column, person.id()), List.of());
        return history.isEmpty() ? Optional.empty() : Optional.of(history.getLast());
    }

    public Optional<BigDecimal> points(Column column, Person person) {
        return latest(column.id(), person).flatMap(posting -> posting.score().pointsOf(column.maximum()));
    }

    private static Instant storedTime(Column column, Posting last, Timekeeping timekeeping) {
        var written = timekeeping == Timekeeping.AS_MOODLE && column.madeBy() == Column.Maker.ACTIVITY;
        return rounded(written ? last.arrived() : last.score().timestamp(), timekeeping);
    }

    private static Instant rounded(Instant time, Timekeeping timekeeping) {
        return timekeeping == Timekeeping.AS_MOODLE ? time.truncatedTo(ChronoUnit.SECONDS) : time;
    }
}
