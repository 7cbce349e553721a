package org.attune.course;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was granted, in a line of words. */
final class AccommodationWords {

    private AccommodationWords() {}

    static String of(Accommodation granted, ZoneId zone) {
        List<String> parts = new ArrayList<>();
        if (granted.extraTime() != ExtraTime.NONE) {
            parts.add(granted.extraTime().words());
        }
        if (granted.extraAttempts() > 0) {
            parts.add(granted.extraAttempts() == 1 ? "1 extra attempt" : granted.extraAttempts() + " extra attempts");
        }
        if (granted.breaks().isPositive()) {
            parts.add("breaks of %d minutes".formatted(granted.breaks().toMinutes()));
        }
        dates("all quizzes", granted.everywhere(), zone, parts);
        dates("this quiz", granted.here(), zone, parts);
        return parts.isEmpty() ? "Nothing" : String.join("; ", parts);
    }

    private static void dates(String what, Dates dates, ZoneId zone, List<String> parts) {
        date(what + " open", dates.opens(), zone, parts);
        date(what + " due", dates.due(), zone, parts);
        date(what + " closed from", dates.closes(), zone, parts);
    }

    private static void date(String what, Optional<Instant> at, ZoneId zone, List<String> parts) {
        at.ifPresent(moment -> parts.add(what + " " + LocalMoment.words(moment, zone)));
    }
}
