package org.attune.attempt.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.attune.attempt.AttemptId;
import org.attune.course.PersonId;
import org.attune.item.Key;

/**
 * Something that happened to an attempt and is not an answer.
 *
 * @param item the item that it happened to, where it was not the whole attempt
 * @param by who did it; empty for the learner and for the clock
 * @param words such as a reason, at most {@value #MOST_WORDS} characters; of a deadline that was moved, {@linkplain #until the
 *     new one}
 */
public record AttemptEvent(
        AttemptId attempt, Instant at, Kind kind, Optional<Key> item, Optional<PersonId> by, Optional<String> words) {

    public static final int MOST_WORDS = 2000;

    /** Stored by name: a kind may be added, but never renamed. */
    public enum Kind {
        /** The learner's page went out of sight: another tab, another window, a locked phone. */
        LEFT,
        RETURNED,
        /** The learner's clock was stopped, and went on. */
        PAUSED,
        RESUMED,
        /** The time was up, and what had been saved was submitted. */
        SUBMITTED_BY_CLOCK,
        /** An instructor set the mark of an item. */
        MARKED_BY_HAND,
        /** An instructor took such a mark back. */
        MARK_TAKEN_BACK,
        /** The answers were marked again, by another key or rule. */
        MARKED_ANEW,
        /** Other times, more time or a break were given to the learner while the attempt was open. */
        ACCOMMODATED,
        /** The dates of the quiz were changed while the attempt was open. */
        DEADLINE_MOVED
    }

    public AttemptEvent {
        if (words.filter(text -> text.length() > MOST_WORDS).isPresent()) {
            throw new IllegalArgumentException("words of an event are at most " + MOST_WORDS + " characters");
        }
    }

    public static AttemptEvent of(AttemptId attempt, Kind kind, Instant at) {
        return new AttemptEvent(attempt, at, kind, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public AttemptEvent to(Key touched) {
        return new AttemptEvent(attempt, at, kind, Optional.of(touched), by, words);
    }

    public AttemptEvent by(PersonId person) {
        return new AttemptEvent(attempt, at, kind, item, Optional.of(person), words);
    }

    /**
     * With the deadline that holds from then on, to the second. It is kept as ISO 8601 writes it, so that it can be told in any
     * language.
     */
    public AttemptEvent until(Instant deadline) {
        return saying(deadline.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** Whether the clock of the attempt is another one since then. */
    public boolean movesDeadline() {
        return kind == Kind.ACCOMMODATED || kind == Kind.DEADLINE_MOVED;
    }

    /** The deadline that holds from then on; empty where there is none. */
    public Optional<Instant> deadline() {
        return words.filter(_ -> movesDeadline()).map(Instant::parse);
    }

    public AttemptEvent saying(String text) {
        return new AttemptEvent(attempt, at, kind, item, by, Optional.of(text));
    }
}
