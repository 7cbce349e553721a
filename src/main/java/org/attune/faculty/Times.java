package org.attune.faculty;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment in words, to the second. The script of the page says it in the zone of whoever reads. */
final class Times {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Times() {}

    static String text(Instant moment) {
        return FORM.format(moment);
    }
}
