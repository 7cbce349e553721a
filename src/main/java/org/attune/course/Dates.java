package org.attune.course;

import java.time.Instant;
import java.util.Optional;

/** Dates that take the place of others; where one is empty, the other one stays. */
public record Dates(Optional<Instant> opens, Optional<Instant> due, Optional<Instant> closes) {

    public static final Dates NONE = new Dates(Optional.empty(), Optional.empty(), Optional.empty());

    Dates over(Dates others) {
        return new Dates(opens.or(others::opens), due.or(others::due), closes.or(others::closes));
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
