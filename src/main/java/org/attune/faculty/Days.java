package org.attune.faculty;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments in words. Where the page shows them in a {@code time}, its script rewrites them in the zone of the browser. */
final class Days {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Days() {}

    static String of(Instant moment) {
        return MINUTE.format(moment);
    }
}
