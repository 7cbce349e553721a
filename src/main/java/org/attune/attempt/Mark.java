package org.attune.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.attune.course.PersonId;
import org.attune.item.Key;
import org.attune.item.Score;

/**
 * The mark of an item that is in force.
 *
 * @param version counted from 1; who wants to change this mark must have seen it, and says so by this number
 * @param awaited an instructor has yet to give it: the score is 0 and counts for nothing
 * @param byHand who gave it, where an instructor did
 */
public record Mark(Score score, int version, boolean awaited, Optional<ByHand> byHand) {

    /**
     * @param words why, or what there is to say of the answer; may be empty
     * @param told whether the learner is shown the words
     * @param levels of a rubric: the level that was reached of each criterion; else empty
     */
    public record ByHand(PersonId by, Instant at, String words, boolean told, Map<Key, Key> levels) {

        public static final int MOST_WORDS = 1500;

        public ByHand {
            levels = Map.copyOf(levels);
        }
    }

    public Mark {
        if (awaited && (score.earned().signum() != 0 || byHand.isPresent())) {
            throw new IllegalArgumentException("An awaited mark has earned nothing yet, and nobody gave it");
        }
    }

    /** As marking gave it. */
    public static Mark of(Score score) {
        return new Mark(score, 1, false, Optional.empty());
    }

    public static Mark awaited(BigDecimal possible) {
        return new Mark(new Score(BigDecimal.ZERO, possible), 1, true, Optional.empty());
    }
}
