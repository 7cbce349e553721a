package org.attune.course;

import java.time.Duration;

/**
 * What was granted to one person in a course, for every quiz there.
 *
 * @param extraAttempts beyond those that everybody has, 0 to 100
 * @param breaks how long the clock of an attempt may be stopped for in all; zero where it may not
 * @param everywhere dates for all quizzes of the course
 * @param here dates for the quiz that this was asked for, which go before the others
 */
public record Accommodation(ExtraTime extraTime, int extraAttempts, Duration breaks, Dates everywhere, Dates here) {

    public static final Accommodation NONE =
            new Accommodation(ExtraTime.NONE, 0, Duration.ZERO, Dates.NONE, Dates.NONE);

    public Accommodation {
        if (extraAttempts < 0
                || extraAttempts > 100
                || breaks.isNegative()
                || breaks.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("%d extra attempts, breaks of %s".formatted(extraAttempts, breaks));
        }
    }

    public boolean isNone() {
        return equals(NONE);
    }

    Dates dates() {
        return here.over(everywhere);
    }
}
