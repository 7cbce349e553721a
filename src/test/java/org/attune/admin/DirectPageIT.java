package org.attune.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.attune.lti.RegistrationId;
import org.attune.lti.registration.Registrations;
import org.attune.testing.ApplicationTest;
import org.attune.testing.BesideSandbox;
import org.attune.testing.SandboxLearner;
import org.attune.testing.SandboxLms;
import org.attune.testing.TestBrowser;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** An administrator sets up the way into an LMS's competencies, and tests it. */
@ApplicationTest
class DirectPageIT {

    @Autowired
    Passes passes;

    @Autowired
    TestPlatform platform;

    @Autowired
    Registrations registrations;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final TestBrowser browser = new TestBrowser();
    private Optional<BesideSandbox> running = Optional.empty();

    @BeforeEach
    void signed_in_beside_a_moodle_from_which_somebody_has_come() {
        BesideSandbox beside = BesideSandbox.start(platform, registrations, "moodle");
        running = Optional.of(beside);
        String activity = beside.activity(SandboxLms.COURSE, "Any");
        SandboxLearner.launch(beside.lms(), SandboxLms.COURSE, activity, SandboxLms.TEACHER);
        String link = passes.link();
        TestPage page = browser.get(at("/admin/enter?link=" + link));
        post(page, "/admin/enter", Map.of("link", link));
    }

    @AfterEach
    void close() {
        running.ifPresent(BesideSandbox::close);
        jdbc.sql("delete from direct_adapter").update();
    }

    @Test
    void an_adapter_is_set_up_tested_and_its_token_never_shown() {
        TestPage page = browser.get(at(direct()));
        assertThat(page.body()).contains("fernhill.example");

        save(page, "https://moodle.example.edu", "a-secret-token-of-moodle");
        TestPage saved = browser.get(at(direct()));

        assertThat(text(saved))
                .contains("Moodle at https://moodle.example.edu")
                .doesNotContain("a-secret-token-of-moodle");
        assertThat(jdbc.sql("select sealed_token from direct_adapter")
                        .query(String.class)
                        .single())
                .doesNotContain("a-secret-token");
        assertThat(text(browser.get(at("/admin"))))
                .contains("Adapter for competencies set up")
                .doesNotContain("a-secret");
    }

    @Test
    void a_test_says_in_plain_words_whether_it_works() {
        TestPage page = browser.get(at(direct()));
        save(page, lms(), "moodle-token");
        assertThat(text(test(page)))
                .contains("It answers, and knows the token.", "All are in the service of the token.");

        save(page, lms(), "no-token-of-theirs");
        assertThat(text(test(page))).contains("Moodle does not know the token of the adapter");
        assertThat(text(test(page))).doesNotContain("no-token-of-theirs");

        save(page, "http://127.0.0.1:1", "moodle-token");
        assertThat(text(test(page))).contains("cannot be reached");
    }

    @Test
    void a_token_goes_to_no_address_that_is_not_safe_and_to_none_that_it_was_not_entered_with() {
        TestPage page = browser.get(at(direct()));

        assertThat(text(save(page, "http://moodle.example.edu", "secret"))).contains("must begin with https://");
        assertThat(text(save(page, "https://user:word@moodle.example.edu", "secret")))
                .contains("must begin with https://");
        assertThat(text(save(page, "nonsense", "secret"))).contains("must begin with https://");
        assertThat(text(save(page, "https://moodle.example.edu", ""))).contains("Enter the token, too");
        assertThat(jdbc.sql("select count(*) from direct_adapter")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void an_institution_that_nobody_has_come_from_has_no_adapter() {
        TestPage page = browser.get(at(direct()));

        TestPage answer = post(
                page,
                direct(),
                Map.of("tenant", "elsewhere", "kind", "MOODLE", "address", "https://a.example", "token", "secret"));

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void who_is_not_signed_in_gets_nowhere() {
        assertThat(new TestBrowser().get(at(direct())).status()).isEqualTo(302);
    }

    @Test
    void an_adapter_can_be_taken_away() {
        TestPage page = browser.get(at(direct()));
        save(page, "https://moodle.example.edu", "secret");

        post(page, direct() + "/remove", Map.of("tenant", "fernhill.example"));

        assertThat(jdbc.sql("select count(*) from direct_adapter")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private TestPage save(TestPage from, String address, String token) {
        return post(
                from,
                direct(),
                Map.of("tenant", "fernhill.example", "kind", "MOODLE", "address", address, "token", token));
    }

    private TestPage test(TestPage from) {
        return post(from, direct() + "/test", Map.of("tenant", "fernhill.example"));
    }

    private String direct() {
        return "/admin/platforms/" + RegistrationId.of(lms(), "attune-sandbox") + "/direct";
    }

    private String lms() {
        return running.orElseThrow().lms().address();
    }

    private URI at(String path) {
        return URI.create("http://localhost:%d%s".formatted(port, path));
    }

    private TestPage post(TestPage from, String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        from.csrf().ifPresent(token -> all.put("_csrf", token));
        return browser.post(at(path), all);
    }

    private static String text(TestPage page) {
        return HtmlUtils.htmlUnescape(page.body());
    }
}
