package org.attune.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypographyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Say \"no\".                   | Say “no”.",
                "\"Now,\" she says, \"eat.\"   | “Now,” she says, “eat.”",
                "It's the parents' house       | It’s the parents’ house",
                "(\"in brackets\")             | (“in brackets”)",
                "\"'Stay,' he said,\" she said | “‘Stay,’ he said,” she said",
                "at once—\"no\"                | at once—“no”",
                "Shirin-jan, 5'                | Shirin-jan, 5’",
            })
    void straight_quotes_become_those_that_are_printed(String typed, String shown) {
        assertThat(Typography.of(typed)).isEqualTo(shown);
    }

    @Test
    void a_quote_beside_a_word_that_is_set_off_is_right_too() {
        assertThat(Markdown.read("She said \"*not* now\", \"*now*\" and `\"code\"`.\n\n\"A second\nparagraph\"")
                        .prose()
                        .html())
                .isEqualTo("""
                        <p>She said “<em>not</em> now”, “<em>now</em>” and <code>&#34;code&#34;</code>.</p>
                        <p>“A second
                        paragraph”</p>""");
    }
}
