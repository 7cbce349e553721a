package org.attune.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuizSourceTest {

    @Test
    void the_version_is_the_beginning_of_the_sha_256() {
        assertThat(new QuizSource("abc").version().value()).isEqualTo("ba7816bf8f01cfea414140de5dae2223");
    }

    @Test
    void line_ends_and_a_byte_order_mark_make_no_other_version() {
        assertThat(new QuizSource("\uFEFFa\r\nb\rc\n").version()).isEqualTo(new QuizSource("a\nb\nc\n").version());
    }

    @Test
    void a_changed_word_makes_another_version() {
        assertThat(new QuizSource("a: b").version()).isNotEqualTo(new QuizSource("a: c").version());
    }
}
