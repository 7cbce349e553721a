package org.attune.passback;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How fast this node calls a platform: as fast as it can, until the platform answers that this is too much; from then on a little
 * slower than what it took within the second before, and bit by bit faster again, for the limit may have been a passing one, or
 * another node's part of it has become free. (Additive increase, multiplicative decrease, as in RFC 5681, section 3.1.) Moments
 * are those of {@link System#nanoTime}.
 */
final class Pace {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final double PART_OF_BEFORE = 0.9;
    private static final double FASTER_EACH_SECOND = 0.5;
    private static final double SLOWEST = 1;

    /** A refusal that comes after a few calls says little about how many there could have been. */
    private static final double SLOWEST_AT_FIRST = 10;

    /** Fewer refusals than a quarter are not about the pace: a slower one would not mend them. */
    private static final int ANSWERS = 20;

    private static final int MANY_OF_THEM = 5;

    private final Deque<Long> taken = new ArrayDeque<>();
    private final Deque<Boolean> answers = new ArrayDeque<>();
    private double perSecond = Double.POSITIVE_INFINITY;
    private long slowedDownAt;
    private long next;

    /** Books the next call, and tells how long to wait for it. */
    synchronized Duration untilNext(long now) {
        if (isUnlimited()) {
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
        answered(true);
        if (isUnlimited()) {
            taken.addLast(now);
            forget(now);
        }
    }

    /** @param pause whether the platform said for how long it wants to be left alone */
    synchronized void refused(long now, boolean pause) {
        answered(false);
        boolean often = answers.stream().filter(taken -> !taken).count() >= MANY_OF_THEM;
        // What was under way when it was slowed down tells nothing new.
        boolean news = isUnlimited() || now - slowedDownAt >= SECOND;
        if (news && (pause || often)) {
            slowDown(now);
        }
    }

    private void slowDown(long now) {
        forget(now);
        perSecond = isUnlimited()
                ? Math.max(SLOWEST_AT_FIRST, PART_OF_BEFORE * taken.size())
                : Math.max(SLOWEST, PART_OF_BEFORE * perSecond(now));
        slowedDownAt = now;
        next = now;
        taken.clear();
        answers.clear();
    }

    private boolean isUnlimited() {
        return perSecond == Double.POSITIVE_INFINITY;
    }

    private double perSecond(long now) {
        return perSecond + FASTER_EACH_SECOND * (now - slowedDownAt) / SECOND;
    }

    private void answered(boolean taken) {
        answers.addLast(taken);
        if (answers.size() > ANSWERS) {
            answers.removeFirst();
        }
    }

    private void forget(long now) {
        while (!taken.isEmpty() && now - taken.peekFirst() >= SECOND) {
            taken.removeFirst();
        }
    }
}
