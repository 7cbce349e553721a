package org.attune.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Login initiation, authentication request, id_token. */
class SandboxLaunchIT extends RunningSandbox {

    @Test
    void a_launch_carries_a_signed_id_token_with_every_claim() throws Exception {
        var claims = launched("amara", "11", "a-nonce");

        assertThat(claims.getIssuer()).isEqualTo(lms.url());
        assertThat(claims.getAudience()).containsExactly("attune-sandbox");
        assertThat(claims.getSubject()).isEqualTo(AMARA);
        assertThat(claims.getStringClaim("nonce")).isEqualTo("a-nonce");
        assertThat(claims.getExpirationTime().toInstant())
                .isEqualTo(claims.getIssueTime().toInstant().plusSeconds(60));
        assertThat(claims.getStringClaim("name")).isEqualTo("Amara Okafor");
        assertThat(claims.getStringClaim(lti("message_type"))).isEqualTo("LtiResourceLinkRequest");
        assertThat(claims.getStringClaim(lti("deployment_id"))).isEqualTo("1");
        assertThat(claims.getStringClaim(lti("target_link_uri"))).startsWith(tool.url() + "/modules/");
        assertThat(claims.getStringListClaim(lti("roles")))
                .contains("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner");
        assertThat(claims.getJSONObjectClaim(lti("context"))).containsEntry("id", COURSE);
        assertThat(claims.getJSONObjectClaim(lti("resource_link"))).containsEntry("id", "11");
        assertThat(claims.getJSONObjectClaim(lti("custom")))
                .containsEntry("due", "$ResourceLink.submission.endDateTime");
        assertThat(claims.getJSONObjectClaim("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint"))
                .containsKeys("scope", "lineitems", "lineitem");
        assertThat(claims.getJSONObjectClaim("https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice"))
                .containsKey("context_memberships_url");
    }

    @Test
    void a_guest_is_launched_without_a_name_or_an_id() throws Exception {
        var claims = launched("guest", "11", "a-nonce");

        assertThat(claims.getSubject()).isNull();
        assertThat(claims.getClaims()).doesNotContainKeys("name", "email");
    }

    @Test
    void a_message_hint_serves_once_and_only_for_the_person_who_set_out() throws IOException {
        var login = login("amara", "11");
        var stranger = authentication(login);
        stranger.put("login_hint", "102");
        assertThat(authorized(stranger)).containsEntry("error", "login_required");

        var fresh = authentication(login("amara", "11"));
        assertThat(authorized(fresh)).containsKey("id_token");
        assertThat(authorized(fresh)).containsEntry("error", "login_required").containsEntry("state", "a-state");
    }

    @Test
    void bad_authentication_requests_are_refused() throws IOException {
        for (var change : Map.of(
                        "response_type", "code",
                        "response_mode", "query",
                        "scope", "openid profile",
                        "prompt", "login",
                        "nonce", "",
                        "state", "",
                        "lti_message_hint", "{\"launchid\":\"guess\"}")
                .entrySet()) {
            var request = authentication(login("amara", "11"));
            request.put(change.getKey(), change.getValue());
            assertThat(authorized(request))
                    .as(change.getKey())
                    .containsKey("error")
                    .doesNotContainKey("id_token");
        }
        for (var change : Map.of("client_id", "other", "redirect_uri", tool.url() + "/lti/launch/")
                .entrySet()) {
            var request = authentication(login("amara", "11"));
            request.put(change.getKey(), change.getValue());
            assertThat(client.post("/lti/authorize", request).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void after_a_rotation_a_new_key_signs_and_the_old_one_is_still_published() throws Exception {
        var before = keySet();
        client.post("/switches/rotate-keys", Map.of());
        var after = keySet();

        assertThat(after.getKeys()).hasSize(2);
        assertThat(after.getKeyByKeyId(before.getKeys().getFirst().getKeyID())).isNotNull();
        assertThat(launched("amara", "11", "n").getSubject()).isEqualTo(AMARA);

        switches("jwks", "down");
        assertThat(client.get("/lti/jwks").statusCode()).isEqualTo(503);
    }

    @Test
    void storage_is_offered_when_it_is_switched_on() throws IOException {
        assertThat(login("amara", "11").fields()).doesNotContainKey("lti_storage_target");
        switches("storage", "offered");
        var login = login("amara", "11");
        assertThat(login.fields()).containsEntry("lti_storage_target", "_parent");
        assertThat(authorized(authentication(login))).containsEntry("lti_storage_target", "_parent");
    }
}
