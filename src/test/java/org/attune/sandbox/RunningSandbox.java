package org.attune.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.attune.sandbox.lms.Lms;
import org.attune.sandbox.lms.LmsSettings;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** One sandbox for all tests of it, against a stand-in for the tool, and how the tests ask it for things. */
abstract class RunningSandbox {

    static final String COURSE = "2";
    static final String AMARA = "101";
    static final String TEACHER = "7";

    static final FakeTool tool = new FakeTool();
    static final Lms lms = Lms.start(new LmsSettings(0, tool.url(), tool.url()), InstantSource.system());
    static final SandboxClient client = new SandboxClient(lms, tool);

    @BeforeEach
    void first_day() throws IOException {
        assertThat(client.post("/reset", Map.of()).statusCode()).isEqualTo(204);
    }

    static String lti(String claim) {
        return "https://purl.imsglobal.org/spec/lti/claim/" + claim;
    }

    static String assertion() {
        return tool.assertion(client.address("/lti/token"), claims -> claims);
    }

    static void assertInvalidClient(String assertion) throws IOException {
        var answer = client.askForToken(assertion, SandboxClient.AGS + "score");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(client.json(answer).path("error").asString()).isEqualTo("invalid_client");
    }

    static void switches(String name, String value) throws IOException {
        assertThat(client.post("/switches", Map.of(name, value)).statusCode()).isEqualTo(302);
    }

    static String lineItems() {
        return client.address("/ags/" + COURSE + "/lineitems?type_id=1");
    }

    static String firstItem(String token) throws IOException {
        return client.json(client.read(lineItems(), token, SandboxClient.LINE_ITEMS))
                .get(0)
                .path("id")
                .asString();
    }

    static HttpResponse<String> makeColumn(String token, String label, String resource) throws IOException {
        return client.write(
                "POST",
                lineItems(),
                token,
                SandboxClient.LINE_ITEM,
                "{\"label\":\"%s\",\"scoreMaximum\":1,\"resourceId\":\"%s\",\"tag\":\"competency\"}"
                        .formatted(label, resource));
    }

    static HttpResponse<String> scoreNow(String item, String token) throws IOException {
        return client.score(item, token, SandboxClient.score(AMARA, 15, Instant.now()));
    }

    static List<Integer> manyScores(int count) throws Exception {
        var people = client.json(client.post("/people.json", Map.of("course", COURSE, "count", "" + count)));
        var token = client.gradesToken();
        var item = firstItem(token);
        try (var threads = Executors.newFixedThreadPool(32)) {
            var sent = new ArrayList<Future<Integer>>();
            for (var person : people) {
                sent.add(threads.submit(() -> client.score(
                                item,
                                token,
                                SandboxClient.score(person.path("sub").asString(), 15, Instant.now()))
                        .statusCode()));
            }
            var answers = new ArrayList<Integer>();
            for (var one : sent) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    static JsonNode cell(String item, String user) throws IOException {
        for (var column : client.json("/gradebook.json").get(0).path("columns")) {
            if (column.path("id").asString().equals(item)) {
                for (var cell : column.path("cells")) {
                    if (cell.path("user").asString().equals(user)) {
                        return cell;
                    }
                }
            }
        }
        return client.json("/gradebook.json").path("nothing there");
    }

    static SandboxClient.Form login(String person, String activity) throws IOException {
        return client.form(client.get("/as/" + person + "/courses/2/activities/" + activity + "/launch"));
    }

    static Map<String, String> authentication(SandboxClient.Form login) {
        assertThat(login.action()).isEqualTo(tool.url() + "/lti/login");
        return new HashMap<>(Map.of(
                "client_id", "attune-sandbox",
                "redirect_uri", tool.url() + "/lti/launch",
                "response_type", "id_token",
                "response_mode", "form_post",
                "scope", "openid",
                "prompt", "none",
                "nonce", "a-nonce",
                "state", "a-state",
                "login_hint", login.fields().get("login_hint"),
                "lti_message_hint", login.fields().get("lti_message_hint")));
    }

    static Map<String, String> authorized(Map<String, String> request) throws IOException {
        var form = client.form(client.post("/lti/authorize", request));
        assertThat(form.action()).isEqualTo(tool.url() + "/lti/launch");
        return form.fields();
    }

    static String idToken(Map<String, String> request) throws IOException {
        return authorized(request).getOrDefault("id_token", "");
    }

    static JWTClaimsSet launched(String person, String activity, String nonce) throws Exception {
        var request = authentication(login(person, activity));
        request.put("nonce", nonce);
        return verified(idToken(request));
    }

    static JWTClaimsSet verified(String idToken) throws IOException, ParseException, JOSEException {
        var jwt = SignedJWT.parse(idToken);
        var key = keySet().getKeyByKeyId(jwt.getHeader().getKeyID());
        assertThat(jwt.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        return jwt.getJWTClaimsSet();
    }

    static JWKSet keySet() throws IOException, ParseException {
        return JWKSet.parse(client.get("/lti/jwks").body());
    }

    static String deepLinkData() throws Exception {
        var login = client.form(client.get("/as/noor/courses/2/choose/launch"));
        var claims = verified(idToken(authentication(login)));
        assertThat(claims.getStringClaim(lti("message_type"))).isEqualTo("LtiDeepLinkingRequest");
        var settings = claims.getJSONObjectClaim("https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings");
        assertThat(settings).containsEntry("deep_link_return_url", lms.url() + "/lti/deep-link");
        return String.valueOf(settings.get("data"));
    }

    static String deepLinkAnswer(String data) {
        var module = tool.url() + "/modules/observation-listening";
        return tool.deepLinkAnswer(
                lms.url(),
                claims -> claims.claim("https://purl.imsglobal.org/spec/lti-dl/claim/data", data)
                        .claim(
                                "https://purl.imsglobal.org/spec/lti-dl/claim/content_items",
                                List.of(
                                        Map.of(
                                                "type",
                                                "ltiResourceLink",
                                                "title",
                                                "Watching",
                                                "url",
                                                module,
                                                "custom",
                                                Map.of("module", "observation-listening"),
                                                "lineItem",
                                                Map.of("scoreMaximum", 50, "label", "Watching", "resourceId", "r-1")),
                                        Map.of("type", "ltiResourceLink", "title", "Without a grade", "url", module),
                                        Map.of("type", "link", "url", module))));
    }
}
