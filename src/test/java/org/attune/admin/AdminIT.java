package org.attune.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.lti.registration.Registration;
import org.attune.lti.registration.Registrations;
import org.attune.lti.registration.StoredRegistrations;
import org.attune.lti.registration.StoredRegistrations.State;
import org.attune.testing.ApplicationTest;
import org.attune.testing.TestBrowser;
import org.attune.testing.TestPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class AdminIT {

    static final Registration MOODLE = new Registration(
            "moodle.example.edu",
            "https://moodle.example.edu",
            "abc",
            Set.of(),
            URI.create("https://moodle.example.edu/auth"),
            URI.create("https://moodle.example.edu/token"),
            URI.create("http://localhost:1/certs"),
            "https://moodle.example.edu/token");

    @Autowired
    Passes passes;

    @Autowired
    Acts acts;

    @Autowired
    StoredRegistrations stored;

    @Autowired
    Registrations registrations;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    final TestBrowser browser = new TestBrowser();

    @BeforeEach
    void one_platform_that_registered_itself() {
        stored.put(MOODLE, State.WAITING, Instant.parse("2026-11-22T10:00:00Z"));
        registrations.reload();
    }

    @AfterEach
    void without_it() {
        jdbc.sql("delete from lti_registration").update();
        registrations.reload();
    }

    private URI address(String path) {
        return URI.create("http://localhost:%d%s".formatted(port, path));
    }

    private TestPage enter(String link) {
        TestPage page = browser.get(address("/admin/enter?link=" + link));
        return post(page, "/admin/enter", Map.of("link", link));
    }

    private TestPage post(TestPage from, String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        from.csrf().ifPresent(token -> all.put("_csrf", token));
        return browser.post(address(path), all);
    }

    private TestPage home() {
        enter(passes.link());
        return browser.get(address("/admin"));
    }

    @Test
    void a_link_lets_one_in_once() {
        String link = passes.link();

        TestPage entered = enter(link);
        assertThat(entered.status()).isEqualTo(302);
        assertThat(entered.header("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Strict", "Secure");
        assertThat(browser.get(address("/admin")).body()).contains("moodle.example.edu", "Signing keys", "Signed in");

        TestPage again = enter(link);
        assertThat(again.status()).isEqualTo(403);
        assertThat(again.body()).contains("used before");
    }

    @Test
    void opening_a_link_does_not_use_it_up() {
        String link = passes.link();
        browser.get(address("/admin/enter?link=" + link));
        browser.get(address("/admin/enter?link=" + link));

        assertThat(enter(link).status()).isEqualTo(302);
    }

    @Test
    void who_is_not_signed_in_sees_nothing_and_changes_nothing() {
        assertThat(browser.get(address("/admin")).location()).hasPath("/admin/enter");
        TestPage door = browser.get(address("/admin/enter"));
        for (String path : List.of("/admin/invitations", "/admin/keys", "/admin/platforms/" + MOODLE.id() + "/state")) {
            assertThat(post(door, path, Map.of("state", "ACTIVE")).location()).hasPath("/admin/enter");
        }
        assertThat(stored.all())
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(State.WAITING));
    }

    @Test
    void a_session_ends_with_signing_out_and_with_its_time() {
        TestPage home = home();
        post(home, "/admin/leave", Map.of());
        assertThat(browser.get(address("/admin")).location()).hasPath("/admin/enter");

        home();
        jdbc.sql("update admin_pass set expires_at = created_at").update();
        assertThat(browser.get(address("/admin")).location()).hasPath("/admin/enter");
    }

    @Test
    void a_form_from_elsewhere_is_not_accepted() {
        home();

        assertThat(browser.post(address("/admin/keys"), Map.of()).status()).isEqualTo(403);
    }

    @Test
    void a_platform_is_in_force_once_it_is_approved_and_until_it_is_disabled() {
        TestPage home = home();
        assertThat(home.body()).contains("Waits for your approval");
        assertThat(registrations.find(MOODLE.id())).isEmpty();
        String state = "/admin/platforms/" + MOODLE.id() + "/state";

        post(home, state, Map.of("state", "ACTIVE"));
        assertThat(registrations.find(MOODLE.id())).contains(MOODLE);

        post(home, state, Map.of("state", "DISABLED"));
        assertThat(registrations.find(MOODLE.id())).isEmpty();
        assertThat(browser.get(address("/admin")).body())
                .contains("Disabled", "Enabled a platform", "Disabled a platform");
    }

    @Test
    void a_platform_of_a_file_is_changed_in_its_file() {
        TestPage home = home();
        Registration ofTheSettings = registrations.all().getFirst();

        assertThat(post(home, "/admin/platforms/" + ofTheSettings.id() + "/state", Map.of("state", "DISABLED"))
                        .status())
                .isEqualTo(404);
        assertThat(registrations.find(ofTheSettings.id())).isPresent();
    }

    @Test
    void an_invitation_is_shown_once() {
        TestPage invited = post(home(), "/admin/invitations", Map.of());

        assertThat(invited.body()).containsPattern("/lti/register\\?invitation=[A-Za-z0-9_-]{43}");
        assertThat(browser.get(address("/admin")).body())
                .doesNotContain("invitation=")
                .contains("Invited a platform");
    }

    @Test
    void a_test_says_in_words_what_works_and_what_does_not() throws IOException {
        TestPage home = home();
        HttpServer platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        platform.createContext("/certs", exchange -> answer(exchange, 200, "{\"keys\":[{\"kid\":\"1\"}]}"));
        platform.createContext("/token", exchange -> {
            String asked = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            boolean grades = asked.contains("lti-ags");
            answer(
                    exchange,
                    grades ? 200 : 400,
                    grades ? "{\"access_token\":\"t\",\"expires_in\":60}" : "{\"error\":\"invalid_scope\"}");
        });
        platform.start();
        String url = "http://localhost:" + platform.getAddress().getPort();
        Registration granting = new Registration(
                "Granting",
                url,
                "g",
                Set.of(),
                URI.create(url),
                URI.create(url + "/token"),
                URI.create(url + "/certs"),
                url);
        stored.put(granting, State.ACTIVE, Instant.parse("2026-11-22T10:00:00Z"));

        String well = post(home, "/admin/platforms/" + granting.id() + "/check", Map.of())
                .body();
        assertThat(well.replaceAll("<[^>]*>", ""))
                .containsPattern("Works: The platform&#39;s keys\\s+One key.")
                .containsPattern("Works: The two clocks")
                .containsPattern("Works: Sending grades\\s+Granted.")
                .containsPattern("Does not work: Names and roles");
        platform.stop(0);

        String ill = post(home, "/admin/platforms/" + MOODLE.id() + "/check", Map.of())
                .body();
        assertThat(ill).contains("Does not work", "localhost cannot be reached");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Test
    void the_next_key_is_made_ahead_of_its_time_but_not_twice() {
        TestPage home = home();
        int before = count(home.body());
        post(home, "/admin/keys", Map.of());
        post(home, "/admin/keys", Map.of());

        assertThat(count(browser.get(address("/admin")).body()))
                .isBetween(before, before + 1)
                .isGreaterThan(1);
        jdbc.sql("delete from lti_key where generation > 1").update();
    }

    private static int count(String body) {
        return body.split("data-label=\"State\"", -1).length - 1;
    }

    @Test
    void no_frame_shows_these_pages_and_nobody_learns_the_link_from_where_one_goes_next() {
        TestPage page = browser.get(address("/admin/enter?link=x"));

        assertThat(page.header("Content-Security-Policy").orElseThrow()).contains("frame-ancestors 'none'");
        assertThat(page.header("Referrer-Policy")).contains("no-referrer");
    }
}
