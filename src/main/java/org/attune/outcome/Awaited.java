package org.attune.outcome;

import java.time.Instant;

/** A submitted attempt of which an instructor has yet to give a mark. */
public record Awaited(Instant startedAt, Instant submittedAt) {}
