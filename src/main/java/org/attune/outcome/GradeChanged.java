package org.attune.outcome;

import org.attune.course.PersonId;
import org.attune.course.PlacementId;

/**
 * Someone's grade, or mastery, at a placement is another than before; published within the transaction that stored it.
 *
 * @param version grows with every change of this person's outcome at this placement
 */
public record GradeChanged(PlacementId placement, PersonId person, long version) {}
