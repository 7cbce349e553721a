package org.attune.competency.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.attune.competency.Competencies;
import org.attune.competency.Framework;
import org.attune.competency.FrameworkId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the file back by the rules of Moodle's {@code tool_lpimportcsv\framework_importer}. */
class MoodleFileTest {

    private static final int PARENT = 0;
    private static final int ID = 1;
    private static final int SHORT_NAME = 2;
    private static final int DESCRIPTION = 3;
    private static final int FORMAT = 4;
    private static final int SCALE = 5;
    private static final int SCALE_CONFIGURATION = 6;
    private static final int RULE_TYPE = 7;
    private static final int RULE_OUTCOME = 8;
    private static final int RULE_CONFIG = 9;
    private static final int RELATED = 10;
    private static final int EXPORTED = 11;
    private static final int IS_FRAMEWORK = 12;
    private static final int TAXONOMY = 13;

    private final Competencies competencies = Competencies.read(Path.of("seeds"));

    @Test
    void the_header_is_moodles() {
        assertThat(rows("specialist").getFirst())
                .containsExactly(
                        "Parent ID number",
                        "ID number",
                        "Short name",
                        "Description",
                        "Description format",
                        "Scale values",
                        "Scale configuration",
                        "Rule type (optional)",
                        "Rule outcome (optional)",
                        "Rule config (optional)",
                        "Cross-referenced competency ID numbers",
                        "Exported ID (optional)",
                        "Is framework",
                        "Taxonomy");
    }

    @ParameterizedTest
    @CsvSource({"specialist, Infant Mental Health Specialist", "mentor, Infant Mental Health Mentor"})
    void the_framework_comes_first_with_its_scale_and_taxonomy(String id, String title) {
        List<String> framework = rows(id).get(1);

        assertThat(framework.get(PARENT)).isEmpty();
        assertThat(framework.get(ID)).isEqualTo("attune-" + id);
        assertThat(framework.get(SHORT_NAME)).isEqualTo(title);
        assertThat(framework.get(IS_FRAMEWORK)).isEqualTo("1");
        assertThat(framework.get(SCALE)).isEqualTo("Not yet competent,Competent");
        assertThat(framework.get(TAXONOMY)).isEqualTo("domain,competency,competency,competency");
        JsonNode scale = JsonMapper.shared().readTree(framework.get(SCALE_CONFIGURATION));
        assertThat(scale.get(0).has("scaleid")).isTrue();
        assertThat(scale.get(1).get("id").asInt()).isEqualTo(2);
        assertThat(scale.get(1).get("scaledefault").asInt()).isEqualTo(1);
        assertThat(scale.get(1).get("proficient").asInt()).isEqualTo(1);
        assertThat(rows(id).stream().skip(2))
                .allSatisfy(row -> assertThat(row.get(IS_FRAMEWORK)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"specialist, 8, 121", "mentor, 11, 156"})
    void every_competency_hangs_in_the_tree(String framework, int top, int belowThem) {
        Map<String, List<String>> flat = flat(framework);

        assertThat(flat).hasSize(top + belowThem);
        assertThat(flat.values().stream().filter(row -> row.get(PARENT).isEmpty()))
                .hasSize(top);
        assertThat(flat.values().stream().filter(row -> !row.get(PARENT).isEmpty()))
                .hasSize(belowThem)
                .allSatisfy(row -> {
                    assertThat(flat).containsKey(row.get(PARENT));
                    assertThat(row(framework, row.get(PARENT)).get(PARENT)).isEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"specialist", "mentor"})
    void names_are_not_cut_by_moodle_and_rules_are_none(String framework) {
        assertThat(rows(framework).stream().skip(1)).allSatisfy(row -> {
            assertThat(row).hasSize(14);
            assertThat(row.get(ID)).isNotBlank().hasSizeLessThanOrEqualTo(100);
            assertThat(row.get(SHORT_NAME)).isNotBlank().hasSizeLessThanOrEqualTo(100);
            assertThat(row.get(FORMAT)).isEqualTo("1");
            assertThat(row.get(RULE_TYPE)).isEmpty();
        });
        assertThat(flat(framework).values()).allSatisfy(row -> {
            assertThat(row.get(RULE_OUTCOME)).isEqualTo("0");
            assertThat(row.get(RULE_CONFIG)).isEqualTo("null");
            assertThat(row.get(SCALE)).isEmpty();
            assertThat(row.get(TAXONOMY)).isEmpty();
        });
        assertThat(rows(framework).stream().skip(1).map(row -> row.get(EXPORTED)))
                .doesNotHaveDuplicates()
                .allSatisfy(exported -> assertThat(exported).matches("[0-9a-f-]{36}"));
    }

    @Test
    void related_competencies_are_there_and_are_not_the_competency_itself() {
        Map<String, List<String>> flat = flat("specialist");

        flat.forEach((id, row) -> {
            if (!row.get(RELATED).isEmpty()) {
                for (String raw : row.get(RELATED).split(",", -1)) {
                    assertThat(flat).containsKey(raw.replace("%2C", ",")).isNotEqualTo(id);
                }
            }
        });
        assertThat(row("specialist", "S-TF-15").get(RELATED)).isEqualTo("tf-family-centered,S-TF-04");
    }

    @Test
    void the_whole_statement_stands_in_the_description() {
        List<String> row = row("specialist", "S-TF-07");

        assertThat(row.get(DESCRIPTION))
                .startsWith("<p>Helps parents understand their child as a person and find pleasure in family life.</p>")
                .contains("<ol><li>Helps parents see", "</li></ol>");
        assertThat(row("mentor", "M-TF-13").get(DESCRIPTION))
                .endsWith("<p>For: policy, research and faculty. Shown: practised.</p>");
        assertThat(row("specialist", "tf-attachment").get(SHORT_NAME))
                .isEqualTo("Attachment, separation, trauma, grief & loss");
    }

    @ParameterizedTest
    @ValueSource(strings = {"specialist", "mentor"})
    void no_cell_would_be_taken_for_a_formula_nor_trouble_phps_reader(String framework) {
        assertThat(rows(framework).stream().flatMap(List::stream))
                .allSatisfy(cell ->
                        assertThat(cell).doesNotMatch("(?s)[=+@\\t\\r-].*").doesNotContain("\\"));
    }

    private List<String> row(String framework, String id) {
        return Objects.requireNonNull(flat(framework).get(id));
    }

    private Map<String, List<String>> flat(String framework) {
        Map<String, List<String>> flat = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        rows(framework).stream().skip(2).forEach(row -> {
            assertThat(seen.add(row.get(ID).toLowerCase(Locale.ROOT)))
                    .as("Moodle's database does not tell capital letters apart")
                    .isTrue();
            flat.put(row.get(ID), row);
        });
        return flat;
    }

    private List<List<String>> rows(String id) {
        Framework framework = competencies.framework(new FrameworkId(id)).orElseThrow();
        return CsvRows.of(MoodleFile.of(competencies, framework)).stream()
                .map(row -> row.stream()
                        .map(cell -> Objects.requireNonNullElse(cell, ""))
                        .toList())
                .toList();
    }
}
