package org.attune.competency.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.competency.CaseIdentifiers;
import org.attune.competency.Competencies;
import org.attune.competency.Framework;
import org.attune.competency.FrameworkId;
import org.attune.competency.KnowledgeAreaId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the file back by the rules of Canvas's {@code Outcomes::CsvImporter} and {@code Outcomes::Import}. */
class CanvasFileTest {

    private static final Set<String> REQUIRED = Set.of("title", "vendor_guid", "object_type", "parent_guids");
    private static final Set<String> OPTIONAL = Set.of(
            "description", "display_name", "calculation_method", "calculation_int", "workflow_state", "mastery_points");

    private final Competencies competencies = Competencies.read(Path.of("seeds"));

    @Test
    void the_header_has_all_that_canvas_wants_and_nothing_that_it_does_not_know() {
        List<@Nullable String> header = rows("specialist").getFirst();
        int ratings = header.indexOf("ratings");

        assertThat(header.subList(0, ratings))
                .containsAll(REQUIRED)
                .allMatch(column -> REQUIRED.contains(column) || OPTIONAL.contains(column));
        assertThat(header.subList(ratings + 1, header.size())).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({"specialist, 25, 121", "mentor, 34, 156"})
    void groups_and_outcomes_are_all_there(String framework, int groups, int outcomes) {
        assertThat(objects(framework).values().stream().filter(object -> "group".equals(object.get("object_type"))))
                .hasSize(groups);
        assertThat(objects(framework).values().stream().filter(object -> "outcome".equals(object.get("object_type"))))
                .hasSize(outcomes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"specialist", "mentor"})
    void a_parent_is_one_group_of_an_earlier_row(String framework) {
        Set<String> earlier = new HashSet<>();
        objects(framework).forEach((guid, object) -> {
            assertThat(guid).doesNotContain(" ").doesNotStartWith("canvas_outcome");
            String parent = object.get("parent_guids");
            if (earlier.isEmpty()) {
                assertThat(parent).isNull();
            } else {
                assertThat(earlier).contains(parent);
            }
            if ("group".equals(object.get("object_type"))) {
                earlier.add(guid);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"specialist", "mentor"})
    void a_group_leaves_blank_what_only_outcomes_have(String framework) {
        objects(framework).values().stream()
                .filter(object -> "group".equals(object.get("object_type")))
                .forEach(group -> assertThat(group)
                        .containsEntry("calculation_method", null)
                        .containsEntry("calculation_int", null)
                        .containsEntry("mastery_points", null)
                        .containsEntry("display_name", null)
                        .containsEntry("ratings", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"specialist", "mentor"})
    void an_outcome_has_our_levels_in_falling_order(String framework) {
        objects(framework).values().stream()
                .filter(object -> "outcome".equals(object.get("object_type")))
                .forEach(outcome -> assertThat(outcome)
                        .containsEntry("ratings", "2=Proficient 1=Developing 0=Not yet")
                        .containsEntry("mastery_points", "2")
                        .containsEntry("calculation_method", "highest")
                        .containsEntry("calculation_int", null)
                        .containsEntry("workflow_state", "active"));
    }

    @Test
    void an_outcome_is_called_by_its_case_identifier() {
        Framework mentor = framework("mentor");
        String supervision = CaseIdentifiers.item(
                        mentor,
                        competencies.area(new KnowledgeAreaId("ds-supervision")).orElseThrow())
                .toString();

        assertThat(objects("mentor").get(supervision)).containsEntry("title", "Reflective supervision");
        assertThat(objects("mentor").get("0088a0fe-a6c1-47ca-b5b6-84c98dbfcb90"))
                .containsEntry("display_name", "M-TF-13")
                .containsEntry(
                        "title", "M-TF-13 Publishes books and articles on what the field holds to and how it works.");
    }

    @Test
    void both_files_can_be_imported_into_one_account() {
        assertThat(objects("specialist").keySet())
                .doesNotContainAnyElementsOf(objects("mentor").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"specialist", "mentor"})
    void no_cell_would_be_taken_for_a_formula_and_no_title_is_too_long(String framework) {
        assertThat(rows(framework).stream().flatMap(List::stream))
                .allMatch(cell -> cell == null || !cell.matches("(?s)[=+@\\t\\r-].*"));
        assertThat(objects(framework).values())
                .allSatisfy(
                        object -> assertThat(object.get("title")).isNotBlank().hasSizeLessThanOrEqualTo(255));
    }

    /** By vendor_guid, in the order of the file; the pairs of ratings as one text. */
    private Map<String, Map<String, @Nullable String>> objects(String framework) {
        List<List<@Nullable String>> rows = rows(framework);
        int ratings = rows.getFirst().indexOf("ratings");
        Map<String, Map<String, @Nullable String>> objects = new LinkedHashMap<>();
        for (List<@Nullable String> row : rows.subList(1, rows.size())) {
            assertThat(row).hasSameSizeAs(rows.getFirst());
            Map<String, @Nullable String> object = new LinkedHashMap<>();
            for (int i = 0; i < ratings; i++) {
                object.put(String.valueOf(rows.getFirst().get(i)), row.get(i));
            }
            object.put("ratings", ratings(row.subList(ratings, row.size())));
            assertThat(objects.put(String.valueOf(object.get("vendor_guid")), object))
                    .isNull();
        }
        return objects;
    }

    private static @Nullable String ratings(List<@Nullable String> cells) {
        List<String> pairs = new ArrayList<>();
        int before = Integer.MAX_VALUE;
        for (int i = 0; i < cells.size() && cells.get(i) != null; i += 2) {
            int points = Integer.parseInt(String.valueOf(cells.get(i)));
            assertThat(points).isLessThan(before);
            before = points;
            pairs.add(points + "=" + cells.get(i + 1));
        }
        return pairs.isEmpty() ? null : String.join(" ", pairs);
    }

    private List<List<@Nullable String>> rows(String framework) {
        return CsvRows.of(CanvasFile.of(competencies, framework(framework)));
    }

    private Framework framework(String id) {
        return competencies.framework(new FrameworkId(id)).orElseThrow();
    }
}
