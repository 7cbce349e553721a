package org.attune.attempt;

import java.time.Instant;

/**
 * An attempt that was started and not submitted yet.
 *
 * @param answered how many of its {@code items} the learner has been at
 */
public record OpenAttempt(AttemptId id, int number, Instant startedAt, int answered, int items) {}
