package org.attune.course.settings;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.attune.words.Words;

/** Moments as people type them, in a zone, to the minute: {@code 2026-12-01T23:59}, as browsers send them. */
final class LocalMoment {

    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT);

    private LocalMoment() {}

    static String write(Instant moment, ZoneId zone) {
        return LocalDateTime.ofInstant(moment, zone)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /** Empty for what is no moment of the years 2000 to 2199. */
    static Optional<Instant> read(String text, ZoneId zone) {
        try {
            LocalDateTime moment = LocalDateTime.parse(text);
            return moment.getYear() < 2000 || moment.getYear() > 2199
                    ? Optional.empty()
                    : Optional.of(
                            moment.truncatedTo(ChronoUnit.MINUTES).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** "December 1, 2026, 11:59 PM (Europe/Madrid)". */
    static String words(Instant moment, ZoneId zone, Words words) {
        return "%s (%s)"
                .formatted(
                        WORDS.withLocale(words.locale()).format(LocalDateTime.ofInstant(moment, zone)),
                        zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId());
    }
}
