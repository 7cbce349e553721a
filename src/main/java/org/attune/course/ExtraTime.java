package org.attune.course;

import java.time.Duration;
import java.util.Optional;

/** How much longer than others somebody may take. */
public enum ExtraTime {
    NONE(100, "No extra time"),
    QUARTER(125, "A quarter more (×1.25)"),
    HALF(150, "Half as much again (×1.5)"),
    DOUBLE(200, "Twice the time (×2)"),
    UNLIMITED(0, "No time limit");

    private final int percent;
    private final String words;

    ExtraTime(int percent, String words) {
        this.percent = percent;
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Empty where there is no limit. */
    public Optional<Duration> of(Duration limit) {
        return this == UNLIMITED
                ? Optional.empty()
                : Optional.of(limit.multipliedBy(percent).dividedBy(100));
    }
}
