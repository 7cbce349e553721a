package org.attune.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attune.lti.RegistrationId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportResourcesTest {

    private static final RegistrationId FERNHILL = RegistrationId.of("https://moodle.fernhill.example", "abc");
    private static final RegistrationId OTHER = RegistrationId.of("https://canvas.example", "1");

    private static final String LIST = """
            issuer: https://moodle.fernhill.example
            client-id: abc
            resources:
              - title: Counselling
                words: Room 12, every day.
                link: https://fernhill.example/help
                telephone: "+1 (555) 010-0199"
                languages: [en, es]
                told:
                  - language: es
                    title: Orientación
            """;

    @TempDir
    Path config;

    Path folder;
    SupportResources resources;

    @BeforeEach
    void an_empty_folder() throws IOException {
        folder = Files.createDirectories(config.resolve("support"));
        resources = new SupportResources(new SupportSettings(config.toString(), Duration.ofDays(1)), id -> {
            throw new AssertionError("no launch is looked up here");
        });
    }

    @AfterEach
    void stop() {
        resources.destroy();
    }

    void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        resources.reload();
    }

    @Test
    void an_institution_sees_its_own_before_those_for_everyone_and_another_only_these() throws IOException {
        write("a.yaml", "resources:\n  - title: A line\n    telephone: \"988\"\n");
        write("fernhill.yaml", LIST);

        assertThat(resources.of(FERNHILL)).extracting(SupportResource::title).containsExactly("Counselling", "A line");
        assertThat(resources.of(OTHER)).extracting(SupportResource::title).containsExactly("A line");
    }

    @Test
    void a_file_takes_effect_without_a_restart_and_stops_when_it_is_gone() throws IOException {
        assertThat(resources.of(FERNHILL)).isEmpty();
        write("fernhill.yaml", LIST);
        assertThat(resources.of(FERNHILL)).hasSize(1);

        Files.delete(folder.resolve("fernhill.yaml"));
        resources.reload();
        assertThat(resources.of(FERNHILL)).isEmpty();
    }

    @Test
    void a_file_that_was_good_and_is_broken_now_keeps_its_last_good_version() throws IOException {
        write("fernhill.yaml", LIST);
        write("fernhill.yaml", LIST.replace("title: Counselling", "titel: Counselling office"));

        assertThat(resources.of(FERNHILL)).extracting(SupportResource::title).containsExactly("Counselling");
        assertThat(resources.problems())
                .anySatisfy(problem -> assertThat(problem.toString()).contains("fernhill.yaml:4", "titel"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            client-id: abc                      | client: abc                      | 1
            https://fernhill.example/help       | http://fernhill.example/help     | 6
            https://fernhill.example/help       | javascript:alert(1)              | 6
            "+1 (555) 010-0199"                 | call us                          | 7
            "+1 (555) 010-0199"                 | "tel:988"                        | 7
            [en, es]                            | [english language]               | 8
            [en, es]                            | [en, en]                         | 8
            language: es                        | language: "?"                    | 10
            title: Orientación                  | words: Aquí                      | 10
            """)
    void what_is_wrong_in_a_file_keeps_it_out_and_is_told_with_its_line(String right, String wrong, int line)
            throws IOException {
        assertThat(LIST).contains(right);
        write("fernhill.yaml", LIST.replace(right, wrong));

        assertThat(resources.of(FERNHILL)).isEmpty();
        assertThat(resources.problems())
                .anySatisfy(problem ->
                        assertThat(problem.line()).as(problem.message()).isEqualTo(line));
    }

    @Test
    void who_cannot_be_reached_is_no_resource_and_a_list_of_nobody_no_list() throws IOException {
        write("nobody.yaml", "resources: []\n");
        write("unreachable.yaml", "resources:\n  - title: Somebody\n");

        assertThat(resources.of(OTHER)).isEmpty();
        assertThat(resources.problems()).hasSize(2);
    }

    @Test
    void it_is_told_in_the_reader_s_language_where_somebody_wrote_it() throws IOException {
        write("fernhill.yaml", LIST);
        SupportResource counselling = resources.of(FERNHILL).getFirst();

        assertThat(counselling.in(Locale.forLanguageTag("es-MX")).title()).isEqualTo("Orientación");
        assertThat(counselling.in(Locale.forLanguageTag("es-MX")).words()).isEmpty();
        assertThat(counselling.in(Locale.ENGLISH).title()).isEqualTo("Counselling");
        assertThat(counselling.in(Locale.ENGLISH).words()).contains("Room 12, every day.");
        assertThat(counselling.dials()).contains("tel:+15550100199");
    }

    @Test
    void the_sample_is_right() throws IOException {
        write("sample.yaml", Files.readString(Path.of("lti-config/support/example.yaml.sample")));

        assertThat(resources.problems()).isEmpty();
        List<SupportResource> all = resources.of(OTHER);
        assertThat(all).hasSize(2);
        assertThat(all.getLast().dials()).isEqualTo(Optional.of("tel:988"));
    }
}
