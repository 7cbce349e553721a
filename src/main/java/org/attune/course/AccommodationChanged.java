package org.attune.course;

import java.time.Instant;

/**
 * Somebody was granted something in a course, or it was taken back; published within the transaction that stored it.
 *
 * @param by who decided it
 */
public record AccommodationChanged(ContextId context, PersonId person, PersonId by, Instant at) {}
