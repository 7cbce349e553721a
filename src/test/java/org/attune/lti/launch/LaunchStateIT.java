package org.attune.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.asLearner;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.attune.lti.LaunchAccepted;
import org.attune.lti.LaunchDeclined;
import org.attune.lti.refusal.Refusal;
import org.attune.testing.ApplicationTest;
import org.attune.testing.English;
import org.attune.testing.TestBrowser;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.attune.words.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** State and nonce serve once, for ten minutes, in one browser. */
@ApplicationTest
class LaunchStateIT {

    @Autowired
    TestPlatform platform;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ConfigurableApplicationContext application;

    @Test
    void a_launch_serves_once() {
        Forgery launch = Forgery.of(platform);
        assertThat(launch.post(launch.browser()).status()).isEqualTo(303);
        assertRefused(launch.post(launch.browser()), Refusal.STATE_UNKNOWN);
    }

    @Test
    void a_refused_launch_uses_its_state_up() {
        Forgery launch = Forgery.of(platform);
        String right = platform.sign(launch.claims());
        assertRefused(launch.launch("not a token"), Refusal.TOKEN_MALFORMED);
        assertRefused(launch.launch(right), Refusal.STATE_UNKNOWN);
    }

    @Test
    void of_twenty_that_come_at_once_one_is_let_in() throws Exception {
        Forgery launch = Forgery.of(platform);
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> posts = Stream.generate(() -> (Callable<Integer>)
                            () -> launch.post(launch.browser()).status())
                    .limit(20)
                    .toList();
            List<Integer> statuses =
                    together.invokeAll(posts).stream().map(Future::resultNow).toList();
            assertThat(statuses).containsOnlyOnce(303).allMatch(status -> status == 303 || status == 400);
        }
    }

    @Test
    void a_token_of_one_state_does_not_serve_with_another() {
        Forgery one = Forgery.of(platform);
        Forgery two = Forgery.of(platform);
        assertRefused(two.launch(platform.sign(one.claims())), Refusal.NONCE_WRONG);
    }

    @Test
    void a_state_expires_after_ten_minutes() {
        Forgery launch = Forgery.of(platform);
        jdbc.sql("update lti_launch_state set expires_at = '2020-01-01 00:00:00'")
                .update();
        assertRefused(launch.post(launch.browser()), Refusal.STATE_EXPIRED);
    }

    @Test
    void a_launch_begun_in_one_browser_cannot_be_finished_in_another() {
        assertRefused(Forgery.of(platform).post(new TestBrowser()), Refusal.OTHER_BROWSER);

        TestBrowser other = new TestBrowser();
        platform.launch(other, asLearner("Ben"), link("7"));
        assertRefused(Forgery.of(platform).post(other), Refusal.OTHER_BROWSER);
    }

    @ParameterizedTest
    @CsvSource({
        "login_required, LOGIN_REQUIRED",
        "access_denied, ACCESS_DENIED",
        "invalid_request, PLATFORM_ERROR",
        "<script>, PLATFORM_ERROR"
    })
    void an_error_of_the_platform_is_said_in_plain_words(String error, Refusal refusal) {
        Forgery launch = Forgery.of(platform);
        String state = launch.form().getOrDefault("state", "");
        TestPage page = launch.browser()
                .post(address(), Map.of("state", state, "error", error, "error_description", "<b>Login</b>\nrequired"));
        assertRefused(page, refusal);
        assertThat(page.body()).doesNotContain("<b>Login").doesNotContain("<script>,");
        assertRefused(launch.post(launch.browser()), Refusal.STATE_UNKNOWN);
    }

    @Test
    void an_error_without_a_state_is_said_too() {
        assertRefused(new TestBrowser().post(address(), Map.of("error", "login_required")), Refusal.LOGIN_REQUIRED);
    }

    @Test
    void what_is_not_a_launch_is_refused() {
        TestBrowser browser = new TestBrowser();
        assertRefused(browser.get(address()), Refusal.METHOD);
        assertRefused(browser.post(address(), Map.of()), Refusal.NOT_A_LAUNCH);
        assertRefused(browser.post(address(), Map.of("state", "x")), Refusal.NOT_A_LAUNCH);
        assertRefused(browser.post(address(), Map.of("id_token", "x")), Refusal.NOT_A_LAUNCH);
        assertRefused(browser.post(address(), Map.of("id_token", "x", "state", "x")), Refusal.STATE_UNKNOWN);
        assertRefused(
                browser.post(address(), Map.of("id_token", "x", "state", "x".repeat(9_000))), Refusal.STATE_UNKNOWN);
        assertRefused(raw("state=a&state=b&id_token=c"), Refusal.NOT_A_LAUNCH);
        assertRefused(raw("state=%zz&id_token=%00"), Refusal.NOT_A_LAUNCH);
    }

    @ParameterizedTest
    @CsvSource({"70000", "900000", "2000000"})
    void a_huge_token_is_refused_before_anybody_looks_into_it(int size) {
        Forgery launch = Forgery.of(platform);
        assertRefused(launch.launch("x".repeat(size)), Refusal.TOO_LARGE);
    }

    @Test
    void a_huge_body_without_a_length_is_refused_too() {
        byte[] body = ("state=x&id_token=" + "x".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8);
        TestPage page = new TestBrowser()
                .send(HttpRequest.newBuilder(address())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
        assertThat(page.status()).isBetween(400, 499);
    }

    @Test
    void when_somebody_who_hears_of_a_launch_declines_it_nothing_is_stored() {
        ApplicationListener<PayloadApplicationEvent<LaunchAccepted>> declining =
                ApplicationListener.forPayload(event -> {
                    throw new LaunchDeclined(
                            Message.of("lti.refusal.access-denied.happened"),
                            Message.of("lti.remedy.ask-teacher"),
                            Message.of("lti.refusal.access-denied.tell"));
                });
        long before = count("lti_launch");
        application.addApplicationListener(declining);
        try {
            Forgery launch = Forgery.of(platform);
            TestPage page = launch.post(launch.browser());
            assertThat(page.status()).isEqualTo(403);
            assertThat(page.body())
                    .contains(
                            "you may not open this activity",
                            "Ask your teacher",
                            "The platform answered access_denied");
            assertThat(count("lti_launch")).isEqualTo(before);
            assertRefused(launch.post(launch.browser()), Refusal.STATE_UNKNOWN);
        } finally {
            application.removeApplicationListener(declining);
        }
    }

    private URI address() {
        return URI.create(platform.toolUrl() + "/lti/launch");
    }

    private TestPage raw(String body) {
        return new TestBrowser()
                .send(HttpRequest.newBuilder(address())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static void assertRefused(TestPage page, Refusal refusal) {
        assertThat(page.body()).contains(HtmlUtils.htmlEscape(English.say(refusal.forAdministrator())));
        assertThat(page.status()).isEqualTo(refusal.status()).isBetween(400, 499);
    }
}
