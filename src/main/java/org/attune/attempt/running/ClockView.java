package org.attune.attempt.running;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.attune.attempt.store.Attempt;
import org.attune.attempt.store.AttemptClock;
import org.attune.course.Terms;

/**
 * The clock as a page shows it. All that its script counts with are spans of time, so that it does not matter what the clock
 * of the device says.
 *
 * @param deadline when time is up; during a break, when it would be up if one went on now
 * @param left until then, in milliseconds; below 0 when it has passed
 * @param whole from the start to the deadline, in milliseconds
 * @param grace after the deadline, in milliseconds
 * @param paused a break is on: the clock stands still
 * @param rest what is left of the breaks, in milliseconds; 0 where the clock cannot be stopped
 * @param closes when the quiz closes for this learner, with or without breaks
 * @param moved when an instructor last moved the deadline, in milliseconds of the epoch; 0 when nobody did
 */
public record ClockView(
        Optional<Instant> deadline,
        Optional<Long> left,
        long whole,
        long grace,
        boolean paused,
        long rest,
        Optional<Instant> closes,
        long moved) {

    static ClockView of(Attempt attempt, Terms terms, Instant now, Duration grace) {
        AttemptClock clock = attempt.clock();
        boolean paused = clock.isPaused(terms, now);
        Optional<Instant> deadline = paused
                ? clock.goingOn(terms, now).under(terms, attempt.startedAt()).deadline()
                : clock.deadline();
        return new ClockView(
                deadline,
                deadline.map(end -> Duration.between(now, end).toMillis()),
                deadline.map(end -> Duration.between(attempt.startedAt(), end).toMillis())
                        .orElse(0L),
                grace.toMillis(),
                paused,
                clock.minutes().isPresent() ? clock.breaksLeft(terms, now).toMillis() : 0,
                terms.timing().ends(),
                clock.movedAt().map(Instant::toEpochMilli).orElse(0L));
    }

    /** Begun minutes that are left, as the page says without scripts. */
    public long minutesLeft() {
        return minutes(left.orElse(0L));
    }

    /** Begun minutes of breaks that are left: what is left of the last one counts. */
    public long breaks() {
        return minutes(rest);
    }

    private static long minutes(long millis) {
        return Math.max(0, (millis + 59_999) / 60_000);
    }

    public boolean isShown() {
        return deadline.isPresent() || moved > 0;
    }

    /** The clock runs, and this learner may stop it. */
    public boolean isStoppable() {
        return deadline.isPresent() && !paused && !isOver() && rest > 0;
    }

    /** The time is up; the grace lasts. */
    public boolean isOver() {
        return left.filter(millis -> millis <= 0).isPresent();
    }
}
