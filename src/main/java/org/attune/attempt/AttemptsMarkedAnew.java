package org.attune.attempt;

import java.util.Set;
import org.attune.course.PersonId;
import org.attune.course.PlacementId;

/** Attempts of these learners have other marks than before; published within the transaction that stored them. */
public record AttemptsMarkedAnew(PlacementId placement, Set<PersonId> people) {

    public AttemptsMarkedAnew {
        people = Set.copyOf(people);
    }
}
