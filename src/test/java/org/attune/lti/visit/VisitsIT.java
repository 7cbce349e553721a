package org.attune.lti.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.asInstructor;
import static org.attune.testing.TestPerson.asLearner;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.attune.lti.launch.AcceptedLaunches;
import org.attune.testing.ApplicationTest;
import org.attune.testing.LaunchedClient;
import org.attune.testing.TestBrowser;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each visit has an address and an authority of its own; none acts for another. */
@ApplicationTest
class VisitsIT {

    @Autowired
    TestPlatform platform;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AcceptedLaunches launches;

    LaunchedClient ana;

    @BeforeEach
    void ana_is_here() {
        ana = platform.launch(asLearner("Ana"), link("42"));
    }

    private static String id(LaunchedClient client) {
        return client.base().substring("/at/".length());
    }

    @Test
    void one_browser_holds_many_visits_and_the_later_does_not_end_the_earlier() {
        LaunchedClient teacher = platform.launch(ana.browser(), asInstructor("Tom"), link("42"));
        LaunchedClient elsewhere =
                platform.launch(ana.browser(), asLearner("Ana"), link("7").in("course-2"));
        assertThat(ana.get("/echo").body()).contains(id(ana));
        assertThat(teacher.get("/echo").body()).contains(id(teacher));
        assertThat(elsewhere.get("/echo").body()).contains(id(elsewhere));
        assertThat(id(teacher)).isNotEqualTo(id(ana));
    }

    @Test
    void the_same_person_and_link_get_a_new_authority_at_each_launch() {
        LaunchedClient again = platform.launch(ana.browser(), asLearner("Ana"), link("42"));
        assertThat(again.base()).isNotEqualTo(ana.base());
    }

    @Test
    void an_address_alone_gives_no_authority() {
        TestPage page = new TestBrowser().get(ana.address("/echo"));
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).contains("This visit has ended").doesNotContain("<p>" + id(ana));
    }

    @Test
    void the_cookie_of_one_visit_does_not_serve_for_another() {
        LaunchedClient ben = platform.launch(asLearner("Ben"), link("42"));
        String cookie = secretOf(ben);
        TestPage page = new TestBrowser()
                .send(HttpRequest.newBuilder(ana.address("/echo")).header("Cookie", "__Secure-attune=" + cookie));
        assertThat(page.status()).isEqualTo(403);
        assertThat(new TestBrowser()
                        .get(URI.create(platform.toolUrl() + ana.base() + "~" + cookie + "/echo"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_visit_ends_after_its_time_and_says_so_in_the_language_of_who_asks() {
        jdbc.sql("update lti_launch set expires_at = '2020-01-01 00:00:00' where id = :id")
                .param("id", id(ana))
                .update();
        launches.forget();
        TestPage page = ana.get("/echo");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).contains("This visit has ended", "open the activity again", "Reference");
        TestPage json =
                ana.browser().send(HttpRequest.newBuilder(ana.address("/echo")).header("Accept", "application/json"));
        assertThat(json.status()).isEqualTo(403);
        assertThat(json.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json.body()).contains("\"title\":\"This visit has ended");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/at",
                "/at/",
                "/at/x",
                "/at/x/echo",
                "/at/../at/x",
                "/at/AAAAAAAAAAAAAAAAAAAAAA/echo",
                "/at/AAAAAAAAAAAAAAAAAAAAAA~x"
            })
    void a_wrong_address_is_refused(String path) {
        assertThat(ana.browser().get(URI.create(platform.toolUrl() + path)).status())
                .isBetween(400, 499);
    }

    @Test
    void authority_in_the_address_serves_in_a_frame_but_not_in_a_tab_of_its_own() {
        URI address = URI.create(platform.toolUrl() + ana.base() + "~" + secretOf(ana) + "/echo");
        TestPage inFrame =
                new TestBrowser().send(HttpRequest.newBuilder(address).header("Sec-Fetch-Dest", "iframe"));
        assertThat(inFrame.status()).isEqualTo(200);
        assertThat(inFrame.body()).contains(id(ana));
        assertThat(inFrame.header("Referrer-Policy")).contains("no-referrer");
        TestPage pasted = new TestBrowser()
                .send(HttpRequest.newBuilder(address)
                        .header("Sec-Fetch-Dest", "document")
                        .header("Accept", "text/html"));
        assertThat(pasted.status()).isEqualTo(403);
        assertThat(pasted.body()).contains("This address belongs to another visit");
    }

    @Test
    void a_form_needs_the_token_of_its_visit() {
        ana.get("/echo");
        assertThat(ana.post("/echo", Map.of()).body()).isEqualTo("changed by " + id(ana));
        assertThat(ana.put("/echo", "{}").body()).contains(id(ana));

        TestPage without = ana.browser().post(ana.address("/echo"), Map.of());
        assertThat(without.status()).isEqualTo(403);
        assertThat(without.body()).contains("This form could not be accepted");
        LaunchedClient ben = platform.launch(ana.browser(), asLearner("Ben"), link("42"));
        ben.get("/echo");
        assertThat(ana.browser()
                        .post(ana.address("/echo"), Map.of("_csrf", ben.csrf()))
                        .status())
                .isEqualTo(403);
        TestPage json = ana.browser()
                .send(HttpRequest.newBuilder(ana.address("/echo"))
                        .header("Accept", "application/json")
                        .PUT(BodyPublishers.ofString("{}")));
        assertThat(json.status()).isEqualTo(403);
        assertThat(json.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void there_is_no_session() {
        TestPage page = ana.get("/session");
        assertThat(page.body()).isEqualTo("null");
        assertThat(page.header("Set-Cookie")).isEmpty();
    }

    @Test
    void errors_leave_by_one_door_with_a_reference_and_without_details() {
        TestPage broken = ana.get("/broken");
        assertThat(broken.status()).isEqualTo(500);
        assertThat(broken.body())
                .containsPattern("[A-Z2-9]{4}-[A-Z2-9]{4}")
                .doesNotContain("secret detail", "Exception");
        TestPage gone = ana.get("/gone");
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.body()).contains("There is no such page").doesNotContain("<attempt>");
        TestPage json =
                ana.browser().send(HttpRequest.newBuilder(ana.address("/gone")).header("Accept", "application/json"));
        assertThat(json.body()).contains("\"status\":404").doesNotContain("<attempt>");
        assertThat(ana.get("/nothing-here").status()).isEqualTo(404);
    }

    @Test
    void the_cookie_of_a_visit_goes_to_its_own_address_only() {
        TestBrowser browser = new TestBrowser();
        TestPage accepted = platform.answer(browser, platform.toTheAnswer(browser, asLearner("Eva"), link("1")));
        assertThat(accepted.header("Set-Cookie").orElseThrow())
                .matches("__Secure-attune=[A-Za-z0-9_-]{43};.*")
                .contains("Path=" + accepted.location().getPath() + ";")
                .contains("Secure", "HttpOnly", "SameSite=None", "Partitioned", "Max-Age=86400");
    }

    private String secretOf(LaunchedClient client) {
        return client.browser()
                .cookie(client.address("/echo"), "__Secure-attune")
                .orElseThrow();
    }
}
