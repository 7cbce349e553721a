package org.attune.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.attune.lti.refusal.Refusal;
import org.attune.testing.ApplicationTest;
import org.attune.testing.English;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** Tokens that the platform signed, but that must not be believed all the same. */
@ApplicationTest
class RefusedMessagesIT {

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    private static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
    private static final String SCRIPT = "<script>alert(1)</script>";

    @Autowired
    TestPlatform platform;

    @Autowired
    JdbcClient jdbc;

    static Stream<Arguments> claims() {
        long now = Instant.now().getEpochSecond();
        return Stream.of(
                arguments("iss", "https://evil.example", Refusal.ISSUER_WRONG),
                arguments("aud", "another-tool", Refusal.AUDIENCE_WRONG),
                arguments("aud", List.of(TestPlatform.CLIENT, "another-tool"), Refusal.AUDIENCE_WRONG),
                arguments("aud", List.of(), Refusal.AUDIENCE_WRONG),
                arguments("azp", "another-tool", Refusal.AUDIENCE_WRONG),
                arguments("aud", 7, Refusal.CLAIM_MALFORMED),
                arguments("aud", List.of(7), Refusal.CLAIM_MALFORMED),
                arguments("exp", now - 100, Refusal.TOKEN_EXPIRED),
                arguments("exp", null, Refusal.CLAIM_MALFORMED),
                arguments("exp", "tomorrow", Refusal.CLAIM_MALFORMED),
                arguments("exp", 1e300, Refusal.CLAIM_MALFORMED),
                arguments("exp", -1, Refusal.CLAIM_MALFORMED),
                arguments("iat", now + 300, Refusal.TOKEN_EARLY),
                arguments("iat", now - 3600, Refusal.TOKEN_EXPIRED),
                arguments("iat", null, Refusal.CLAIM_MALFORMED),
                arguments("nbf", now + 300, Refusal.TOKEN_EARLY),
                arguments("nonce", "of-another-visit", Refusal.NONCE_WRONG),
                arguments("nonce", null, Refusal.NONCE_WRONG),
                arguments("nonce", List.of("a"), Refusal.CLAIM_MALFORMED),
                arguments("sub", "", Refusal.SUBJECT_EMPTY),
                arguments("sub", "   ", Refusal.SUBJECT_EMPTY),
                arguments("sub", "x".repeat(256), Refusal.SUBJECT_EMPTY),
                arguments("sub", 42, Refusal.CLAIM_MALFORMED),
                arguments("name", Map.of("first", "Ana"), Refusal.CLAIM_MALFORMED),
                arguments(LTI + "version", "1.1", Refusal.VERSION_WRONG),
                arguments(LTI + "version", null, Refusal.VERSION_WRONG),
                arguments(LTI + "message_type", "LtiStartProctoring", Refusal.MESSAGE_UNSUPPORTED),
                arguments(LTI + "message_type", null, Refusal.MESSAGE_UNSUPPORTED),
                arguments(LTI + "message_type", "LtiDeepLinkingRequest", Refusal.CLAIM_MALFORMED),
                arguments(LTI + "deployment_id", "3", Refusal.DEPLOYMENT_UNKNOWN),
                arguments(LTI + "deployment_id", null, Refusal.CLAIM_MALFORMED),
                arguments(LTI + "deployment_id", 1, Refusal.CLAIM_MALFORMED),
                arguments(LTI + "deployment_id", "1".repeat(256), Refusal.CLAIM_MALFORMED),
                arguments(LTI + "roles", null, Refusal.ROLES_MISSING),
                arguments(LTI + "roles", "Learner", Refusal.CLAIM_MALFORMED),
                arguments(LTI + "roles", List.of(1, 2), Refusal.CLAIM_MALFORMED),
                arguments(LTI + "resource_link", null, Refusal.LINK_MISSING),
                arguments(LTI + "resource_link", Map.of("title", "No id"), Refusal.LINK_MISSING),
                arguments(LTI + "resource_link", Map.of("id", ""), Refusal.LINK_MISSING),
                arguments(LTI + "resource_link", Map.of("id", "1".repeat(256)), Refusal.LINK_MISSING),
                arguments(LTI + "resource_link", Map.of("id", 42), Refusal.CLAIM_MALFORMED),
                arguments(LTI + "resource_link", "42", Refusal.CLAIM_MALFORMED),
                arguments(LTI + "context", List.of("course"), Refusal.CLAIM_MALFORMED),
                arguments(LTI + "context", Map.of("title", "No id"), Refusal.CLAIM_MALFORMED),
                arguments(LTI + "target_link_uri", "https://evil.example/", Refusal.TARGET_ELSEWHERE),
                arguments(LTI + "target_link_uri", "/relative", Refusal.CLAIM_MALFORMED),
                arguments(LTI + "target_link_uri", "javascript:alert(1)", Refusal.CLAIM_MALFORMED),
                arguments(LTI + "target_link_uri", null, Refusal.CLAIM_MALFORMED),
                arguments(LTI + "custom", "a=b", Refusal.CLAIM_MALFORMED),
                arguments(LTI + "launch_presentation", 7, Refusal.CLAIM_MALFORMED),
                arguments(LTI + "tool_platform", List.of(), Refusal.CLAIM_MALFORMED),
                arguments(AGS, Map.of("scope", List.of(), "lineitems", "file:///etc/passwd"), Refusal.CLAIM_MALFORMED),
                arguments(AGS, Map.of("scope", Map.of()), Refusal.CLAIM_MALFORMED),
                arguments(LTI + "version", SCRIPT, Refusal.VERSION_WRONG),
                arguments(LTI + "message_type", SCRIPT, Refusal.MESSAGE_UNSUPPORTED));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("claims")
    void a_claim_that_is_not_right_has_its_own_refusal(String claim, Object value, Refusal expected) {
        TestPage page = Forgery.of(platform).launch(claims -> {
            if (value == null) {
                claims.remove(claim);
            } else {
                claims.put(claim, value);
            }
        });
        assertRefused(page, expected);
    }

    @Test
    void a_target_on_this_host_that_the_login_did_not_announce_is_refused() {
        TestPage page = Forgery.of(platform)
                .launch(claims -> claims.put(LTI + "target_link_uri", platform.toolUrl() + "/modules/other"));
        assertRefused(page, Refusal.TARGET_CHANGED);
    }

    @Test
    void a_deep_linking_request_whose_return_address_is_no_web_address_is_refused() {
        TestPage page = Forgery.of(platform).launch(claims -> {
            claims.put(LTI + "message_type", "LtiDeepLinkingRequest");
            claims.put(DEEP_LINKING, Map.of("deep_link_return_url", "javascript:alert(1)", "accept_types", List.of()));
        });
        assertRefused(page, Refusal.CLAIM_MALFORMED);
    }

    @Test
    void a_refusal_changes_nothing_and_shows_neither_token_nor_trace_nor_markup() {
        long before = launches();
        Forgery forgery = Forgery.of(platform);
        TestPage page = forgery.launch(claims -> {
            claims.put(LTI + "deployment_id", SCRIPT);
            claims.put("name", SCRIPT);
        });
        assertRefused(page, Refusal.DEPLOYMENT_UNKNOWN);
        assertThat(page.body())
                .doesNotContain("alert(1)")
                .doesNotContain(forgery.form().getOrDefault("id_token", "?"))
                .doesNotContain("\tat ")
                .doesNotContain("Exception");
        assertThat(page.body()).containsPattern("[A-Z2-9]{4}-[A-Z2-9]{4}");
        assertThat(launches()).isEqualTo(before);
    }

    @Test
    void every_claim_may_be_of_a_wrong_kind_without_an_error_of_ours() {
        List<Object> kinds = Arrays.asList(
                null, 1, -1.5, true, "", "text", List.of(), List.of(List.of()), Map.of(), Map.of("id", Map.of()));
        Forgery pattern = Forgery.of(platform);
        for (String claim : pattern.claims().keySet()) {
            for (Object kind : kinds) {
                Consumer<Map<String, Object>> change = claims -> claims.put(claim, kind);
                TestPage page = Forgery.of(platform).launch(change);
                assertThat(page.status()).as("%s = %s", claim, kind).isIn(303, 400, 403);
            }
        }
    }

    private static void assertRefused(TestPage page, Refusal refusal) {
        assertThat(page.body()).contains(HtmlUtils.htmlEscape(English.say(refusal.forAdministrator())));
        assertThat(page.status()).isEqualTo(refusal.status()).isBetween(400, 499);
        assertThat(page.header("Set-Cookie")).isEmpty();
    }

    private long launches() {
        return jdbc.sql("select count(*) from lti_launch").query(Long.class).single();
    }
}
