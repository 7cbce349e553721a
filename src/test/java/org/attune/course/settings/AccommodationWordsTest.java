package org.attune.course.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.attune.course.Accommodation;
import org.attune.course.Dates;
import org.attune.course.ExtraTime;
import org.attune.testing.English;
import org.attune.words.Bundles;
import org.attune.words.Words;
import org.junit.jupiter.api.Test;

class AccommodationWordsTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final Words SPANISH = Bundles.read().in(Locale.of("es", "ES"));
    private static final Accommodation MUCH = new Accommodation(
            ExtraTime.HALF,
            1,
            Duration.ofMinutes(10),
            Dates.NONE,
            new Dates(Optional.empty(), Optional.of(Instant.parse("2026-12-01T22:59:00Z")), Optional.empty()));

    @Test
    void it_is_told_in_the_language_of_the_reader_and_in_the_zone_of_the_course() {
        assertThat(AccommodationWords.of(MUCH, MADRID, English.WORDS))
                .matches("Half as much again \\(×1.5\\) · 1 extra attempt · breaks of 10 minutes · "
                        + "this quiz due December 1, 2026.* 11:59.PM \\(Europe/Madrid\\)");
        assertThat(AccommodationWords.of(MUCH, MADRID, SPANISH))
                .matches("La mitad más \\(×1,5\\) · 1 intento adicional · descansos de 10 minutos · "
                        + "entrega de este cuestionario: 1 de diciembre de 2026.* 23:59 \\(Europe/Madrid\\)");
    }

    @Test
    void a_date_for_one_quiz_is_that_of_another_one_where_it_is_read_elsewhere() {
        assertThat(AccommodationWords.of(MUCH, ZoneOffset.UTC, false, English.WORDS))
                .contains("another quiz due December 1, 2026", "(UTC)")
                .doesNotContain("this quiz");
    }

    @Test
    void nothing_is_told_as_such() {
        assertThat(AccommodationWords.of(Accommodation.NONE, MADRID, English.WORDS))
                .isEqualTo("Nothing");
    }
}
