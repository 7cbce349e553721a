package org.attune.competency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompetenciesTest {

    private static final Path SEEDS = Path.of("seeds");
    private static final FrameworkId SPECIALIST = new FrameworkId("specialist");
    private static final FrameworkId MENTOR = new FrameworkId("mentor");

    private final Competencies competencies = Competencies.read(SEEDS);

    @TempDir
    Path temporary;

    @Test
    void the_counts_are_those_of_the_published_frameworks() {
        assertThat(competencies.expertise()).hasSize(11);
        assertThat(competencies.areas()).hasSize(62);
        assertThat(competencies.areas(SPECIALIST)).hasSize(45);
        assertThat(competencies.areas(MENTOR)).hasSize(61);
        assertThat(competencies.areas().stream().filter(area -> area.isIn(SPECIALIST) && area.isIn(MENTOR)))
                .hasSize(44);
        assertThat(statements(SPECIALIST)).hasSize(76);
        assertThat(statements(MENTOR)).hasSize(95);
    }

    @Test
    void no_id_and_no_uuid_is_there_twice() {
        List<Statement> statements = competencies.frameworks().stream()
                .flatMap(framework -> framework.statements().stream())
                .toList();
        assertThat(Stream.of(
                                competencies.expertise().stream().map(AreaOfExpertise::id),
                                competencies.areas().stream().map(KnowledgeArea::id),
                                competencies.frameworks().stream().map(Framework::id),
                                statements.stream().map(Statement::id))
                        .flatMap(ids -> ids)
                        .map(Object::toString))
                .hasSize(11 + 62 + 2 + 76 + 95)
                .doesNotHaveDuplicates();
        assertThat(Stream.of(
                                competencies.expertise().stream().map(AreaOfExpertise::uuid),
                                competencies.areas().stream().map(KnowledgeArea::uuid),
                                competencies.frameworks().stream().map(Framework::uuid),
                                statements.stream().map(Statement::uuid),
                                competencies.frameworks().stream().flatMap(this::uuidsOfPlaces),
                                statements.stream()
                                        .flatMap(statement -> statement.parts().stream()
                                                .map(part -> CaseIdentifiers.item(statement, part))))
                        .flatMap(uuids -> uuids))
                .hasSize(11 + 62 + 2 + 76 + 95 + (8 + 45) + (11 + 61) + (19 + 20))
                .doesNotHaveDuplicates();
    }

    @Test
    void grief_is_named_by_the_specialists_framework_and_reflective_supervision_by_the_mentors() {
        assertThat(titles(SPECIALIST))
                .filteredOn(title -> title.contains("grief"))
                .hasSize(1);
        assertThat(titles(MENTOR)).noneMatch(title -> title.contains("grief"));
        assertThat(titles(MENTOR)).contains("reflective supervision");
        assertThat(titles(SPECIALIST)).noneMatch(title -> title.contains("supervision"));
    }

    @Test
    void a_framework_has_the_areas_of_expertise_that_it_names_something_in() {
        assertThat(competencies.expertise(SPECIALIST))
                .extracting(area -> area.id().value())
                .containsExactly("TF", "LR", "SE", "DS", "WO", "CO", "TH", "RE");
        assertThat(competencies.expertise(MENTOR)).isEqualTo(competencies.expertise());
    }

    @Test
    void what_only_one_framework_has_stands_only_there() {
        assertThat(competencies.areas().stream().filter(area -> !area.isIn(MENTOR)))
                .extracting(area -> area.id().value())
                .containsExactly("ds-life-skills");
        assertThat(competencies.areas().stream().filter(area -> !area.isIn(SPECIALIST)))
                .extracting(area -> area.id().value())
                .hasSize(17)
                .contains("ds-supervision");
        assertThat(competencies
                        .area(new KnowledgeAreaId("tf-attachment"))
                        .orElseThrow()
                        .places())
                .containsExactly(
                        new KnowledgeArea.Place(SPECIALIST, "attachment, separation, trauma, grief & loss"),
                        new KnowledgeArea.Place(MENTOR, "attachment, separation, trauma & loss"));
    }

    @Test
    void only_the_mentors_statements_say_for_whom_they_count_and_how_they_are_shown() {
        assertThat(statements(MENTOR)).allSatisfy(statement -> {
            assertThat(statement.designations()).isNotEmpty();
            assertThat(statement.shown()).isNotEmpty();
        });
        assertThat(statements(SPECIALIST)).allSatisfy(statement -> {
            assertThat(statement.designations()).isEmpty();
            assertThat(statement.shown()).isEmpty();
        });
    }

    @Test
    void a_statement_is_found_by_its_id_with_its_parts() {
        Statement statement = competencies.statement(new StatementId("S-TF-07")).orElseThrow();

        assertThat(statement.framework()).isEqualTo(SPECIALIST);
        assertThat(statement.areaOfExpertise()).isEqualTo(new AreaOfExpertiseId("TF"));
        assertThat(statement.parts()).extracting(Statement.Part::key).containsExactly("a", "b");
        assertThat(competencies.statement(new StatementId("S-TF-99"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "areas.yaml      | - id: LR | - id: TF | areas.yaml:8: TF is there twice",
                "areas.yaml      | area-of-expertise: LR | area-of-expertise: ZZ | there is no area of expertise ZZ",
                "areas.yaml      | uuid: 5e797a54-64ff-44da-8713-60f358916170 | uuid: 328e9747-690e-4bee-9be6-273e719d0036 | areas.yaml:9: this uuid is taken already, by line 6",
                "areas.yaml      | title: Communicating | titel: Communicating | unknown field 'titel'",
                "specialist.yaml | areas: [tf-pregnancy] | areas: [tf-nothing] | specialist.yaml:12: there is no knowledge area tf-nothing",
                "specialist.yaml | repeats: S-TF-04 | repeats: S-TF-94 | there is no statement S-TF-94",
                "specialist.yaml | id: S-TF-02 | id: S-DS-77 | specialist.yaml:13: the id of a statement of specialist in TF begins with S-TF-",
                "mentor.yaml     | designations: [P, RF] | designations: [P, X] | 'X' is not a designation",
                "mentor.yaml     | shown: [practised] | shown: [sung] | 'sung' is not a way to show a statement",
                "mentor.yaml     | changed: 2026-11-21T19:44:16Z | changed: yesterday | mentor.yaml:6: 'changed': write a time in UTC",
                "mentor.yaml     | id: mentor | id: mentors | mentor.yaml:1: the id must be that of the file, mentor",
            })
    void a_broken_seed_is_told_with_its_path_and_line(String file, String good, String bad, String told)
            throws IOException {
        Path broken = copyOfSeeds().resolve("frameworks").resolve(file);
        String text = Files.readString(broken);
        assertThat(text).contains(good);
        Files.writeString(broken, text.replaceFirst(Pattern.quote(good), bad));

        assertThatExceptionOfType(BrokenSeeds.class)
                .isThrownBy(() -> Competencies.read(temporary))
                .withMessageContaining(told);
    }

    @Test
    void all_problems_of_all_files_are_told_at_once() {
        assertThatExceptionOfType(BrokenSeeds.class)
                .isThrownBy(() -> Competencies.read(temporary))
                .satisfies(broken -> assertThat(broken.problems()).hasSize(3))
                .withMessageContainingAll("areas.yaml", "specialist.yaml", "mentor.yaml");
    }

    private Stream<String> titles(FrameworkId framework) {
        return competencies.areas(framework).stream()
                .map(area -> area.place(framework).orElseThrow().title());
    }

    private Stream<UUID> uuidsOfPlaces(Framework framework) {
        return Stream.concat(
                competencies.expertise(framework.id()).stream()
                        .map(expertise -> CaseIdentifiers.item(framework, expertise)),
                competencies.areas(framework.id()).stream().map(area -> CaseIdentifiers.item(framework, area)));
    }

    private List<Statement> statements(FrameworkId framework) {
        return competencies.framework(framework).orElseThrow().statements();
    }

    private Path copyOfSeeds() throws IOException {
        Path from = SEEDS.resolve("frameworks");
        Path to = Files.createDirectories(temporary.resolve("frameworks"));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return temporary;
    }
}
