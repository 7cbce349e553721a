package org.attune.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictYamlTest {

    private final Problems problems = new Problems();

    @Test
    void every_unknown_field_is_told_with_its_line() {
        YamlMap map = StrictYaml.parse("name: a\nnaem: b\n", Path.of("f.yaml"), problems)
                .orElseThrow();

        assertThat(map.text("name")).isEqualTo("a");
        map.done();

        assertThat(told()).containsExactly("f.yaml:2: unknown field 'naem'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: &x 1¶b: 2          | f.yaml:1: anchor &x: write the value out instead",
                "a: &x [1]¶b: *x       | f.yaml:2: alias *x: write the value out instead",
                "a: [1¶b: 2            | f.yaml:2: is not valid YAML",
                "- a                   | f.yaml:1: must be a map of fields at its root",
                "a: 1¶a: 2             | f.yaml:2: 'a' is there twice",
                "? [a]¶: 1             | f.yaml:1: a field's name must be a word",
            })
    void what_is_not_plain_is_told(String text, String told) {
        StrictYaml.parse(text.replace('¶', '\n'), Path.of("f.yaml"), problems);

        assertThat(told()).anyMatch(line -> line.startsWith(told));
    }

    @Test
    void values_that_do_not_fit_are_told_at_their_own_line() {
        YamlMap map = StrictYaml.parse("""
                        id: nonsense
                        number: many
                        list:
                          - 7
                          - x
                          - 7
                        text: {a: b}
                        """, Path.of("f.yaml"), problems).orElseThrow();

        assertThat(map.parsed("id", UUID::fromString)).isEmpty();
        assertThat(map.decimal("number")).isZero();
        assertThat(map.parsedTexts("list", Integer::valueOf)).isEqualTo(List.of(7));
        assertThat(map.optionalText("text")).isEmpty();
        assertThat(map.text("missing")).isEmpty();

        assertThat(told())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("f.yaml:1: 'id':"),
                        line -> assertThat(line).isEqualTo("f.yaml:2: 'number' must be a number, not 'many'"),
                        line -> assertThat(line).startsWith("f.yaml:5: 'list':"),
                        line -> assertThat(line).isEqualTo("f.yaml:6: 'list' names 7 twice"),
                        line -> assertThat(line).isEqualTo("f.yaml:7: 'text' must be a text that is not empty"),
                        line -> assertThat(line).isEqualTo("f.yaml:1: 'missing' is missing"));
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        assertThat(StrictYaml.read(Path.of("nowhere.yaml"), problems)).isEmpty();
        assertThat(told()).containsExactly("nowhere.yaml: cannot be read");
    }

    private List<String> told() {
        return problems.list().stream().map(Problem::toString).toList();
    }
}
