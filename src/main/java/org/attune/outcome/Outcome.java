package org.attune.outcome;

import java.util.List;
import java.util.Optional;
import org.attune.competency.KnowledgeAreaId;

/**
 * What a learner takes away from a placement.
 *
 * @param grade of the attempts that have all their marks; empty as long as none has
 * @param awaited the latest attempt that has not, if there is one
 * @param mastery one for each knowledge area that was asked for, in the order of their ids
 */
public record Outcome(Optional<Grade> grade, Optional<Awaited> awaited, List<Mastery> mastery) {

    public Outcome {
        mastery = List.copyOf(mastery);
    }

    public Optional<Mastery> in(KnowledgeAreaId area) {
        return mastery.stream().filter(m -> m.area().equals(area)).findFirst();
    }
}
