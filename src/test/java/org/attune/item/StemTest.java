package org.attune.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StemTest {

    @Test
    void the_last_paragraph_is_the_question() {
        assertThat(Stem.of(new Prose("<p>Noor looks away.</p>\n<p>What <em>now</em>?</p>\n")))
                .isEqualTo(new Stem("<p>Noor looks away.</p>", "What <em>now</em>?"));
    }

    @Test
    void a_single_paragraph_is_all_question() {
        assertThat(Stem.of(new Prose("<p>What now?</p>"))).isEqualTo(new Stem("", "What now?"));
    }

    @Test
    void what_ends_in_a_vignette_or_a_list_is_all_story() {
        Prose vignette = new Prose("<p>Read.</p><blockquote><p>She waits.</p></blockquote>");
        assertThat(Stem.of(vignette)).isEqualTo(new Stem(vignette.html(), ""));
        Prose list = new Prose("<ul><li>one</li></ul>");
        assertThat(Stem.of(list)).isEqualTo(new Stem(list.html(), ""));
    }
}
