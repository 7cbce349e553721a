package org.attune.course.settings;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.course.Accommodation;
import org.attune.course.ExtraTime;
import org.attune.words.Words;

/** What was granted, in a line of words. */
final class AccommodationWords {

    private final ZoneId zone;
    private final boolean here;
    private final Words words;
    private final List<String> parts = new ArrayList<>();

    private AccommodationWords(ZoneId zone, boolean here, Words words) {
        this.zone = zone;
        this.here = here;
        this.words = words;
    }

    static String of(Accommodation granted, ZoneId zone, Words words) {
        return of(granted, zone, true, words);
    }

    /** @param here whether it was granted at the quiz where it is read; dates for one quiz may be those of another one */
    static String of(Accommodation granted, ZoneId zone, boolean here, Words words) {
        AccommodationWords line = new AccommodationWords(zone, here, words);
        line.add(granted);
        return line.parts.isEmpty() ? words.say("course.granted.nothing") : String.join(" · ", line.parts);
    }

    private void add(Accommodation granted) {
        if (granted.extraTime() != ExtraTime.NONE) {
            parts.add(words.say(granted.extraTime().words()));
        }
        if (granted.extraAttempts() > 0) {
            parts.add(words.say("course.granted.attempts", granted.extraAttempts()));
        }
        if (granted.breaks().isPositive()) {
            parts.add(words.say("course.granted.breaks", granted.breaks().toMinutes()));
        }
        date("course.granted.all-open", granted.everywhere().opens());
        date("course.granted.all-due", granted.everywhere().due());
        date("course.granted.all-close", granted.everywhere().closes());
        date(
                here ? "course.granted.here-open" : "course.granted.there-open",
                granted.here().opens());
        date(
                here ? "course.granted.here-due" : "course.granted.there-due",
                granted.here().due());
        date(
                here ? "course.granted.here-close" : "course.granted.there-close",
                granted.here().closes());
    }

    private void date(String key, Optional<Instant> at) {
        at.ifPresent(moment -> parts.add(words.say(key, LocalMoment.words(moment, zone, words))));
    }
}
