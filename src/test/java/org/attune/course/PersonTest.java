package org.attune.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.attune.words.Bundles;
import org.attune.words.Words;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final Words ENGLISH = Bundles.read().in(Locale.ENGLISH);
    private static final Words SPANISH = Bundles.read().in(Locale.of("es"));

    @Test
    void a_name_is_the_same_in_every_language_whatever_stands_in_it() {
        Person ana = person(Optional.of("u-1"), Optional.of("Ana 'la {0}' O\u2019Neill"));
        assertThat(ENGLISH.say(ana.displayName())).isEqualTo("Ana 'la {0}' O\u2019Neill");
        assertThat(SPANISH.say(ana.displayName())).isEqualTo("Ana 'la {0}' O\u2019Neill");
    }

    @Test
    void who_shares_no_name_is_called_by_the_beginning_of_an_id_in_the_readers_language() {
        assertThat(ENGLISH.say(person(Optional.of("1234"), Optional.empty()).displayName()))
                .isEqualTo("Person 1234");
        assertThat(SPANISH.say(
                        person(Optional.of("9c3f2d1a-77aa"), Optional.empty()).displayName()))
                .isEqualTo("Persona 9c3f2d1a");
    }

    @Test
    void of_whom_nothing_is_known_is_a_guest() {
        Person nobody = person(Optional.empty(), Optional.empty());
        assertThat(ENGLISH.say(nobody.displayName())).isEqualTo("Guest");
        assertThat(SPANISH.say(nobody.displayName())).isEqualTo("Visitante");
    }

    private static Person person(Optional<String> subject, Optional<String> name) {
        return new Person(new PersonId(7), subject, name, Optional.empty());
    }
}
