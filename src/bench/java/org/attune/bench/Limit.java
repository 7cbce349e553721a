package org.attune.bench;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A platform's patience with scores: it takes so many within any second, and answers 429 to what is more and to every so-manieth
 * besides. What is more is told to come back in a second (Retry-After); the others are told nothing, as Canvas does it.
 */
final class Limit {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    enum Answer {
        TAKEN,
        REFUSED,
        REFUSED_FOR_A_SECOND
    }

    private final int perSecond;
    private final int every;
    private final Deque<Long> taken = new ArrayDeque<>();
    private long closedUntil = System.nanoTime();
    private int arrived;
    private int tooMany;
    private int pauses;
    private int duringPauses;

    /** @param every so-manieth that is refused whatever the rate is */
    Limit(int perSecond, int every) {
        this.perSecond = perSecond;
        this.every = every;
    }

    synchronized Answer next(long now) {
        arrived++;
        boolean closed = now - closedUntil < 0;
        if (closed) {
            duringPauses++;
        }
        while (!taken.isEmpty() && now - taken.peekFirst() >= SECOND) {
            taken.removeFirst();
        }
        if (taken.size() >= perSecond) {
            tooMany++;
            pauses += closed ? 0 : 1;
            closedUntil = now + SECOND;
            return Answer.REFUSED_FOR_A_SECOND;
        }
        if (arrived % every == 0) {
            return Answer.REFUSED;
        }
        taken.addLast(now);
        return Answer.TAKEN;
    }

    synchronized String told() {
        return "%d requests, %d of them too many within their second; %d pauses of a second asked for, %d requests came during one"
                .formatted(arrived, tooMany, pauses, duringPauses);
    }
}
