package org.attune.lti.dynamic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Optional;
import org.attune.lti.PublicUrl;
import org.attune.lti.registration.Registration;
import org.attune.lti.registration.Registrations;
import org.attune.testing.ApplicationTest;
import org.attune.testing.TestBrowser;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dynamic Registration 1.0, as an administrator of a platform meets it. */
@ApplicationTest
class RegisterIT {

    @Autowired
    Invitations invitations;

    @Autowired
    Registrations registrations;

    @Autowired
    PublicUrl tool;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    final RegisteringPlatform platform = new RegisteringPlatform();
    final TestBrowser browser = new TestBrowser();

    @AfterEach
    void stop() {
        platform.close();
        jdbc.sql("delete from lti_registration").update();
        registrations.reload();
    }

    /** As a platform opens the link: its two parameters are added to those that are there. */
    private TestPage open(URI link) {
        String code = TestPlatform.query(link).getOrDefault(Invitations.PARAMETER, "");
        return browser.get(URI.create(
                "http://localhost:%d/lti/register?%s=%s&openid_configuration=%s&registration_token=%s"
                        .formatted(
                                port,
                                Invitations.PARAMETER,
                                code,
                                URLEncoder.encode(
                                        platform.url("/openid-configuration").toString(), UTF_8),
                                "t0ken")));
    }

    private TestPage connect(TestPage asks) {
        return browser.post(
                asks.formAction(),
                Map.of(
                        "openid_configuration",
                        asks.field("openid_configuration").orElseThrow(),
                        "registration_token",
                        asks.field("registration_token").orElseThrow(),
                        Invitations.PARAMETER,
                        asks.field(Invitations.PARAMETER).orElseThrow()));
    }

    private Optional<Registration> registered() {
        return registrations.all().stream()
                .filter(one -> one.clientId().equals(platform.clientId))
                .findFirst();
    }

    @Test
    void an_invited_administrator_sees_what_would_be_agreed_and_agrees() {
        TestPage asks = open(invitations.invite());
        assertThat(asks.status()).isEqualTo(200);
        assertThat(asks.body())
                .contains(platform.issuer, "choose a module", "gradebook")
                .doesNotContain("who is in a course");
        assertThat(registered()).as("nothing is agreed by looking").isEmpty();

        TestPage done = connect(asks);

        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body()).contains("Connected", "/assets/registered");
        assertThat(registered()).hasValueSatisfying(one -> {
            assertThat(one.issuer()).isEqualTo(platform.issuer);
            assertThat(one.jwksUri()).isEqualTo(platform.url("/certs"));
            assertThat(one.tokenAudience()).isEqualTo(platform.url("/token").toString());
            assertThat(one.knows("any deployment")).isTrue();
        });
        assertThat(platform.calls)
                .allSatisfy(call -> assertThat(call.authorization()).isEqualTo("Bearer t0ken"));
    }

    @Test
    void the_platform_is_asked_for_what_it_offers_and_for_no_more() {
        connect(open(invitations.invite()));

        JsonNode wish = JsonMapper.shared().readTree(platform.calls.getLast().body());
        assertThat(wish.path("application_type").asString()).isEqualTo("web");
        assertThat(wish.path("token_endpoint_auth_method").asString()).isEqualTo("private_key_jwt");
        assertThat(wish.path("initiate_login_uri").asString())
                .isEqualTo(tool.at("/lti/login").toString());
        assertThat(wish.path("redirect_uris").get(0).asString())
                .isEqualTo(tool.at("/lti/launch").toString());
        assertThat(wish.path("jwks_uri").asString())
                .isEqualTo(tool.at("/lti/jwks").toString());
        assertThat(wish.path("scope").asString().split(" "))
                .containsExactlyInAnyOrder(
                        "https://purl.imsglobal.org/spec/lti-ags/scope/score",
                        "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem");
        JsonNode lti = wish.path("https://purl.imsglobal.org/spec/lti-tool-configuration");
        assertThat(lti.path("domain").asString()).isEqualTo(tool.authority());
        assertThat(lti.path("messages").findValuesAsString("type"))
                .containsExactly("LtiResourceLinkRequest", "LtiDeepLinkingRequest");
        assertThat(lti.path("messages").get(1).path("placements").toString()).isEqualTo("[\"link_selection\"]");
    }

    @Test
    void an_invitation_works_once() {
        URI link = invitations.invite();
        TestPage asks = open(link);
        connect(asks);
        int before = platform.calls.size();

        assertThat(open(link).status()).isEqualTo(403);
        assertThat(connect(asks).status()).isEqualTo(403);
        assertThat(platform.calls).as("no platform is called for the uninvited").hasSize(before);
    }

    @Test
    void who_is_not_invited_makes_us_call_nobody() {
        TestPage page = open(URI.create("http://localhost/?invitation=guess"));

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).contains("Ask whoever runs Attune for a new link");
        assertThat(platform.calls).isEmpty();
    }

    @Test
    void an_invitation_ends_by_itself() {
        URI link = invitations.invite();
        jdbc.sql("update lti_invitation set expires_at = created_at").update();

        assertThat(open(link).status()).isEqualTo(403);
    }

    @Test
    void what_the_platform_says_against_it_is_shown_and_the_invitation_stays_good() {
        platform.status = 422;
        platform.answer = "{\"errors\":[\"redirect_uris is <b>wrong</b>\"]}";
        TestPage asks = open(invitations.invite());

        TestPage failed = connect(asks);

        assertThat(failed.status()).isEqualTo(502);
        assertThat(failed.body()).contains("does not agree", "redirect_uris is").doesNotContain("<b>wrong");
        assertThat(registered()).isEmpty();
        platform.status = 200;
        platform.answer = "{\"client_id\":\"%s\"}".formatted(platform.clientId);
        assertThat(connect(asks).status()).isEqualTo(200);
    }

    @Test
    void a_token_that_was_used_before_is_told_with_its_remedy() {
        platform.status = 401;
        platform.answer = "token_already_used";

        assertThat(connect(open(invitations.invite())).body())
                .contains("its token was used before", "Begin again in the platform");
    }

    @Test
    void a_configuration_in_somebody_elses_name_is_refused() {
        platform.issuer = "https://lms.example.edu";

        TestPage page = open(invitations.invite());

        assertThat(page.status()).isEqualTo(502);
        assertThat(page.body()).contains("another platform (https://lms.example.edu)");
    }

    @Test
    void a_platform_without_registration_at_all_is_told_so() {
        platform.close();

        assertThat(open(invitations.invite()).body()).contains("cannot be reached");
    }

    @Test
    void any_platform_may_show_this_page_in_its_frame_and_no_other_page() {
        assertThat(open(invitations.invite()).header("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'self' https:");
        assertThat(browser.get(URI.create("http://localhost:%d/".formatted(port)))
                        .header("Content-Security-Policy")
                        .orElseThrow())
                .doesNotContain("frame-ancestors 'self' https: ");
    }

    @Test
    void the_address_opened_by_a_person_says_what_it_is_for() {
        TestPage page = browser.get(URI.create("http://localhost:%d/lti/register".formatted(port)));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "paste it where your LMS asks",
                        tool.at("/lti/login").toString(),
                        tool.at("/lti/jwks").toString());
    }

    @Test
    void canvas_reads_the_configuration_of_a_developer_key() {
        TestPage key = browser.get(URI.create("http://localhost:%d/lti/canvas.json".formatted(port)));

        assertThat(key.header("Content-Type").orElseThrow()).startsWith("application/json");
        JsonNode json = JsonMapper.shared().readTree(key.body());
        assertThat(json.path("title").asString()).isNotBlank();
        assertThat(json.path("description").asString()).isNotBlank();
        assertThat(json.path("oidc_initiation_url").asString())
                .isEqualTo(tool.at("/lti/login").toString());
        assertThat(json.path("public_jwk_url").asString())
                .isEqualTo(tool.at("/lti/jwks").toString());
        assertThat(json.path("target_link_uri").asString())
                .isEqualTo(tool.at("/").toString());
        assertThat(json.path("scopes").valueStream().map(JsonNode::asString))
                .contains("https://purl.imsglobal.org/spec/lti-ags/scope/score");
        JsonNode placements = json.path("extensions").get(0).path("settings").path("placements");
        assertThat(placements.findValuesAsString("placement"))
                .containsExactly(
                        "link_selection", "assignment_selection", "module_index_menu_modal", "course_navigation");
        assertThat(placements.findValuesAsString("message_type"))
                .containsExactly(
                        "LtiDeepLinkingRequest",
                        "LtiDeepLinkingRequest",
                        "LtiDeepLinkingRequest",
                        "LtiResourceLinkRequest");
    }
}
