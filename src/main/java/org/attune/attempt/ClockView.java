package org.attune.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.attune.course.Terms;

/**
 * The clock as a page shows it. All that its script counts with are spans of time, so that it does not matter what the clock
 * of the device says.
 *
 * @param left until the deadline, in milliseconds; below 0 when it has passed
 * @param whole from the start to the deadline, in milliseconds
 * @param grace after the deadline, in milliseconds
 * @param paused a break is on
 * @param breaks minutes of breaks that are left; 0 where the clock cannot be stopped
 * @param moved when an instructor last moved the deadline, in milliseconds of the epoch; 0 when nobody did
 */
record ClockView(
        Optional<Instant> deadline,
        Optional<Long> left,
        long whole,
        long grace,
        boolean paused,
        long breaks,
        long moved) {

    static ClockView of(Attempt attempt, Terms terms, Instant now, Duration grace) {
        AttemptClock clock = attempt.clock();
        Optional<Instant> deadline = clock.deadline();
        return new ClockView(
                deadline,
                deadline.map(end -> Duration.between(now, end).toMillis()),
                deadline.map(end -> Duration.between(attempt.startedAt(), end).toMillis())
                        .orElse(0L),
                grace.toMillis(),
                clock.isPaused(terms, now),
                clock.minutes().isPresent() ? minutes(clock.breaksLeft(terms, now)) : 0,
                clock.movedAt().map(Instant::toEpochMilli).orElse(0L));
    }

    /** Begun minutes: what is left of the last one counts. */
    private static long minutes(Duration span) {
        return (span.toSeconds() + 59) / 60;
    }

    /** Begun minutes that are left, as the page says without scripts. */
    public long minutesLeft() {
        return Math.max(0, (left.orElse(0L) + 59_999) / 60_000);
    }

    public boolean isShown() {
        return deadline.isPresent() || moved > 0;
    }

    /** The time is up; the grace lasts. */
    public boolean isOver() {
        return left.filter(millis -> millis <= 0).isPresent();
    }
}
