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
 * @param number counted from 1 for each learner and placement
 */
public record MarkedAttempt(AttemptId id, int number, Instant startedAt, Instant submittedAt, List<ItemMark> marks) {

    /** @param areas the knowledge areas that the item was evidence for, in the version that was taken */
    public record ItemMark(Key item, Set<KnowledgeAreaId> areas, Score score) {}

    public Score total() {
        return marks.stream().map(ItemMark::score).reduce(Score.NONE, Score::plus);
    }
}
