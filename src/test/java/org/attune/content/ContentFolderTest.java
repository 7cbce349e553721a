package org.attune.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.content.WrittenModule.told;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentFolderTest {

    @TempDir
    Path content;

    @Test
    void a_sound_module_is_read_whole() {
        new WrittenModule(content, "small");
        ContentFolder folder = WrittenModule.folder(content);

        List<ReadModule> read = folder.read();

        assertThat(told(folder.found(), content)).isEmpty();
        assertThat(folder.found().advice().list()).isEmpty();
        assertThat(read).singleElement().satisfies(module -> {
            assertThat(module.module().slug()).isEqualTo("small");
            assertThat(module.module().pages()).singleElement().satisfies(page -> {
                assertThat(page.words()).isEqualTo(656);
                assertThat(page.text().html()).contains("<blockquote class=\"vignette\">");
            });
            assertThat(module.module().quiz().items())
                    .extracting(item -> item.key().value())
                    .containsExactly("best", "some", "case");
        });
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // module.yaml
                "module.yaml | slug: small        | slog: small          | module.yaml:2: unknown field 'slog'",
                "module.yaml | slug: small        | slog: small          | module.yaml:1: 'slug' is missing",
                "module.yaml | slug: small        | slug: Not a slug     | module.yaml:2: 'slug': 'Not a slug' is not a key",
                "module.yaml | slug: small        | slug: 3f0c7a52-6d1e-4b58-9a41-0d6f5f6f6a11 | module.yaml:2: 'slug': a slug must not look like a UUID",
                "module.yaml | title: A small     | slug: second         | module.yaml:3: 'slug' is there twice",
                "module.yaml | id: 3f0c7a52-6d1e  | id: 3f0c7a52         | module.yaml:1: 'id':",
                "module.yaml | minutes: 9         | minutes: none        | module.yaml:5: 'minutes' must be a whole number",
                "module.yaml | tf-attachment      | tf-nothing           | module.yaml:6: there is no knowledge area tf-nothing",
                "module.yaml | [tf-attachment]    | [tf-attachment, ds-safety] | module.yaml:6: no item of the quiz is evidence for ds-safety",
                "module.yaml | [S-TF-17, S-DS-14] | [S-TF-17, S-DS-14, S-TF-99] | module.yaml:7: there is no statement S-TF-99",
                "module.yaml | [S-TF-17, S-DS-14] | [S-TF-17, S-TF-17, S-DS-14] | module.yaml:7: 'statements' names S-TF-17 twice",
                "module.yaml | [S-TF-17, S-DS-14] | [S-TF-17]            | module.yaml:14: S-DS-14 is not among the statements of module.yaml",
                "module.yaml | file: first.md     | file: second.md      | module.yaml:12: there is no file second.md in this folder",
                "module.yaml | file: first.md     | file: ../first.md    | module.yaml:12: '../first.md' is not the name of a file in this folder",
                "module.yaml | quiz: quiz.yaml    | quiz: other.yaml     | module.yaml:15: there is no file other.yaml in this folder",
                "module.yaml | https://example.org/something | javascript:alert(1) | module.yaml:18: 'url': 'javascript:alert(1)' is not an address on the web",
                "module.yaml | title: A small module | title: &x A small module | module.yaml:3: anchor &x: write the value out instead",
                // pages
                "first.md    | ## A heading       | # A heading          | first.md:1: the title stands in module.yaml, so headings begin at '##'",
                "first.md    | ### Below it       | #### Below it        | first.md:5: this heading leaves out a level",
                "first.md    | A vignette.        | A <b>vignette</b>.   | first.md:7: HTML would be removed",
                "first.md    | A vignette.        | ![A](https://e.org/a.png) | first.md:7: images are not shown",
                "first.md    | A vignette.        | [A](javascript:alert(1))  | first.md:7: 'javascript:alert(1)' is not an address on the web",
                // quiz.yaml: what it is made of
                "quiz.yaml   | kind: single-best  | kind: riddle         | quiz.yaml:4: 'riddle' is not a kind of item",
                "quiz.yaml   | stem: What now?    | stem: '## What now?' | quiz.yaml:8: 'stem' has a heading",
                "quiz.yaml   | key: some          | key: best            | quiz.yaml:25: 'best' is there twice: first in line 3",
                "quiz.yaml   | key: b¶            | key: a¶              | quiz.yaml:15: 'a' is there twice: first in line 10",
                "quiz.yaml   | key: out           | key: in              | quiz.yaml:55: 'in' is there twice: first in line 48",
                "quiz.yaml   | key: room          | key: door            | quiz.yaml:62: 'door' is there twice: first in line 45",
                "quiz.yaml   | rationale: Because of this. | rationale:  | quiz.yaml:10: 'rationale' is missing",
                "quiz.yaml   | rationale: Good.   | rationale: ''        | quiz.yaml:52: 'rationale' must be a text that is not empty",
                "quiz.yaml   | areas: [tf-attachment] | areas: [ds-safety] | quiz.yaml:6: ds-safety is not among the areas of module.yaml",
                "quiz.yaml   | areas: [tf-attachment] | areas: []        | quiz.yaml:6: an item is evidence for at least one knowledge area",
                "quiz.yaml   | statements: [S-TF-17] | statements: [S-TF-16] | quiz.yaml:7: S-TF-16 is not among the statements of module.yaml",
                "quiz.yaml   | statements: [S-TF-17] | statements: []    | quiz.yaml:7: name at least one statement",
                "quiz.yaml   | points: 1          | points: 0            | quiz.yaml:5: 'points' must be above 0",
                "quiz.yaml   | points: 1          | points: -1           | quiz.yaml:5: 'points' must be above 0",
                "quiz.yaml   | points: 1          | points: 0.1234567    | quiz.yaml:3: Item 'best' has points with more than",
                // credits
                "quiz.yaml   | credit: 0.2        | credit: 1.0          | quiz.yaml:9: exactly one option must have a credit of 1; 2 have",
                "quiz.yaml   | credit: 1          | credit: 0.9          | quiz.yaml:9: exactly one option must have a credit of 1; 0 have",
                "quiz.yaml   | credit: 0.2        | credit: 1.1          | quiz.yaml:17: 'credit' must be from 0 to 1, not 1.1",
                "quiz.yaml   | credit: 0.2        | credit: -0.1         | quiz.yaml:17: 'credit' must be from 0 to 1, not -0.1",
                "quiz.yaml   | credit: 0.2        | credit: much         | quiz.yaml:17: 'credit' must be a number, not 'much'",
                "quiz.yaml   | credit: 0.7        | credit: 0.6999999    | quiz.yaml:31: the credits above 0 must add up to exactly 1, not 0.9999999",
                "quiz.yaml   | credit: -0.5       | credit: -1.5         | quiz.yaml:34: 'credit' must be from -1 to 1, not -1.5",
                // the branching case
                "quiz.yaml   | start: door        | start: gate          | quiz.yaml:43: there is no scene 'gate' to start in",
                "quiz.yaml   | start: door        | start: end           | quiz.yaml:43: the case ends where it starts",
                "quiz.yaml   | to: room           | to: attic            | quiz.yaml:54: there is no scene 'attic' to go to",
                "quiz.yaml   | to: room           | to: end              | quiz.yaml:62: no way leads to scene 'room'",
                "quiz.yaml   | [S-TF-17], to: end | [S-TF-17], to: door  | quiz.yaml:65: 'door' goes round in a circle",
                "quiz.yaml   | [S-TF-17], to: end | [S-TF-17], to: room  | quiz.yaml:65: 'room' goes round in a circle",
                "quiz.yaml   | ¶        ending: Over |                 | quiz.yaml:67: scene 'end' has no exit",
                "quiz.yaml   | text: In the room. | ending: Both         | quiz.yaml:63: a scene has either choices or an ending",
                "quiz.yaml   | text: In the room. | ending: Both         | quiz.yaml:62: 'text' is missing",
            })
    void a_broken_module_is_told_with_path_and_line_and_left_out(String file, String good, String bad, String told) {
        new WrittenModule(content, "broken").replace(file, lines(good), bad == null ? "" : lines(bad));
        new WrittenModule(content, "sound")
                .replace("module.yaml", "3f0c7a52", "4f0c7a52")
                .replace("module.yaml", "slug: small", "slug: other");
        ContentFolder folder = WrittenModule.folder(content);

        List<ReadModule> read = folder.read();

        assertThat(told(folder.found(), content)).anyMatch(line -> line.startsWith("broken/" + told));
        assertThat(read).extracting(module -> module.module().slug()).containsExactly("other");
    }

    @Test
    void nothing_but_the_fault_is_told() {
        new WrittenModule(content, "broken")
                .replace("quiz.yaml", "to: room", "to: attic")
                .replace("quiz.yaml", "credit: 0.2", "credit: 2");
        ContentFolder folder = WrittenModule.folder(content);

        folder.read();

        assertThat(told(folder.found(), content))
                .containsExactly(
                        "broken/quiz.yaml:17: 'credit' must be from 0 to 1, not 2",
                        "broken/quiz.yaml:54: there is no scene 'attic' to go to",
                        "broken/quiz.yaml:62: no way leads to scene 'room'");
    }

    @Test
    void a_copied_folder_does_not_push_out_its_original() {
        new WrittenModule(content, "a-first");
        new WrittenModule(content, "b-copy");
        ContentFolder folder = WrittenModule.folder(content);

        assertThat(folder.read()).hasSize(1);
        assertThat(told(folder.found(), content))
                .containsExactly(
                        "b-copy/module.yaml:1: this id is taken already, by %s/a-first/module.yaml:1"
                                .formatted(content),
                        "b-copy/module.yaml:2: this slug is taken already, by %s/a-first/module.yaml:2"
                                .formatted(content));
    }

    @Test
    void a_file_that_is_not_text_or_not_there_is_told() throws IOException {
        new WrittenModule(content, "a").write("first.md", " \n");
        new WrittenModule(content, "b").delete("module.yaml");
        new WrittenModule(content, "c").write("quiz.yaml", "- a list\n").replace("module.yaml", "3f0c", "4f0c");
        Files.write(content.resolve("c/first.md"), "Grüße".getBytes(StandardCharsets.ISO_8859_1));
        Files.createDirectories(content.resolve(".git"));
        Files.writeString(content.resolve("README.md"), "Not a module.");
        ContentFolder folder = WrittenModule.folder(content);

        assertThat(folder.read()).isEmpty();
        assertThat(told(folder.found(), content))
                .containsExactlyInAnyOrder(
                        "a/first.md:0: is empty",
                        "b/module.yaml:0: cannot be read",
                        "c/first.md:0: is not UTF-8 text",
                        "c/quiz.yaml:1: must be a map of fields at its root",
                        "c/module.yaml:2: this slug is taken already, by %s/a/module.yaml:2".formatted(content));
    }

    @Test
    void a_folder_that_is_not_there_is_told() {
        ContentFolder folder = WrittenModule.folder(content.resolve("nowhere"));

        assertThat(folder.read()).isEmpty();
        assertThat(told(folder.found(), content)).containsExactly("nowhere:0: is not a folder that can be read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "module.yaml | minutes: 9 | minutes: 11 | module.yaml:5: 11 minutes are stated, but reading and quiz take about 8",
                "quiz.yaml   | statements: [S-DS-14] | statements: [S-TF-17] | module.yaml:7: no item asks for S-DS-14",
                "module.yaml | [S-TF-17, S-DS-14]¶quiz | [S-TF-17]¶quiz | module.yaml:7: no page teaches S-DS-14",
            })
    void an_unfair_module_stays_in_with_advice(String file, String good, String bad, String told) {
        new WrittenModule(content, "unfair").replace(file, lines(good), lines(bad));
        ContentFolder folder = WrittenModule.folder(content);

        assertThat(folder.read()).hasSize(1);
        assertThat(folder.found().advice().list())
                .singleElement()
                .satisfies(advice -> assertThat(advice.toString()).contains(told));
    }

    @Test
    void a_case_that_two_modules_tell_is_advised_against_with_both_places() {
        String told = "> " + "Three words more than the last time she came to the door ".repeat(3);
        new WrittenModule(content, "a").replace("first.md", "> A vignette.", told);
        new WrittenModule(content, "b")
                .replace("module.yaml", "3f0c", "4f0c")
                .replace("module.yaml", "slug: small", "slug: other")
                .replace("first.md", "> A vignette.", told);
        ContentFolder folder = WrittenModule.folder(content);

        assertThat(folder.check()).hasSize(2);
        assertThat(folder.found().advice().list()).singleElement().satisfies(advice -> {
            assertThat(advice.file()).isEqualTo(content.resolve("b/first.md"));
            assertThat(advice.message()).contains(content.resolve("a/first.md") + ":");
        });
    }

    @Test
    void pages_that_are_too_short_or_too_long_are_advised_against() {
        new WrittenModule(content, "a")
                .write("first.md", "word ".repeat(499))
                .replace("module.yaml", "minutes: 9", "minutes: 7");
        new WrittenModule(content, "b")
                .write("first.md", "word ".repeat(1001))
                .replace("module.yaml", "minutes: 9", "minutes: 10")
                .replace("module.yaml", "3f0c", "4f0c")
                .replace("module.yaml", "slug: small", "slug: other");
        ContentFolder folder = WrittenModule.folder(content);

        folder.read();

        assertThat(folder.found().advice().list())
                .extracting(advice -> advice.line() + ": " + advice.message())
                .containsExactly(
                        "12: the page has 499 words; 500 to 1,000 are right",
                        "12: the page has 1,001 words; 500 to 1,000 are right");
    }

    /** A pilcrow stands for the end of a line. */
    private static String lines(String text) {
        return text.replace('¶', '\n');
    }
}
