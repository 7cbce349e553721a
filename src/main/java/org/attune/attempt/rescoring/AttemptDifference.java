package org.attune.attempt.rescoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attune.attempt.AttemptId;
import org.attune.attempt.KeySource;
import org.attune.attempt.MarkedAttempt;
import org.attune.attempt.MarkedAttempt.ItemMark;
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

    /** The attempt with the marks that it would have. */
    MarkedAttempt applied(MarkedAttempt attempt) {
        Map<Key, Score> others = marks.stream().collect(Collectors.toMap(ItemDifference::item, ItemDifference::is));
        return new MarkedAttempt(
                attempt.id(),
                attempt.number(),
                attempt.startedAt(),
                attempt.submittedAt(),
                attempt.daysLate(),
                attempt.marks().stream()
                        .map(mark -> new ItemMark(
                                mark.item(),
                                mark.areas(),
                                others.getOrDefault(mark.item(), mark.score()),
                                mark.awaited()))
                        .toList());
    }
}
