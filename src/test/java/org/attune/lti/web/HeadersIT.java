package org.attune.lti.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.attune.testing.ApplicationTest;
import org.attune.testing.TestBrowser;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class HeadersIT {

    @Autowired
    TestPlatform platform;

    private TestPage get(String path) {
        return new TestBrowser().get(URI.create(platform.toolUrl() + path));
    }

    @Test
    void only_registered_platforms_may_show_us_in_a_frame() {
        TestPage page = get("/");
        String policy = page.header("Content-Security-Policy").orElseThrow();
        String ancestors = policy.substring(policy.indexOf("frame-ancestors"));
        assertThat(List.of(ancestors.split(" ", -1)))
                .startsWith("frame-ancestors", "'self'")
                .contains(platform.issuer());
        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "form-action 'self';", "base-uri 'none'")
                .doesNotContain("unsafe", "*");
        assertThat(page.header("X-Frame-Options")).isEmpty();
        assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.header("Referrer-Policy")).contains("same-origin");
        assertThat(page.header("Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/, 200, Open it from your course",
        "/modules/attachment, 403, Open it from your course",
        "/modules/a/b, 403, Open it from your course",
        "/nowhere, 404, There is no such page",
        "/actuator/env, 404, There is no such page",
        "/h2-console, 404, There is no such page",
        "/assets/none.css, 404, There is no such page",
        "/lti/refused, 404, There is no such page",
        "/lti/own-window, 404, There is no such page",
        "/lti/remember, 404, There is no such page",
        "/lti/recall, 404, There is no such page"
    })
    void without_a_launch_there_is_little_to_see(String path, int status, String words) {
        TestPage page = get(path);
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.body()).contains(words);
        assertThat(page.header("Content-Security-Policy")).isPresent();
    }

    @Test
    void what_is_open_is_open() {
        assertThat(get("/assets/attune.css").status()).isEqualTo(200);
        assertThat(get("/actuator/health").status()).isEqualTo(200);
        assertThat(get("/actuator/prometheus").status()).isIn(200, 406);
    }

    @Test
    void scripts_are_told_in_json() {
        TestPage page = new TestBrowser()
                .send(HttpRequest.newBuilder(URI.create(platform.toolUrl() + "/nowhere"))
                        .header("Accept", "application/json"));
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("\"title\":\"There is no such page\"");
    }
}
