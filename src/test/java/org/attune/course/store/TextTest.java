package org.attune.course.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void a_long_text_is_cut_to_the_column() {
        assertThat(Text.cut("x".repeat(300))).hasSize(255);
        assertThat(Text.cut("x".repeat(255))).hasSize(255);
    }

    @Test
    void a_character_of_two_halves_is_not_cut_in_two() {
        assertThat(Text.cut("x".repeat(254) + "😀")).isEqualTo("x".repeat(254));
    }
}
