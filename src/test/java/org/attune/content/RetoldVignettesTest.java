package org.attune.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.attune.yaml.Problems;
import org.junit.jupiter.api.Test;

class RetoldVignettesTest {

    private static final String LEAVING = """
            At the nursery door Ferelith holds on to her uncle's sleeve. He has said twice that the bus will not wait.
            The educator crouches, looks at the sleeve and says that letting go of somebody so good is hard.
            """;
    private static final String OTHER = """
            In the waiting room a father counts his coins again while the twins build a tower of empty cups, and nobody
            calls his name for a long time.
            """;

    private final Problems advice = new Problems();
    private final RetoldVignettes retold = new RetoldVignettes(advice);

    @Test
    void a_story_told_again_with_another_name_is_found_with_both_places() {
        retold.compare(List.of(at("a.md", 3, LEAVING), at("a.md", 9, OTHER)));
        retold.compare(
                List.of(at("b.md", 7, LEAVING.replace("Ferelith", "Mairwen").replace("bus", "train"))));

        assertThat(advice.list()).singleElement().satisfies(found -> {
            assertThat(found.file()).isEqualTo(Path.of("b.md"));
            assertThat(found.line()).isEqualTo(7);
            assertThat(found.message()).contains("a.md:3");
        });
    }

    @Test
    void marks_line_breaks_and_capitals_make_no_difference() {
        retold.compare(List.of(at("a.md", 1, LEAVING)));
        retold.compare(
                List.of(at("b.md", 1, "<p>" + LEAVING.toUpperCase(Locale.ROOT).replace(".", " – <em>!</em>"))));

        assertThat(advice.list()).hasSize(1);
    }

    @Test
    void a_retold_part_of_a_longer_story_is_found() {
        retold.compare(List.of(at("a.md", 1, OTHER + LEAVING + OTHER.replace(" ", " so "))));
        retold.compare(List.of(at("b.md", 1, LEAVING)));

        assertThat(advice.list()).hasSize(1);
    }

    @Test
    void different_stories_and_common_phrases_are_left_alone() {
        retold.compare(List.of(at("a.md", 1, LEAVING)));
        retold.compare(List.of(at("b.md", 1, OTHER + " The educator crouches, looks at the sleeve.")));

        assertThat(advice.list()).isEmpty();
    }

    @Test
    void a_case_may_come_back_to_its_own_words_within_one_module() {
        retold.compare(List.of(at("a.md", 1, LEAVING), at("quiz.yaml", 20, LEAVING)));

        assertThat(advice.list()).isEmpty();
    }

    @Test
    void a_text_shorter_than_a_run_is_no_story() {
        retold.compare(List.of(at("a.md", 1, "What now?"), at("a.md", 2, "")));
        retold.compare(List.of(at("b.md", 1, "What now?"), at("b.md", 2, "")));

        assertThat(advice.list()).isEmpty();
    }

    private static Vignette at(String file, int line, String text) {
        return new Vignette(Path.of(file), line, text);
    }
}
