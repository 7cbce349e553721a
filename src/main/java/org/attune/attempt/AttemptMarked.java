package org.attune.attempt;

import java.time.Instant;
import org.attune.course.PersonId;
import org.attune.course.PlacementId;

/**
 * An attempt was submitted and has its marks, or has others than before; published within the transaction that stored them.
 */
public record AttemptMarked(AttemptId attempt, PlacementId placement, PersonId person, Instant at) {}
