package org.attune.lti.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.asLearner;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import org.attune.lti.refusal.Refusal;
import org.attune.lti.registration.Registrations;
import org.attune.testing.ApplicationTest;
import org.attune.testing.English;
import org.attune.testing.TestBrowser;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** Third-party initiated login (Security Framework 1.0, section 5.1.1). */
@ApplicationTest
class LoginIT {

    @Autowired
    TestPlatform platform;

    @Autowired
    Registrations registrations;

    @Autowired
    JdbcClient jdbc;

    TestBrowser browser = new TestBrowser();
    Map<String, String> login = Map.of();

    @BeforeEach
    void a_login_of_ana() {
        login = platform.login(asLearner("Ana"), link("42"));
    }

    private TestPage post() {
        return browser.post(address(), login);
    }

    @Test
    void a_browser_without_our_cookie_is_given_one_and_comes_once_more_by_get() {
        TestPage first = post();
        assertThat(first.status()).isEqualTo(303);
        assertThat(first.location()).hasPath("/lti/login").hasParameter("attune_checked");
        assertThat(TestPlatform.query(first.location())).containsAllEntriesOf(login);
        assertThat(first.header("Set-Cookie").orElseThrow())
                .matches("__Host-attune-browser=[A-Za-z0-9_-]{43};.*")
                .contains("Path=/;", "Secure", "HttpOnly", "SameSite=None", "Partitioned", "Max-Age=");

        TestPage second = browser.get(first.location());
        assertThat(second.status()).isEqualTo(302);
        assertThat(second.location().toString()).startsWith(platform.issuer() + "/authorize?");
    }

    @Test
    void a_browser_with_our_cookie_goes_straight_on_by_post_and_by_get() {
        browser.follow(post());
        assertThat(post().location().toString()).startsWith(platform.issuer() + "/authorize?");
        assertThat(browser.get(withQuery(login)).location().toString()).startsWith(platform.issuer() + "/authorize?");
    }

    @Test
    void the_authentication_request_says_what_the_standard_asks_for_and_nothing_else() {
        browser.follow(post());
        Map<String, String> asked = TestPlatform.query(post().location());
        assertThat(asked)
                .containsEntry("scope", "openid")
                .containsEntry("response_type", "id_token")
                .containsEntry("response_mode", "form_post")
                .containsEntry("prompt", "none")
                .containsEntry("client_id", TestPlatform.CLIENT)
                .containsEntry("redirect_uri", platform.toolUrl() + "/lti/launch")
                .containsEntry("login_hint", login.get("login_hint"))
                .containsEntry("lti_message_hint", login.get("lti_message_hint"))
                .hasSize(10);
        assertThat(asked.get("state")).matches("[A-Za-z0-9_-]{43}");
        assertThat(asked.get("nonce")).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(asked.get("state"));
    }

    @Test
    void a_login_is_one_row_that_holds_neither_state_nor_cookie() {
        browser.follow(post());
        long before = states();
        Map<String, String> asked = TestPlatform.query(post().location());
        assertThat(states()).isEqualTo(before + 1);
        assertThat(jdbc.sql("select * from lti_launch_state")
                        .query()
                        .listOfRows()
                        .toString())
                .contains(asked.get("nonce"))
                .doesNotContain(asked.get("state"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "login_hint", "target_link_uri"})
    void a_login_that_lacks_something_is_refused(String name) {
        login.remove(name);
        assertRefused(post(), Refusal.LOGIN_INCOMPLETE);
        login.put(name, "  ");
        assertRefused(post(), Refusal.LOGIN_INCOMPLETE);
    }

    @Test
    void an_unknown_platform_is_refused_and_its_name_is_not_repeated() {
        login.put("iss", "https://evil.example/<script>alert(1)</script>");
        TestPage page = post();
        assertRefused(page, Refusal.PLATFORM_UNKNOWN);
        assertThat(page.body()).doesNotContain("evil.example");
        login.put("iss", platform.issuer());
        login.put("client_id", "nobody");
        assertRefused(post(), Refusal.PLATFORM_UNKNOWN);
    }

    @Test
    void the_client_id_may_be_left_out_until_an_issuer_has_two() {
        login.remove("client_id");
        assertThat(post().status()).isEqualTo(303);
        platform.register(
                "twin.yaml", platform.registration().replace(TestPlatform.CLIENT, "twin-of-" + TestPlatform.CLIENT));
        registrations.reload();
        try {
            assertRefused(post(), Refusal.PLATFORM_AMBIGUOUS);
        } finally {
            platform.unregister("twin.yaml");
            registrations.reload();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/modules/x",
                "javascript:alert(1)",
                "data:text/html,x",
                "http://localhost:1/",
                "http://localhost.evil.example/",
                "TOOL.evil.example/",
                "TOOL@evil.example/",
                "http://user@localhost/",
                "not an address",
                "http://[::1",
                "TOOL\\@evil.example",
                "https:TOOL"
            })
    void a_target_elsewhere_is_refused(String target) {
        login.put("target_link_uri", target.replace("TOOL", platform.toolUrl()));
        assertRefused(post(), Refusal.TARGET_ELSEWHERE);
    }

    @Test
    void other_methods_are_refused() {
        TestPage page = browser.send(HttpRequest.newBuilder(withQuery(login)).PUT(HttpRequest.BodyPublishers.noBody()));
        assertRefused(page, Refusal.METHOD);
    }

    @Test
    void what_a_platform_sends_cannot_break_out_of_the_redirect() {
        login.put("login_hint", "a&redirect_uri=https://evil.example/&b=\r\nSet-Cookie: x=y");
        browser.follow(post());
        TestPage page = post();
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(TestPlatform.query(page.location()))
                .containsEntry("login_hint", login.get("login_hint"))
                .containsEntry("redirect_uri", platform.toolUrl() + "/lti/launch");
    }

    @Test
    void where_cookies_are_refused_a_window_of_its_own_is_offered_and_the_platform_is_not_asked_yet() {
        long before = states();
        browser = TestBrowser.withoutCookies();
        TestPage page = browser.follow(post());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("target=\"_blank\"", "/lti/login?iss=").doesNotContain("attune_checked");
        assertThat(states()).isEqualTo(before);

        URI again = page.link("Open in a new window");
        TestPage inOwnWindow = new TestBrowser().follow(new TestBrowser().get(again));
        assertThat(inOwnWindow.address().getPath()).isEqualTo("/lti/login");
        TestPage refusedAgain = browser.follow(browser.get(again));
        assertThat(refusedAgain.body()).contains("Your browser refuses our cookies");
    }

    @Test
    void where_cookies_are_refused_and_the_platform_keeps_values_a_page_asks_it_to() {
        login.put("lti_storage_target", "\"><script>alert(1)</script>");
        browser = TestBrowser.withoutCookies();
        TestPage page = browser.follow(post());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("data-storage=\"put\"", "data-origin=\"" + platform.issuer() + "\"")
                .contains("/assets/lti-storage")
                .doesNotContain("<script>alert");
        assertThat(page.attribute("data-next")).startsWith(platform.issuer() + "/authorize?");
        assertThat(page.link("Open in a new window").toString()).doesNotContain("lti_storage_target");
    }

    private URI address() {
        return URI.create(platform.toolUrl() + "/lti/login");
    }

    private URI withQuery(Map<String, String> parameters) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromUri(address());
        parameters.keySet().forEach(name -> builder.queryParam(name, "{" + name + "}"));
        return builder.encode().build(parameters);
    }

    private long states() {
        return jdbc.sql("select count(*) from lti_launch_state")
                .query(Long.class)
                .single();
    }

    private static void assertRefused(TestPage page, Refusal refusal) {
        assertThat(page.body()).contains(HtmlUtils.htmlEscape(English.say(refusal.forAdministrator())));
        assertThat(page.status()).isEqualTo(refusal.status()).isBetween(400, 499);
        assertThat(page.header("Location")).isEmpty();
    }
}
