package org.attune.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attune.testing.ApplicationTest;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Administrators who sign in with their institution's account, over HTTP. */
@ApplicationTest
class OpenIdIT {

    private static final FakeProvider PROVIDER = new FakeProvider();
    private static final String BEGIN = "/admin/sign-in/institution";

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("attune.admin.openid.issuer", PROVIDER::issuer);
        properties.add("attune.admin.openid.client-id", () -> FakeProvider.CLIENT);
        properties.add("attune.admin.openid.client-secret", () -> FakeProvider.SECRET);
        properties.add("attune.admin.openid.name", () -> "North University");
        properties.add("attune.admin.openid.claim", () -> "groups");
        properties.add("attune.admin.openid.value", () -> "lms-admins");
        properties.add("attune.admin.openid.subjects", () -> "s-17");
        properties.add("attune.admin.openid.emails", () -> "Grace@example.edu");
    }

    @Autowired
    Passes passes;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    AdminBrowser admin;

    @BeforeEach
    void in_front_of_the_door() {
        admin = AdminBrowser.outside(port);
        PROVIDER.honest(Map.of("sub", "s-1", "email", "ana@example.edu", "groups", List.of("staff", "lms-admins")));
    }

    /** To the provider and back; what the tool answers then. */
    private TestPage signIn() {
        return admin.browser.get(fromTheProvider());
    }

    private URI fromTheProvider() {
        return admin.browser.get(admin.get(BEGIN).location()).location();
    }

    private void isIn(TestPage answer) {
        assertThat(answer.location()).hasPath("/admin/entered");
        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Secure"));
        assertThat(admin.get("/admin/entered").header("Refresh")).contains("0; url=/admin");
        assertThat(admin.get("/admin").body()).contains("Signing keys");
    }

    private void isOut(TestPage answer, String words) {
        assertThat(answer.location()).hasPath("/admin/enter");
        TestPage page = admin.follow(answer);
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).contains(words, "Sign in with North University");
        assertThat(admin.get("/admin").location()).hasPath("/admin/enter");
    }

    @Test
    void the_right_person_is_let_in_and_that_is_noted() {
        assertThat(admin.get("/admin/enter").body()).contains("Sign in with North University", BEGIN);

        isIn(signIn());

        assertThat(admin.get("/admin").body())
                .contains("Signed in with the institution’s account", "s-1 ana@example.edu");
    }

    @Test
    void one_may_be_named_by_subject_or_by_a_verified_address() {
        PROVIDER.honest(Map.of("sub", "s-17"));
        isIn(signIn());

        admin = AdminBrowser.outside(port);
        PROVIDER.honest(Map.of("sub", "s-2", "email", "grace@example.edu", "email_verified", true));
        isIn(signIn());
    }

    @Test
    void the_wrong_person_sees_why_and_that_is_noted() {
        PROVIDER.honest(Map.of("sub", "s-3", "email", "ben@example.edu", "email_verified", true, "groups", "staff"));
        isOut(signIn(), "This account does not administer Attune");

        PROVIDER.honest(Map.of("sub", "s-4", "email", "grace@example.edu", "email_verified", false));
        isOut(signIn(), "This account does not administer Attune");

        admin = AdminBrowser.inside(port, passes);
        assertThat(admin.get("/admin").body()).contains("An account of the institution was not let in", "s-3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "nonce", "exp", "sub"})
    void an_id_token_with_a_wrong_claim_lets_nobody_in(String claim) {
        PROVIDER.bend = claims -> {
            Map<String, Object> bent = new LinkedHashMap<>(claims);
            bent.put(claim, "https://another.example.edu");
            if (claim.equals("exp")) {
                bent.put("iat", Instant.now().minusSeconds(900).getEpochSecond());
                bent.put("exp", Instant.now().minusSeconds(600).getEpochSecond());
            }
            return bent;
        };

        isOut(signIn(), "You have not been signed in");
    }

    @Test
    void an_id_token_that_another_key_signed_lets_nobody_in() {
        PROVIDER.signingKey = TestPlatform.newKey();

        isOut(signIn(), "You have not been signed in");
    }

    @Test
    void the_way_back_serves_once_and_only_in_the_browser_that_began() {
        URI back = fromTheProvider();

        AdminBrowser other = AdminBrowser.outside(port);
        assertThat(other.browser.get(back).location()).hasPath("/admin/enter");
        isIn(admin.browser.get(back));
        isRefused(admin.browser.get(back));
    }

    @Test
    void another_state_a_refusal_and_ten_minutes_lead_nowhere() {
        URI back = fromTheProvider();
        isRefused(admin.browser.get(URI.create(back.toString().replaceFirst("state=.*", "state=guessed"))));

        URI refusal = fromTheProvider();
        isRefused(admin.browser.get(URI.create(refusal.toString().replaceFirst("code=[^&]*", "error=access_denied"))));

        URI late = fromTheProvider();
        jdbc.sql("update admin_login set expires_at = timestamp '2020-01-01 00:00:00'")
                .update();
        isRefused(admin.browser.get(late));
        assertThat(admin.get("/admin").location()).hasPath("/admin/enter");
    }

    private static void isRefused(TestPage answer) {
        assertThat(answer.location()).hasPath("/admin/enter").hasParameter("refused", "NOT_PROVEN");
    }

    @Test
    void the_session_ends_like_any_other() {
        isIn(signIn());
        jdbc.sql("update admin_pass set expires_at = created_at").update();

        assertThat(admin.get("/admin").location()).hasPath("/admin/enter");
    }

    @Test
    void a_link_lets_in_as_before_and_another_provider_is_none() {
        assertThat(AdminBrowser.inside(port, passes).get("/admin").status()).isEqualTo(200);
        assertThat(admin.get("/admin/sign-in/other").location()).hasPath("/admin/enter");
    }
}
