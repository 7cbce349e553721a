package org.attune.sandbox.lms.campus;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One student in one column: every score that arrived, and the grade that stands. Guarded by its gradebook. */
final class Cell {

    final List<Posting> history = new ArrayList<>();
    Grade grade = Grade.NONE;
    private int submissions;
    private @Nullable Instant changed;

    void take(Posting posting, Personality personality) {
        history.add(posting);
        grade = grade.after(posting.score(), personality);
        submissions += posting.score().canvas().newSubmission() ? 1 : 0;
        changed = posting.arrived();
    }

    void set(Grade byHand, Instant at) {
        grade = byHand;
        changed = at;
    }

    boolean hasUsedUp(int attempts) {
        return attempts > 0 && submissions >= attempts;
    }

    /**
     * The time that keeps a score out. By the specification it is that of the score before. Moodle compares whole seconds,
     * and for an activity's own column with the time of writing; Canvas compares with the last change of any kind.
     */
    Optional<Instant> keepsOut(Instant timestamp, Column column, Personality personality) {
        var last = history.isEmpty() ? null : history.getLast();
        return switch (personality) {
            case STRICT ->
                Optional.ofNullable(last)
                        .map(posting -> posting.score().timestamp())
                        .filter(stored -> !timestamp.isAfter(stored));
            case MOODLE ->
                Optional.ofNullable(last)
                        .map(posting -> column.madeBy() == Column.Maker.ACTIVITY
                                ? posting.arrived()
                                : posting.score().timestamp())
                        .map(Cell::second)
                        .filter(stored -> !second(timestamp).isAfter(stored));
            case CANVAS -> Optional.ofNullable(changed).filter(timestamp::isBefore);
        };
    }

    private static Instant second(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}
