package org.attune.course.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.attune.testing.English;
import org.attune.words.Bundles;
import org.attune.words.Words;
import org.junit.jupiter.api.Test;

class ContextsTest {

    private static final Words SPANISH = Bundles.read().in(Locale.of("es"));

    @Test
    void a_course_without_a_title_is_the_readers_own() {
        assertThat(English.WORDS.say(Contexts.called(""))).isEqualTo("your course");
        assertThat(SPANISH.say(Contexts.called("Salud mental"))).isEqualTo("Salud mental");
    }
}
