package org.attune.attempt;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.attune.competency.KnowledgeAreaId;
import org.attune.item.Key;
import org.attune.item.Score;

/**
 * A submitted attempt with its marks, for whoever folds marks into something else. Previews by instructors are not among
 * them.
 *
 * @param daysLate the days that have begun since it was due; 0 when it was in time
 * @param number counted from 1 for each learner and placement
 */
public record MarkedAttempt(
        AttemptId id, int number, Instant startedAt, Instant submittedAt, int daysLate, List<ItemMark> marks) {

    /** In time. */
    public MarkedAttempt(AttemptId id, int number, Instant startedAt, Instant submittedAt, List<ItemMark> marks) {
        this(id, number, startedAt, submittedAt, 0, marks);
    }

    /**
     * @param areas the knowledge areas that the item was evidence for, in the version that was taken
     * @param awaited an instructor has yet to give this mark
     */
    public record ItemMark(Key item, Set<KnowledgeAreaId> areas, Score score, boolean awaited) {

        public ItemMark(Key item, Set<KnowledgeAreaId> areas, Score score) {
            this(item, areas, score, false);
        }
    }

    /** Of the marks that are there; those that are awaited add neither to what was earned nor to what was possible. */
    public Score total() {
        return marks.stream()
                .filter(mark -> !mark.awaited())
                .map(ItemMark::score)
                .reduce(Score.NONE, Score::plus);
    }

    /** How many of its marks an instructor has yet to give. */
    public int awaited() {
        return Math.toIntExact(marks.stream().filter(ItemMark::awaited).count());
    }
}
