package org.attune.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.attune.lti.registration.Registration;
import org.attune.testing.English;
import org.junit.jupiter.api.Test;

class PlatformFormTest {

    private static final Map<String, String> WHOLE = Map.of(
            "name", "North",
            "issuer", "https://lms.example.edu",
            "client", "abc",
            "authorization", "https://lms.example.edu/auth",
            "token", "https://lms.example.edu/token",
            "jwks", "https://lms.example.edu/keys");

    private static PlatformForm other(String field, String value) {
        Map<String, String> fields = new HashMap<>(WHOLE);
        fields.put(field, value);
        return new PlatformForm(Lms.OTHER, fields);
    }

    private static String mistake(PlatformForm form, String field) {
        assertThat(form.mistakes()).extracting(Mistake::field).containsExactly(field);
        return English.WORDS.say(form.mistake(field).orElseThrow());
    }

    @Test
    void blanks_around_what_was_pasted_do_not_count() {
        Registration read = other("issuer", "  https://lms.example.edu\n").registration();

        assertThat(read.issuer()).isEqualTo("https://lms.example.edu");
        assertThat(read.tokenAudience()).isEqualTo("https://lms.example.edu/token");
        assertThat(read.deployments()).isEmpty();
    }

    @Test
    void moodle_needs_no_more_than_its_address_and_a_client_id() {
        PlatformForm form = new PlatformForm(
                Lms.MOODLE, Map.of("name", "M", "issuer", "https://moodle.example.edu/sub", "client", "AbC"));

        assertThat(form.mistakes()).isEmpty();
        assertThat(form.differsFromUsual()).isFalse();
        assertThat(form.registration().tokenEndpoint())
                .isEqualTo(URI.create("https://moodle.example.edu/sub/mod/lti/token.php"));
    }

    @Test
    void blackboards_keys_follow_from_the_client_id_and_brightspace_wants_an_audience() {
        Map<String, String> fields = Map.of("name", "B", "issuer", "https://b.example.edu", "client", "4c43");

        assertThat(new PlatformForm(Lms.BLACKBOARD, fields).registration().jwksUri())
                .hasToString("https://developer.blackboard.com/api/v1/management/applications/4c43/jwks.json");
        assertThat(new PlatformForm(Lms.D2L, fields).registration().tokenAudience())
                .isEqualTo("https://api.brightspace.com/auth/token");
    }

    @Test
    void what_is_typed_goes_before_what_is_usual() {
        PlatformForm form = new PlatformForm(
                Lms.CANVAS,
                Map.of(
                        "name",
                        "C",
                        "issuer",
                        "https://c.example.edu",
                        "client",
                        "1",
                        "jwks",
                        "https://c.example.edu/k"));

        assertThat(form.registration().jwksUri()).isEqualTo(URI.create("https://c.example.edu/k"));
        assertThat(form.registration().tokenEndpoint()).hasHost("sso.canvaslms.com");
        assertThat(form.differsFromUsual()).isTrue();
    }

    @Test
    void an_issuer_with_a_slash_at_its_end_would_never_launch() {
        PlatformForm form = new PlatformForm(
                Lms.MOODLE, Map.of("name", "M", "issuer", "https://moodle.example.edu/", "client", "AbC"));

        assertThat(mistake(form, "issuer"))
                .contains("https://moodle.example.edu")
                .doesNotContain("edu/");
        assertThat(other("issuer", "https://lms.example.edu/").mistakes()).isEmpty();
    }

    @Test
    void every_mistake_is_told_at_its_field_and_says_what_would_be_right() {
        assertThat(mistake(other("name", " "), "name")).isEqualTo("Name: please enter it.");
        assertThat(mistake(other("name", "n".repeat(256)), "name")).contains("at most 255");
        assertThat(mistake(other("issuer", "lms.example.edu"), "issuer")).contains("https://");
        assertThat(mistake(other("client", "a b"), "client")).contains("blank");
        assertThat(mistake(other("token", "http://lms.example.edu/token"), "token"))
                .contains("must begin with https");
        assertThat(mistake(other("jwks", "https://user@lms.example.edu/"), "jwks"))
                .contains("@");
        assertThat(mistake(other("authorization", "javascript:alert(1)"), "authorization"))
                .contains("https://");
        assertThat(other("token", "http://localhost:8080/token").mistakes()).isEmpty();
    }

    @Test
    void where_the_issuer_is_wrong_the_addresses_that_follow_from_it_are_not_told_as_wrong_too() {
        PlatformForm form = new PlatformForm(Lms.MOODLE, Map.of("name", "M", "issuer", "moodle", "client", "AbC"));

        assertThat(form.mistakes()).extracting(Mistake::field).containsExactly("issuer");
    }

    @Test
    void issuer_and_client_id_of_a_platform_stay_whatever_is_sent() {
        PlatformForm before = PlatformForm.of(other("name", "North").registration());

        Registration after = before.changed(Map.of(
                        "name", "South",
                        "issuer", "https://evil.example",
                        "client", "other",
                        "authorization", "https://new.example.edu/auth",
                        "token", "https://new.example.edu/token",
                        "jwks", "https://new.example.edu/keys"))
                .registration();

        assertThat(after.id()).isEqualTo(before.registration().id());
        assertThat(after.name()).isEqualTo("South");
        assertThat(after.tokenEndpoint()).hasHost("new.example.edu");
    }
}
