package org.attune.course;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.words.Words;

/** What was granted, in a line of words. */
final class AccommodationWords {

    private final ZoneId zone;
    private final Words words;
    private final List<String> parts = new ArrayList<>();

    private AccommodationWords(ZoneId zone, Words words) {
        this.zone = zone;
        this.words = words;
    }

    static String of(Accommodation granted, ZoneId zone, Words words) {
        AccommodationWords line = new AccommodationWords(zone, words);
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
        date("course.granted.here-open", granted.here().opens());
        date("course.granted.here-due", granted.here().due());
        date("course.granted.here-close", granted.here().closes());
    }

    private void date(String key, Optional<Instant> at) {
        at.ifPresent(moment -> parts.add(words.say(key, LocalMoment.words(moment, zone, words))));
    }
}
