package org.attune.attempt.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.attune.attempt.store.AttemptEvent;
import org.attune.course.PersonId;

/**
 * Something that happened in the course of an attempt.
 *
 * @param question the place of the item that it happened to, counted from 1
 * @param lines more of it: the answer given, or the words of whoever did it
 * @param by who did it, where it was neither the learner nor the clock
 * @param deadline the one that holds since then, where {@link What#movesDeadline} and there is one
 */
public record TimelineEntry(
        Instant at,
        What what,
        OptionalInt question,
        List<String> lines,
        Optional<PersonId> by,
        Optional<Instant> deadline) {

    public enum What {
        STARTED,
        ANSWERED,
        CHANGED,
        TAKEN_AWAY,
        LEFT,
        RETURNED,
        PAUSED,
        RESUMED,
        SUBMITTED,
        SUBMITTED_BY_CLOCK,
        MARKED_BY_HAND,
        MARK_TAKEN_BACK,
        MARKED_ANEW,
        ACCOMMODATED,
        DEADLINE_MOVED;

        /** Whether the learner did something to an answer. */
        public boolean isAnswering() {
            return this == ANSWERED || this == CHANGED || this == TAKEN_AWAY;
        }

        /** Whether the time that the learner has is another one since then. */
        public boolean movesDeadline() {
            return this == ACCOMMODATED || this == DEADLINE_MOVED;
        }

        static What of(AttemptEvent.Kind kind) {
            return switch (kind) {
                case LEFT -> LEFT;
                case RETURNED -> RETURNED;
                case PAUSED -> PAUSED;
                case RESUMED -> RESUMED;
                case SUBMITTED_BY_CLOCK -> SUBMITTED_BY_CLOCK;
                case MARKED_BY_HAND -> MARKED_BY_HAND;
                case MARK_TAKEN_BACK -> MARK_TAKEN_BACK;
                case MARKED_ANEW -> MARKED_ANEW;
                case ACCOMMODATED -> ACCOMMODATED;
                case DEADLINE_MOVED -> DEADLINE_MOVED;
            };
        }
    }

    public TimelineEntry {
        lines = List.copyOf(lines);
    }
}
