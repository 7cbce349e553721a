package org.attune.course;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The rules of a placement as they hold for one person.
 *
 * @param platform the dates that the LMS has for this person: they go before those of the settings
 * @param granted what was granted to this person here: its dates go before all others
 */
public record Terms(PlacementSettings settings, Dates platform, Accommodation granted) {

    private static final long SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    /** For an instructor who looks at the quiz: no dates, no number of attempts; the clock runs as for learners. */
    public static Terms ofPreview(PlacementSettings settings) {
        Timing timing = settings.timing();
        return new Terms(
                new PlacementSettings(
                        settings.maximumPoints(),
                        0,
                        settings.counting(),
                        settings.competencyColumns(),
                        settings.passMark(),
                        settings.feedback(),
                        settings.asking(),
                        new Timing(
                                timing.minutes(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                new LatePolicy.Accept())),
                Dates.NONE,
                Accommodation.NONE);
    }

    /** 0 means as many as one likes. */
    public int attemptsAllowed() {
        return settings.attemptsAllowed() == 0 ? 0 : settings.attemptsAllowed() + granted.extraAttempts();
    }

    /** With the dates that hold for this person. */
    public Timing timing() {
        Timing all = settings.timing();
        Dates dates = granted.dates().over(platform);
        return all.between(
                dates.opens().or(all::opens),
                dates.due().or(all::due),
                dates.closes().or(all::closes));
    }

    /** How long an attempt may last that has this limit for everybody, in minutes; empty for as long as one likes. */
    public Optional<Duration> lasting(OptionalInt minutes) {
        return minutes.isEmpty() ? Optional.empty() : granted.extraTime().of(Duration.ofMinutes(minutes.getAsInt()));
    }

    /** The days that have begun since the due moment, when an attempt was handed in then; 0 when it was in time. */
    public int daysLate(Instant handedIn) {
        Optional<Instant> due = timing().due();
        if (due.isEmpty() || !handedIn.isAfter(due.get())) {
            return 0;
        }
        long late = Duration.between(due.get(), handedIn).toSeconds();
        return Math.toIntExact(Math.min(late / SECONDS_A_DAY + 1, 10_000));
    }
}
