package org.attune.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.NoSuchMessageException;

class WordsTest {

    private static final Bundles BUNDLES = Bundles.read();

    @ParameterizedTest
    @CsvSource({"en, 8.5", "es-MX, 8.5", "es-ES, '8,5'", "es-419, 8.5"})
    void numbers_go_by_the_region(String tag, String expected) {
        assertThat(words(tag).number(new BigDecimal("8.500"))).isEqualTo(expected);
    }

    @Test
    void a_share_is_rounded_down() {
        assertThat(words("en").percent(new BigDecimal("0.5999"))).isEqualTo("59.9%");
        assertThat(words("es-ES").percent(new BigDecimal("0.625"))).isEqualTo("62,5\u00a0%");
    }

    @Test
    void a_moment_goes_by_the_language_and_says_its_zone() {
        Instant moment = Instant.parse("2026-11-21T14:05:00Z");
        assertThat(words("en").moment(moment)).isEqualTo("November 21, 2026, 2:05\u202fPM UTC");
        assertThat(words("es-MX").moment(moment)).isEqualTo("21 de noviembre de 2026, 2:05\u202fp.m. UTC");
    }

    @Test
    void several_things_are_joined_as_the_language_does() {
        assertThat(words("en").list(List.of(3, 7))).isEqualTo("3 and 7");
        assertThat(words("es").list(List.of("crianza", "apego", "duelo"))).isEqualTo("crianza, apego y duelo");
        assertThat(words("es").list(List.of())).isEmpty();
    }

    @Test
    void another_language_is_answered_in_english_and_a_region_that_nobody_knows_is_dropped() {
        Languages languages = new Languages(Set.of("en", "es"));
        assertThat(languages.choose(List.of(Locale.FRENCH))).isEqualTo(Locale.ENGLISH);
        assertThat(languages.choose(List.of(Locale.FRENCH, Locale.of("es", "MX"))))
                .isEqualTo(Locale.of("es", "MX"));
        assertThat(languages.choose(List.of(Locale.forLanguageTag("es-QZ-x-many"))))
                .isEqualTo(Locale.of("es"));
        assertThat(languages.choose(List.of(Locale.ROOT))).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void what_no_bundle_has_cannot_be_said() {
        assertThatThrownBy(() -> words("en").say("layout.nothing")).isInstanceOf(NoSuchMessageException.class);
    }

    private static Words words(String tag) {
        return BUNDLES.in(Locale.forLanguageTag(tag));
    }
}
