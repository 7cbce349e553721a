package org.attune.passback;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a failure: exponential, with full jitter, so that what failed together does not come back
 * together.
 *
 * @param first the most that is waited after the first failure; doubled with each further one
 * @param most the most that is ever waited
 */
record Backoff(Duration first, Duration most) {

    /** Dice may say nothing at all; a platform in trouble gets at least this. */
    static final Duration LEAST = Duration.ofMillis(500);

    /** @param failures how many there have been in a row, counted from 1 */
    Duration after(int failures, RandomGenerator chance) {
        long ceiling = ceiling(failures).toMillis();
        long least = Math.min(LEAST.toMillis(), ceiling);
        return Duration.ofMillis(least + (ceiling > least ? chance.nextLong(ceiling - least + 1) : 0));
    }

    Duration ceiling(int failures) {
        int doublings = Math.clamp(failures - 1L, 0, 40);
        // Divided rather than multiplied: a long row of failures must not overflow.
        return most.toMillis() >> doublings < first.toMillis() ? most : first.multipliedBy(1L << doublings);
    }
}
