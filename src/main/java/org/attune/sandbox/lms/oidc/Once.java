package org.attune.sandbox.lms.oidc;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Remembers what was seen, so that it serves only once; forgets it when it has expired anyway. */
final class Once {

    private static final int SWEEP_EVERY = 500;

    private final Map<String, Instant> seen = new ConcurrentHashMap<>();
    private final AtomicLong uses = new AtomicLong();

    /** Whether this is its first use. */
    boolean use(String value, Instant expires, Instant now) {
        if (uses.incrementAndGet() % SWEEP_EVERY == 0) {
            seen.values().removeIf(expired -> expired.isBefore(now));
        }
        return seen.putIfAbsent(value, expires) == null;
    }
}
