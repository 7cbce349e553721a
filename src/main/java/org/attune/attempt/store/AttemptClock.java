package org.attune.attempt.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.attune.course.Terms;

/**
 * The clock of an attempt.
 *
 * @param minutes how long everybody has, as it was set when the attempt began; empty without a limit
 * @param deadline from when on nothing is taken, a short grace apart; it already holds what this person was granted
 * @param pausedAt since when the clock has been stopped
 * @param paused how long it was stopped before that, in all
 * @param movedAt when the deadline was last moved for this learner
 */
public record AttemptClock(
        OptionalInt minutes,
        Optional<Instant> deadline,
        Optional<Instant> pausedAt,
        Duration paused,
        Optional<Instant> movedAt) {

    static final AttemptClock NONE =
            new AttemptClock(OptionalInt.empty(), Optional.empty(), Optional.empty(), Duration.ZERO, Optional.empty());

    public static AttemptClock started(Terms terms, Instant at) {
        return new AttemptClock(
                        terms.settings().timing().minutes(),
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ZERO,
                        Optional.empty())
                .under(terms, at);
    }

    /**
     * With the deadline that follows from what holds now. While a break lasts it is counted as if all that is left of the
     * breaks were used: then the clock goes on by itself.
     */
    public AttemptClock under(Terms terms, Instant startedAt) {
        Duration stopped = pausedAt.isPresent() ? longer(paused, terms.granted().breaks()) : paused;
        Optional<Instant> limit =
                terms.lasting(minutes).map(lasting -> startedAt.plus(lasting).plus(stopped));
        return new AttemptClock(
                minutes,
                Stream.of(limit, terms.timing().ends())
                        .flatMap(Optional::stream)
                        .min(Instant::compareTo),
                pausedAt,
                paused,
                movedAt);
    }

    /** How much of the breaks is left. */
    public Duration breaksLeft(Terms terms, Instant now) {
        Duration used =
                pausedAt.map(since -> paused.plus(Duration.between(since, now))).orElse(paused);
        Duration left = terms.granted().breaks().minus(used);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** A break ends when it is used up, and when the quiz closes meanwhile. */
    public boolean isPaused(Terms terms, Instant now) {
        return pausedAt.isPresent()
                && breaksLeft(terms, now).isPositive()
                && deadline.filter(end -> !now.isBefore(end)).isEmpty();
    }

    public AttemptClock stopped(Instant now) {
        return new AttemptClock(minutes, deadline, Optional.of(now), paused, movedAt);
    }

    public AttemptClock goingOn(Terms terms, Instant now) {
        Duration most = terms.granted().breaks().minus(paused);
        Duration lasted = pausedAt.map(since -> Duration.between(since, now)).orElse(Duration.ZERO);
        Duration counted = lasted.compareTo(most) < 0 ? lasted : most;
        return new AttemptClock(
                minutes, deadline, Optional.empty(), counted.isNegative() ? paused : paused.plus(counted), movedAt);
    }

    public AttemptClock moved(Instant at) {
        return new AttemptClock(minutes, deadline, pausedAt, paused, Optional.of(at));
    }

    /** The time is up, and the grace for answers that were under way as well. */
    public boolean isOver(Instant now, Duration grace) {
        return deadline.filter(end -> !now.isBefore(end.plus(grace))).isPresent();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
