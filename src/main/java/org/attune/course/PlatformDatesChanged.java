package org.attune.course;

import java.time.Instant;

/** A launch told other dates of a link, for one person, than the launch before; published within its transaction. */
public record PlatformDatesChanged(PlacementId placement, PersonId person, Instant at) {}
