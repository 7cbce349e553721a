package org.attune.course;

import java.time.Duration;
import java.util.Optional;
import org.attune.words.Message;

/** How much longer than others somebody may take. */
public enum ExtraTime {
    NONE(100, "course.time.none"),
    QUARTER(125, "course.time.quarter"),
    HALF(150, "course.time.half"),
    DOUBLE(200, "course.time.double"),
    UNLIMITED(0, "course.time.unlimited");

    private final int percent;
    private final String key;

    ExtraTime(int percent, String key) {
        this.percent = percent;
        this.key = key;
    }

    public Message words() {
        return Message.of(key);
    }

    /** Empty where there is no limit. */
    public Optional<Duration> of(Duration limit) {
        return this == UNLIMITED
                ? Optional.empty()
                : Optional.of(limit.multipliedBy(percent).dividedBy(100));
    }
}
