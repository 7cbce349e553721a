package org.attune.outcome;

import java.util.List;
import org.attune.course.PersonId;
import org.attune.course.PlacementId;

/**
 * Some people's grades, or what they mastered, at a placement are others than before; published within the transaction that
 * stored them.
 *
 * @param changes one for each person, in the order of their ids
 */
public record GradesChanged(PlacementId placement, List<Change> changes) {

    /** @param version grows with every change of this person's outcome at this placement */
    public record Change(PersonId person, long version) {}

    public GradesChanged {
        changes = List.copyOf(changes);
    }

    GradesChanged(PlacementId placement, PersonId person, long version) {
        this(placement, List.of(new Change(person, version)));
    }

    public List<PersonId> people() {
        return changes.stream().map(Change::person).toList();
    }
}
