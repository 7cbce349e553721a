package org.attune.passback;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * How fast this node calls a platform: as fast as it can, until the platform answers that this is too much; from then on a little
 * slower than what it took within the second before, and bit by bit faster again, for the limit may have been a passing one, or
 * another node's part of it has become free. (Additive increase, multiplicative decrease, as in RFC 5681, section 3.1.) Moments
 * are those of {@link System#nanoTime}.
 */
final class Pace {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final double PART_OF_WHAT_IT_TOOK = 0.9;
    private static final double FASTER_EACH_SECOND = 0.5;

    /** Fewer refusals than one for so many taken are not about the pace: a slower one would not mend them. */
    private static final int TAKEN_FOR_EACH_REFUSED = 3;

    private final Deque<Long> taken = new ArrayDeque<>();
    private final Deque<Long> refused = new ArrayDeque<>();
    private double perSecond = Double.POSITIVE_INFINITY;
    private long slowedDownAt;
    private long next;

    /** Books the next call, and tells how long to wait for it. */
    synchronized Duration untilNext(long now) {
        if (perSecond == Double.POSITIVE_INFINITY) {
            return Duration.ZERO;
        }
        long at = next - now > 0 ? next : now;
        next = at + (long) (SECOND / perSecond(now));
        return Duration.ofNanos(at - now);
    }

    /** How many calls there are in a second, at most so many. */
    synchronized int inOneSecond(long now, int atMost) {
        return (int) Math.clamp(Math.ceil(perSecond(now)), 1, atMost);
    }

    synchronized void took(long now) {
        taken.addLast(now);
        forget(now);
    }

    /** @param pause whether the platform said for how long it wants to be left alone */
    synchronized void refused(long now, boolean pause) {
        refused.addLast(now);
        forget(now);
        boolean rightAfter = perSecond != Double.POSITIVE_INFINITY && now - slowedDownAt < SECOND;
        boolean nowAndThen = !pause && taken.size() > TAKEN_FOR_EACH_REFUSED * refused.size();
        // Of a platform that takes nothing at all no pace can be learned; the pause that follows is all there is to do.
        if (!taken.isEmpty() && !rightAfter && !nowAndThen) {
            perSecond = Math.max(1, PART_OF_WHAT_IT_TOOK * taken.size());
            slowedDownAt = now;
            next = now;
        }
    }

    private double perSecond(long now) {
        return perSecond + FASTER_EACH_SECOND * (now - slowedDownAt) / SECOND;
    }

    private void forget(long now) {
        for (Deque<Long> moments : List.of(taken, refused)) {
            while (!moments.isEmpty() && now - moments.peekFirst() >= SECOND) {
                moments.removeFirst();
            }
        }
    }
}
