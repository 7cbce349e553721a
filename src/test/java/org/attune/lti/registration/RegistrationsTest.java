package org.attune.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.attune.yaml.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationsTest {

    static final String MOODLE = """
            name: Moodle
            issuer: https://moodle.example.edu
            client-id: abc
            deployments: ["1", "2"]
            authorization-endpoint: https://moodle.example.edu/mod/lti/auth.php
            token-endpoint: https://moodle.example.edu/mod/lti/token.php
            jwks-uri: https://moodle.example.edu/mod/lti/certs.php
            """;

    @TempDir
    Path config;

    Path platforms;
    Registrations registrations;

    @BeforeEach
    void an_empty_folder() throws IOException {
        platforms = Files.createDirectories(config.resolve("platforms"));
        registrations =
                new Registrations(new RegistrationSettings(config.toString(), List.of(), Duration.ofDays(1)), List::of);
    }

    @AfterEach
    void stop() {
        registrations.destroy();
    }

    void write(String name, String text) throws IOException {
        Files.writeString(platforms.resolve(name), text);
        registrations.reload();
    }

    @Test
    void a_file_takes_effect_without_a_restart_and_stops_when_it_is_gone() throws IOException {
        write("moodle.yaml", MOODLE);
        Registration moodle = registrations.all().getFirst();
        assertThat(moodle.deployments()).containsExactlyInAnyOrder("1", "2");
        assertThat(moodle.tokenAudience()).isEqualTo("https://moodle.example.edu/mod/lti/token.php");
        assertThat(registrations.find(moodle.id())).contains(moodle);

        Files.delete(platforms.resolve("moodle.yaml"));
        registrations.reload();
        assertThat(registrations.all()).isEmpty();
    }

    @Test
    void a_bad_file_is_told_with_its_line_and_leaves_the_others_in_force() throws IOException {
        write("moodle.yaml", MOODLE);
        write("canvas.yaml", MOODLE.replace("abc", "other").replace("jwks-uri: https", "jwks-uri: ftp"));
        assertThat(registrations.all()).hasSize(1);
        assertThat(registrations.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(platforms.resolve("canvas.yaml"));
            assertThat(problem.line()).isEqualTo(7);
            assertThat(problem.message()).contains("jwks-uri").contains("https");
        });
    }

    @Test
    void a_file_that_was_good_and_is_broken_now_keeps_its_last_good_version() throws IOException {
        write("moodle.yaml", MOODLE);
        write("moodle.yaml", MOODLE + "colour: [blue\n");
        assertThat(registrations.all()).extracting(Registration::name).containsExactly("Moodle");
        assertThat(registrations.problems()).isNotEmpty();

        write("moodle.yaml", MOODLE.replace("name: Moodle", "name: Moodle 5"));
        assertThat(registrations.all()).extracting(Registration::name).containsExactly("Moodle 5");
        assertThat(registrations.problems()).isEmpty();
    }

    @Test
    void the_same_issuer_and_client_in_two_files_is_a_problem_and_the_first_one_stays() throws IOException {
        write("a.yaml", MOODLE);
        write("b.yaml", MOODLE.replace("name: Moodle", "name: Twin"));
        assertThat(registrations.all()).extracting(Registration::name).containsExactly("Moodle");
        assertThat(registrations.problems()).extracting(Problem::file).containsExactly(platforms.resolve("b.yaml"));
    }

    @Test
    void an_issuer_with_several_clients_needs_the_client_id() throws IOException {
        write("a.yaml", MOODLE);
        write("b.yaml", MOODLE.replace("abc", "def"));
        String issuer = "https://moodle.example.edu";
        assertThat(registrations.find(issuer, Optional.empty())).isInstanceOf(Registrations.Lookup.Ambiguous.class);
        assertThat(registrations.find(issuer, Optional.of("def"))).isInstanceOf(Registrations.Lookup.Found.class);
        assertThat(registrations.find(issuer, Optional.of("x"))).isInstanceOf(Registrations.Lookup.Unknown.class);
        assertThat(registrations.find(issuer + "/", Optional.empty())).isInstanceOf(Registrations.Lookup.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deployments: ["1", "2"]                        | deployments: some
            deployments: ["1", "2"]                        | deployments: []
            issuer: https://moodle.example.edu             | issuer: ""
            client-id: abc                                 | client: abc
            https://moodle.example.edu/mod/lti/token.php   | http://moodle.example.edu/mod/lti/token.php
            https://moodle.example.edu/mod/lti/token.php   | /mod/lti/token.php
            https://moodle.example.edu/mod/lti/token.php   | https://me@moodle.example.edu/token.php
            """)
    void what_is_wrong_in_a_file_keeps_it_out(String right, String wrong) throws IOException {
        write("moodle.yaml", MOODLE.replace(right, wrong));
        assertThat(registrations.all()).isEmpty();
        assertThat(registrations.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.line()).isPositive());
    }

    @Test
    void deployments_may_be_any_and_a_platform_on_this_machine_may_do_without_https() throws IOException {
        write(
                "local.yaml",
                MOODLE.replace("[\"1\", \"2\"]", "any").replace("https://moodle.example.edu", "http://127.0.0.1:8081"));
        assertThat(registrations.problems()).isEmpty();
        assertThat(registrations.all().getFirst().knows("whatever")).isTrue();
    }

    @Test
    void the_sample_is_right() throws IOException {
        write("sample.yaml", Files.readString(Path.of("lti-config/platforms/example.yaml.sample")));
        assertThat(registrations.problems()).isEmpty();
        assertThat(registrations.all()).hasSize(1);
    }
}
