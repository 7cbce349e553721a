package org.attune.attempt;

import java.util.List;
import java.util.Optional;
import org.attune.course.PersonId;
import org.attune.item.Key;
import org.attune.item.Score;

/**
 * What another key makes of an attempt.
 *
 * @param number counted from 1 for each learner and placement
 * @param marks of the items that have another key, and of no others
 */
public record AttemptDifference(AttemptId attempt, PersonId person, int number, List<ItemDifference> marks) {

    /**
     * @param before the key by which it was marked
     * @param was the mark in force
     * @param is the one that would be in force
     * @param behind what the new key gives an answer whose mark was set by hand, for the case that this is taken back; else
     *     empty
     */
    public record ItemDifference(
            Key item, KeySource before, Score was, Score is, Verdict verdict, Optional<Score> behind) {

        ItemDifference(Key item, KeySource before, Score was, Score is, Verdict verdict) {
            this(item, before, was, is, verdict, Optional.empty());
        }
    }

    /** Stored by name. */
    public enum Verdict {
        CHANGED,
        /** Another key, and yet the same mark. */
        SAME,
        /** An instructor set it; that stands. */
        KEPT_BY_HAND,
        /** The answer was given to something else than is asked now. */
        KEPT_UNREADABLE,
        /** The quiz asks it no more. */
        KEPT_GONE;

        public boolean kept() {
            return this == KEPT_BY_HAND || this == KEPT_UNREADABLE || this == KEPT_GONE;
        }
    }

    public AttemptDifference {
        marks = List.copyOf(marks);
    }

    public boolean changed() {
        return marks.stream().anyMatch(mark -> mark.verdict() == Verdict.CHANGED);
    }
}
