package org.attune.course.chooser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.attune.competency.Competencies;
import org.attune.competency.KnowledgeAreaId;
import org.attune.content.ModuleId;
import org.attune.content.Quiz;
import org.attune.content.QuizVersion;
import org.attune.content.TrainingModule;
import org.attune.item.Prose;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest {

    private final Competencies competencies = Competencies.read(Path.of("seeds"));
    private final TrainingModule supervision = module("Reflective supervision", "ds-supervision", 45);

    @ParameterizedTest
    @CsvSource({
        ",,,,",
        "reflective,,,,",
        "'  SUPERVISION reflective ',,,,",
        "notices,,,,",
        ",mentor,,,",
        ",,DS,,",
        ",,,ds-supervision,",
        ",,,,45",
        ",,,,rather long"
    })
    void a_module_is_found_by_what_it_is(
            @Nullable String q,
            @Nullable String framework,
            @Nullable String expertise,
            @Nullable String area,
            @Nullable String minutes) {
        assertThat(new Filter(q, framework, expertise, area, minutes).matches(supervision, competencies))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"reflective grief,,,,", ",specialist,,,", ",nonsense,,,", ",,TF,,", ",,,tf-attachment,", ",,,,44"})
    void and_not_found_by_what_it_is_not(
            @Nullable String q,
            @Nullable String framework,
            @Nullable String expertise,
            @Nullable String area,
            @Nullable String minutes) {
        assertThat(new Filter(q, framework, expertise, area, minutes).matches(supervision, competencies))
                .isFalse();
    }

    @Test
    void all_parts_must_match_together() {
        assertThat(new Filter("reflective", "mentor", "DS", "ds-supervision", "60").matches(supervision, competencies))
                .isTrue();
        assertThat(new Filter("reflective", "specialist", "DS", "ds-supervision", "60")
                        .matches(supervision, competencies))
                .isFalse();
    }

    private static TrainingModule module(String title, String area, int minutes) {
        return new TrainingModule(
                new ModuleId(UUID.fromString("99a7e96b-d9e0-4fdf-a1ad-3f72d3ffb214")),
                "slug",
                title,
                "How a supervisor notices what a supervisee has not said.",
                minutes,
                Set.of(new KnowledgeAreaId(area)),
                List.of(),
                List.of("ask before telling"),
                Optional.empty(),
                List.of(),
                new Quiz(new QuizVersion("0".repeat(32)), new Prose(""), List.of()),
                List.of());
    }
}
