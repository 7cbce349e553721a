package org.attune.sandbox.lms.campus;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A course's columns, every score that ever arrived, and the grades that stand. Safe for many writers at once. */
public final class Gradebook {

    public sealed interface Outcome {
        record Stored() implements Outcome {}

        /** The score is not later than the one that is there. */
        record NotLater(Instant stored) implements Outcome {}

        record NoSuchColumn() implements Outcome {}

        /** It stands for an attempt, and there is none left (Canvas). */
        record AttemptsUsedUp() implements Outcome {}
    }

    private record Place(ColumnId column, String person) {}

    private final Map<ColumnId, Column> columns = new LinkedHashMap<>();
    private final Map<Place, Cell> cells = new HashMap<>();

    public synchronized List<Column> columns() {
        return List.copyOf(columns.values());
    }

    public synchronized Optional<Column> column(ColumnId id) {
        return Optional.ofNullable(columns.get(id));
    }

    /** Adds it, or changes it; grades keep their share of the maximum. */
    public synchronized void put(Column column) {
        columns.put(column.id(), column);
    }

    /** Changes it as a teacher does on Canvas: grades keep their points, whatever the maximum is now. */
    public synchronized void putKeepingPoints(Column column) {
        var before = columns.put(column.id(), column);
        if (before != null) {
            cells.forEach((place, cell) -> {
                if (place.column().equals(column.id())) {
                    cell.grade = cell.grade.outOf(before.maximum(), column.maximum());
                }
            });
        }
    }

    public synchronized boolean remove(ColumnId id) {
        cells.keySet().removeIf(place -> place.column().equals(id));
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

    /** @param attempts how many scores that stand for new work are taken; 0 is any number */
    public synchronized Outcome post(
            ColumnId id, Person person, Posting posting, Personality personality, int attempts) {
        var column = columns.get(id);
        if (column == null) {
            return new Outcome.NoSuchColumn();
        }
        var cell = cells.computeIfAbsent(new Place(id, person.id()), place -> new Cell());
        var stored = cell.keepsOut(posting.score().timestamp(), column, personality);
        if (stored.isPresent()) {
            return new Outcome.NotLater(stored.get());
        }
        if (personality.isCanvas() && posting.score().canvas().newSubmission() && cell.hasUsedUp(attempts)) {
            return new Outcome.AttemptsUsedUp();
        }
        cell.take(posting, personality);
        return new Outcome.Stored();
    }

    /**
     * What a teacher types into a cell.
     *
     * @param points out of the column's maximum, or null to take the grade away
     */
    public synchronized void setByHand(ColumnId id, Person person, @Nullable BigDecimal points, Instant now) {
        column(id)
                .ifPresent(column -> cells.computeIfAbsent(new Place(id, person.id()), place -> new Cell())
                        .set(Grade.bySomeone(points, column.maximum()), now));
    }

    public synchronized List<Posting> history(ColumnId column, Person person) {
        return cell(column, person).map(cell -> List.copyOf(cell.history)).orElse(List.of());
    }

    /** Whether anything ever came here, by the tool or by hand. */
    public synchronized boolean isTouched(ColumnId column, Person person) {
        return cell(column, person).isPresent();
    }

    public synchronized boolean isByTeacher(ColumnId column, Person person) {
        return cell(column, person).filter(cell -> cell.grade.byTeacher()).isPresent();
    }

    /** The grade that stands, on the column's own scale. */
    public synchronized Optional<BigDecimal> points(Column column, Person person) {
        return cell(column.id(), person).flatMap(cell -> cell.grade.points(column.maximum()));
    }

    private Optional<Cell> cell(ColumnId column, Person person) {
        return Optional.ofNullable(cells.get(new Place(column, person.id())));
    }
}
