package org.attune.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.asLearner;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.attune.lti.refusal.Refusal;
import org.attune.testing.ApplicationTest;
import org.attune.testing.English;
import org.attune.testing.TestBrowser;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

/** Where the browser refuses our cookies and the platform keeps a value for us instead. Scripts are played by the test. */
@ApplicationTest
class PlatformStorageIT {

    @Autowired
    TestPlatform platform;

    TestBrowser browser = TestBrowser.withoutCookies();
    Map<String, String> form = Map.of();
    String stored = "";

    @BeforeEach
    void a_value_was_stored_at_login_and_the_platform_answered() {
        Map<String, String> login = platform.login(asLearner("Ana"), link("42"));
        login.put("lti_storage_target", "_parent");
        TestPage remember = browser.follow(browser.post(URI.create(platform.toolUrl() + "/lti/login"), login));
        assertThat(remember.attribute("data-frame")).isEqualTo("_parent");
        stored = remember.attribute("data-value");
        form = TestPlatform.fields(browser.get(URI.create(remember.attribute("data-next"))));
        assertThat(remember.attribute("data-key")).isEqualTo("attune-state-" + form.get("state"));
    }

    private TestPage launch(Map<String, String> fields, Optional<String> origin) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(platform.toolUrl() + "/lti/launch"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(TestBrowser.encode(fields)));
        origin.ifPresent(value -> request.header("Origin", value));
        return browser.send(request);
    }

    private Map<String, String> with(String value) {
        Map<String, String> fields = new HashMap<>(form);
        fields.put("attune_stored", value);
        return fields;
    }

    @Test
    void our_own_page_asks_for_the_value_and_posts_the_launch_again() {
        TestPage recall = launch(form, Optional.of(platform.issuer()));
        assertThat(recall.status()).isEqualTo(200);
        assertThat(recall.attribute("data-storage")).isEqualTo("get");
        assertThat(recall.attribute("data-origin")).isEqualTo(platform.issuer());
        assertThat(recall.attribute("data-key")).isEqualTo("attune-state-" + form.get("state"));
        assertThat(recall.field("id_token")).contains(form.getOrDefault("id_token", "?"));

        TestPage accepted = launch(with(stored), Optional.of(platform.toolUrl()));
        assertThat(accepted.status()).isEqualTo(303);
        assertThat(accepted.location().getPath()).matches("/at/[A-Za-z0-9_-]{22}~[A-Za-z0-9_-]{43}");
        assertThat(accepted.header("Set-Cookie")).isEmpty();
        TestPage page = browser.get(URI.create(accepted.location() + "/echo"));
        assertThat(page.status()).isEqualTo(200);

        assertRefused(launch(with(stored), Optional.of(platform.toolUrl())), Refusal.STATE_UNKNOWN);
    }

    @Test
    void a_value_that_another_site_sends_does_not_count() {
        for (String origin : new String[] {"https://evil.example", platform.issuer(), "null"}) {
            TestPage page = launch(with(stored), Optional.of(origin));
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.attribute("data-storage")).isEqualTo("get");
        }
        assertThat(launch(with(stored), Optional.empty()).attribute("data-storage"))
                .isEqualTo("get");
    }

    @Test
    void another_value_is_refused_and_uses_the_state_up() {
        assertRefused(launch(with("x".repeat(43)), Optional.of(platform.toolUrl())), Refusal.STORAGE_FAILED);
        assertRefused(launch(with(stored), Optional.of(platform.toolUrl())), Refusal.STATE_UNKNOWN);
    }

    private static void assertRefused(TestPage page, Refusal refusal) {
        assertThat(page.body()).contains(HtmlUtils.htmlEscape(English.say(refusal.forAdministrator())));
        assertThat(page.status()).isEqualTo(refusal.status());
    }
}
