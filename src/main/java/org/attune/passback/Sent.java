package org.attune.passback;

import java.util.Collections;
import java.util.SortedMap;
import org.attune.competency.KnowledgeAreaId;

/**
 * Where all that is sent for one learner of a placement is.
 *
 * @param grade in the placement's own column
 * @param areas in those of the knowledge areas; empty where there are none
 */
public record Sent(Delivery grade, SortedMap<KnowledgeAreaId, Delivery> areas) {

    /** Of someone of whom nothing is known. */
    public static final Sent NOTHING =
            new Sent(new Delivery.NothingToSend(Delivery.Reason.NO_GRADE), Collections.emptySortedMap());
}
