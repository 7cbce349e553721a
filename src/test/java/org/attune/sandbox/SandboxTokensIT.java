package org.attune.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Access tokens, against the tool's assertion. */
class SandboxTokensIT extends RunningSandbox {

    @Test
    void a_token_is_granted_for_the_scopes_that_exist_and_no_others() throws IOException {
        var answer = client.json(
                client.askForToken(assertion(), SandboxClient.AGS + "score https://example.org/everything"));

        assertThat(answer.path("token_type").asString()).isEqualTo("Bearer");
        assertThat(answer.path("expires_in").asInt()).isEqualTo(3600);
        assertThat(answer.path("scope").asString()).isEqualTo(SandboxClient.AGS + "score");
    }

    @Test
    void an_assertion_serves_once() throws IOException {
        var assertion = assertion();

        assertThat(client.askForToken(assertion, SandboxClient.AGS + "score").statusCode())
                .isEqualTo(200);
        assertInvalidClient(assertion);
    }

    @Test
    void bad_assertions_are_refused() throws IOException {
        var url = client.address("/lti/token");
        var past = Date.from(Instant.now().minusSeconds(120));
        assertInvalidClient("nonsense");
        assertInvalidClient(tool.forged(url));
        assertInvalidClient(tool.assertion("https://elsewhere.example/token", claims -> claims));
        assertInvalidClient(tool.assertion(url, claims -> claims.issuer("somebody-else")));
        assertInvalidClient(tool.assertion(url, claims -> claims.subject("somebody-else")));
        assertInvalidClient(tool.assertion(url, claims -> claims.expirationTime(past)));
        assertInvalidClient(tool.assertion(url, claims -> claims.expirationTime(null)));
        assertInvalidClient(tool.assertion(url, claims -> claims.jwtID(null)));
        assertInvalidClient(tool.assertion(
                url, claims -> claims.issueTime(Date.from(Instant.now().plusSeconds(30)))));
    }

    @Test
    void no_scope_that_is_allowed_means_no_token() throws IOException {
        var answer = client.askForToken(assertion(), "https://example.org/everything");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(client.json(answer).path("error").asString()).isEqualTo("invalid_scope");
    }

    @Test
    void tokens_can_be_switched_off_and_revoked() throws IOException {
        var token = client.gradesToken();
        client.post("/switches/revoke-tokens", Map.of());
        assertThat(client.read(lineItems(), token, SandboxClient.LINE_ITEMS).statusCode())
                .isEqualTo(401);

        switches("tokens", "refused");
        assertInvalidClient(assertion());
    }
}
