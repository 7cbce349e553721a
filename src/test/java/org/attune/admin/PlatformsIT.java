package org.attune.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.asLearner;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.lti.RegistrationId;
import org.attune.lti.registration.Registrations;
import org.attune.lti.registration.StoredRegistrations;
import org.attune.testing.ApplicationTest;
import org.attune.testing.BesideSandbox;
import org.attune.testing.SandboxLearner;
import org.attune.testing.SandboxLms;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** Platforms that an administrator adds and changes by hand, over HTTP. */
@ApplicationTest
class PlatformsIT {

    private static final String ISSUER = "https://moodle.north.example.edu";
    private static final RegistrationId ID = RegistrationId.of(ISSUER, "AbC123");
    private static final Map<String, String> MOODLE =
            Map.of("name", "North’s Moodle", "issuer", ISSUER, "client", "AbC123");
    private static final String PLATFORM_CLAIM = "https://purl.imsglobal.org/spec/lti/claim/tool_platform";

    @Autowired
    Passes passes;

    @Autowired
    StoredRegistrations stored;

    @Autowired
    Registrations registrations;

    @Autowired
    TestPlatform platform;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    AdminBrowser admin;

    @BeforeEach
    void signed_in() {
        admin = AdminBrowser.inside(port, passes);
    }

    @AfterEach
    void without_them() {
        jdbc.sql("delete from lti_registration").update();
        registrations.reload();
    }

    @Test
    void the_page_of_each_lms_shows_every_address_to_copy() {
        assertThat(admin.get("/admin/platforms/new").body()).contains("Moodle", "Canvas", "Brightspace");
        for (Lms lms : Lms.values()) {
            String body = admin.get("/admin/platforms/new/" + lms.key()).body();
            assertThat(body)
                    .contains(
                            platform.toolUrl() + "/lti/login<",
                            platform.toolUrl() + "/lti/launch<",
                            platform.toolUrl() + "/lti/jwks<",
                            platform.toolUrl() + "/assets/favicon.svg<",
                            "context_history=$Context.id.history",
                            "-----BEGIN PUBLIC KEY-----")
                    .doesNotContain("PRIVATE");
        }
        assertThat(admin.get("/admin/platforms/new/canvas").body()).contains("/lti/canvas.json<");
        assertThat(admin.get("/admin/platforms/new/webct").status()).isEqualTo(404);
    }

    @Test
    void a_platform_that_was_typed_in_is_in_force_at_once_and_the_act_is_noted() {
        TestPage added = admin.post("/admin/platforms/new/moodle", MOODLE);

        assertThat(added.location()).hasPath("/admin/platforms/" + ID);
        assertThat(admin.follow(added).body()).contains("North’s Moodle", "by hand", "/mod/lti/token.php", "Added.");
        assertThat(registrations.find(ID)).isPresent();
        assertThat(admin.get("/admin").body()).contains("North’s Moodle", "Added a platform by hand");
    }

    @Test
    void a_mistake_stands_beside_its_field_and_nothing_that_was_typed_is_lost() {
        TestPage refused = admin.post(
                "/admin/platforms/new/other",
                Map.of(
                        "name", "North <b>",
                        "issuer", ISSUER,
                        "client", "AbC123",
                        "authorization", "http://moodle.north.example.edu/auth",
                        "token", "https://moodle.north.example.edu/token",
                        "jwks", ""));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("id=\"authorization-error\"", "must begin with https", "id=\"jwks-error\"", "href=\"#jwks\"")
                .doesNotContain("id=\"token-error\"", "<b>");
        assertThat(refused.field("name")).contains("North <b>");
        assertThat(refused.field("token")).contains("https://moodle.north.example.edu/token");
        assertThat(stored.all()).isEmpty();
    }

    @Test
    void the_same_issuer_and_client_id_are_not_added_twice_nor_beside_a_file() {
        admin.post("/admin/platforms/new/moodle", MOODLE);

        TestPage again = admin.post("/admin/platforms/new/moodle", MOODLE);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.body()).contains("registered already", "/admin/platforms/" + ID);

        TestPage ofTheFile = admin.post(
                "/admin/platforms/new/moodle",
                Map.of("name", "File", "issuer", platform.issuer(), "client", TestPlatform.CLIENT));
        assertThat(ofTheFile.body()).contains("registered already");
        assertThat(stored.all()).hasSize(1);
    }

    @Test
    void two_universities_under_one_issuer_are_two_platforms() {
        for (String client : new String[] {"10000000000001", "10000000000002"}) {
            admin.post(
                    "/admin/platforms/new/canvas",
                    Map.of("name", client, "issuer", "https://canvas.instructure.com", "client", client));
        }

        assertThat(registrations.all()).extracting(one -> one.clientId()).contains("10000000000001", "10000000000002");
    }

    @Test
    void addresses_may_be_changed_but_not_which_platform_it_is() {
        admin.post("/admin/platforms/new/moodle", MOODLE);
        TestPage form = admin.get("/admin/platforms/" + ID + "/edit");
        assertThat(form.body()).contains("everybody begins anew");
        assertThat(form.field("issuer")).isEmpty();

        Map<String, String> moved = Map.of(
                "name", "North moved",
                "issuer", "https://evil.example",
                "authorization", "https://lms.north.example.edu/auth",
                "token", "https://lms.north.example.edu/token",
                "jwks", "https://lms.north.example.edu/certs");
        TestPage changed = admin.post("/admin/platforms/" + ID + "/edit", moved);

        assertThat(changed.location()).hasPath("/admin/platforms/" + ID);
        assertThat(registrations.find(ID).orElseThrow().tokenEndpoint()).hasHost("lms.north.example.edu");
        assertThat(registrations.find(ID).orElseThrow().issuer()).isEqualTo(ISSUER);
        assertThat(admin.get("/admin").body()).contains("Changed a platform", "authorization, jwks, name, token");

        TestPage wrong = admin.post("/admin/platforms/" + ID + "/edit", Map.of("name", "x", "token", "nowhere"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.field("token")).contains("nowhere");
        assertThat(registrations.find(ID).orElseThrow().name()).isEqualTo("North moved");
    }

    @Test
    void a_platform_of_a_file_is_shown_and_changed_in_its_file() {
        RegistrationId ofTheFile = RegistrationId.of(platform.issuer(), TestPlatform.CLIENT);

        assertThat(admin.get("/admin/platforms/" + ofTheFile).body())
                .contains("in a file")
                .doesNotContain("/edit");
        assertThat(admin.get("/admin/platforms/" + ofTheFile + "/edit").status())
                .isEqualTo(404);
        assertThat(admin.post("/admin/platforms/" + ofTheFile + "/edit", Map.of("name", "x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void deployments_are_listed_institution_by_institution() {
        platform.launch(asLearner("Ana"), link("d1").in("course-d1").claiming(PLATFORM_CLAIM, north()));
        platform.launch(asLearner("Ben"), link("d1").in("course-d2").claiming(PLATFORM_CLAIM, north()));
        platform.launch(
                asLearner("Ana"),
                link("d1")
                        .in("course-d1")
                        .claiming("https://purl.imsglobal.org/spec/lti/claim/deployment_id", "2")
                        .claiming(PLATFORM_CLAIM, Map.of("guid", "south-guid", "name", "South University")));

        String body = admin.get("/admin/platforms/" + RegistrationId.of(platform.issuer(), TestPlatform.CLIENT))
                .body();
        body = body.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");

        assertThat(body).containsPattern("North University north-guid 1 2 ");
        assertThat(body).containsPattern("South University south-guid 2 1 ");
    }

    private static Map<String, String> north() {
        return Map.of("guid", "north-guid", "name", "North University", "product_family_code", "canvas");
    }

    @Test
    void a_course_is_tested_by_reading_its_columns_and_its_roster_and_nothing_is_made_there() {
        try (BesideSandbox sandbox = BesideSandbox.start(platform, registrations, "moodle")) {
            RegistrationId id = RegistrationId.of(sandbox.lms().address(), "attune-sandbox");
            String activity = sandbox.activity(SandboxLms.COURSE, "Tested");
            String before = sandbox.lms().get("/gradebook.json");
            SandboxLearner.launch(sandbox.lms(), SandboxLms.COURSE, activity, SandboxLms.TEACHER);

            TestPage page = admin.get("/admin/platforms/" + id);
            Matcher course = Pattern.compile("<option value=\"(\\d+)\"").matcher(page.body());
            assertThat(course.find()).isTrue();
            String tested =
                    words(admin.post("/admin/platforms/" + id + "/check-course", Map.of("course", course.group(1))));

            assertThat(tested)
                    .containsPattern("Works: Reading the gradebook’s columns Read: \\d+ columns")
                    .containsPattern("Works: Names and roles Read: \\d+ people.* learners")
                    .contains("Works: Leave to make columns")
                    .doesNotContain("Does not work");
            assertThat(sandbox.lms().get("/gradebook.json")).isEqualTo(before);
            assertThat(admin.get("/admin").body()).contains("Tested a course");
        }
    }

    @Test
    void a_course_that_told_of_no_services_gets_words_that_say_what_to_do() {
        platform.launch(asLearner("Ana"), link("n1").in("course-without-services"));
        RegistrationId id = RegistrationId.of(platform.issuer(), TestPlatform.CLIENT);
        long course = jdbc.sql("select id from course_context where external_id = 'course-without-services'")
                .query(Long.class)
                .single();

        assertThat(words(admin.post("/admin/platforms/" + id + "/check-course", Map.of("course", "" + course))))
                .contains("Does not work: Reading the gradebook’s columns", "allow the tool the Assignment and Grade")
                .contains("Does not work: Names and roles", "then open a link there once");
        assertThat(admin.post("/admin/platforms/" + ID + "/check-course", Map.of("course", "" + course))
                        .status())
                .isEqualTo(404);
        admin.post("/admin/platforms/new/moodle", MOODLE);
        assertThat(admin.post("/admin/platforms/" + ID + "/check-course", Map.of("course", "" + course))
                        .status())
                .as("a course of another platform")
                .isEqualTo(404);
    }

    private static String words(TestPage page) {
        return HtmlUtils.htmlUnescape(page.body().replaceAll("<[^>]*>", "")).replaceAll("\\s+", " ");
    }

    @Test
    void who_is_not_signed_in_sees_no_platform_and_adds_none() {
        AdminBrowser stranger = AdminBrowser.outside(port);

        for (String path :
                new String[] {"/admin/platforms/new", "/admin/platforms/new/moodle", "/admin/platforms/" + ID}) {
            assertThat(stranger.get(path).location()).hasPath("/admin/enter");
        }
        assertThat(stranger.post("/admin/platforms/new/moodle", MOODLE).location())
                .hasPath("/admin/enter");
        assertThat(stored.all()).isEmpty();
    }
}
