package org.attune.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void a_block_quote_is_a_vignette() {
        assertThat(html("> Maya, *two*.")).isEqualToIgnoringWhitespace("""
                <blockquote class="vignette"><p>Maya, <em>two</em>.</p></blockquote>
                """);
    }

    @Test
    void a_table_scrolls_in_a_region_named_after_its_columns() {
        assertThat(html("| A cue | Its *meaning* |\n|---|---|\n| yawn | tired |"))
                .startsWith(
                        "<div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-label=\"A cue, Its meaning\">")
                .contains("<th scope=\"col\">A cue</th>", "<td>yawn</td>")
                .endsWith("</div>");
    }

    @Test
    void a_link_opens_beside_the_page_and_tells_nothing() {
        assertThat(html("[DOI](https://doi.org/10.1?a=b)"))
                .contains("target=\"_blank\"", "rel=\"noopener noreferrer\"", "href=\"https://doi.org/10.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "text <b onclick=alert(1)>bold</b>",
                "[x](javascript:alert(1))",
                "[x](data:text/html;base64,AAAA)",
                "[x](//evil.example)",
                "[x](/at/elsewhere)",
                "![x](https://evil.example/pixel.png)",
                "<javascript:alert(1)>",
                "<svg onload=alert(1)>",
            })
    void nothing_that_acts_or_fetches_gets_through(String source) {
        Markdown.Text text = Markdown.read(source);

        assertThat(text.flaws()).isNotEmpty();
        assertThat(text.prose().html())
                .doesNotContainIgnoringCase("<script", "<img", "<svg", "onclick", "onerror", "href", "<a");
    }

    @Test
    void foreign_words_say_their_language_and_stay_part_of_their_sentence() {
        assertThat(html("She says \"[mon *crabe*]{lang=fr}\", close by."))
                .isEqualTo("<p>She says “<span lang=\"fr\">mon <em>crabe</em></span>”, close by.</p>");
    }

    @Test
    void braces_and_brackets_that_name_no_language_are_only_text() {
        assertThat(html("[this] {lang=fr} and [that]{.wide}"))
                .isEqualTo("<p>[this] {lang&#61;fr} and [that]{.wide}</p>");
    }

    @Test
    void a_language_that_does_not_exist_is_told() {
        Markdown.Text text = Markdown.read("One\n[two]{lang=french\"}");

        assertThat(text.flaws())
                .extracting(Markdown.Flaw::message)
                .singleElement()
                .asString()
                .contains("code of a language");
        assertThat(text.prose().html()).doesNotContain("lang=");
    }

    @Test
    void words_are_counted_as_a_reader_counts_them() {
        assertThat(Markdown.read("## Two words\n\nand\nthree *more* – here\n\n| a | b |\n|---|---|\n| c d | e |")
                        .words())
                .isEqualTo(11);
    }

    @Test
    void markup_characters_in_the_text_are_only_text() {
        assertThat(html("3 < 4 & `<b>`")).contains("3 &lt; 4 &amp; <code>&lt;b&gt;</code>");
    }

    private static String html(String source) {
        Markdown.Text text = Markdown.read(source);
        assertThat(text.flaws()).isEmpty();
        return text.prose().html();
    }
}
