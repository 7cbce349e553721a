package org.attune.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.attune.sandbox.lms.Lms;
import org.attune.sandbox.lms.LmsSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The sandbox on its own, against a stand-in for the tool. */
class SandboxIT {

    private static final String COURSE = "2";
    private static final String AMARA = "101";
    private static final String TEACHER = "7";

    static FakeTool tool;
    static Lms lms;
    static SandboxClient client;

    @BeforeAll
    static void open() {
        tool = new FakeTool();
        lms = Lms.start(new LmsSettings(0, tool.url(), tool.url()), InstantSource.system());
        client = new SandboxClient(lms, tool);
    }

    @AfterAll
    static void close() {
        lms.close();
        tool.close();
    }

    @BeforeEach
    void first_day() throws IOException {
        assertThat(client.post("/reset", Map.of()).statusCode()).isEqualTo(204);
    }

    // Tokens

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

    // Line items

    @Test
    void each_module_comes_with_a_column_of_its_own() throws IOException {
        var items = client.json(client.read(lineItems(), client.gradesToken(), SandboxClient.LINE_ITEMS));

        assertThat(items).hasSize(3);
        assertThat(items.get(0).path("resourceLinkId").asString()).isEqualTo("11");
        assertThat(items.get(0).path("id").asString()).contains("/lineitem?type_id=1");
    }

    @Test
    void a_tool_makes_changes_and_deletes_its_columns() throws IOException {
        var token = client.gradesToken();
        var made = makeColumn(token, "Listening", "area-1");
        assertThat(made.statusCode()).isEqualTo(201);
        var id = client.json(made).path("id").asString();

        var changed = client.write(
                "PUT", id, token, SandboxClient.LINE_ITEM, "{\"label\":\"Listening well\",\"scoreMaximum\":4}");
        assertThat(client.json(changed).path("label").asString()).isEqualTo("Listening well");
        assertThat(client.json(client.read(id, token, SandboxClient.LINE_ITEM))
                        .path("scoreMaximum")
                        .asInt())
                .isEqualTo(4);

        assertThat(client.write("DELETE", id, token, SandboxClient.LINE_ITEM, "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(client.read(id, token, SandboxClient.LINE_ITEM).statusCode()).isEqualTo(404);
    }

    @Test
    void columns_are_found_again_by_resource_id_and_tag_and_link() throws IOException {
        var token = client.gradesToken();
        makeColumn(token, "Listening", "area-1");
        makeColumn(token, "Observing", "area-2");

        assertThat(client.json(client.read(lineItems() + "&resource_id=area-2", token, SandboxClient.LINE_ITEMS)))
                .hasSize(1);
        assertThat(client.json(client.read(lineItems() + "&tag=competency", token, SandboxClient.LINE_ITEMS)))
                .hasSize(2);
        assertThat(client.json(client.read(lineItems() + "&resource_link_id=11", token, SandboxClient.LINE_ITEMS)))
                .hasSize(1);
    }

    @Test
    void a_long_list_goes_on_at_the_next_link() throws IOException {
        var token = client.gradesToken();
        for (int n = 0; n < 20; n++) {
            makeColumn(token, "Column " + n, "area-" + n);
        }
        var pages = 0;
        var seen = 0;
        var next = lineItems();
        while (!next.isEmpty()) {
            var page = client.read(next, token, SandboxClient.LINE_ITEMS);
            seen += client.json(page).size();
            pages++;
            next = page.headers()
                    .firstValue("Link")
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .orElse("");
        }
        assertThat(seen).isEqualTo(23);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void bad_line_items_are_refused() throws IOException {
        var token = client.gradesToken();
        for (var body : List.of(
                "",
                "[]",
                "{\"label\":\" \",\"scoreMaximum\":1}",
                "{\"label\":\"x\"}",
                "{\"label\":\"x\",\"scoreMaximum\":0}",
                "{\"label\":\"x\",\"scoreMaximum\":\"1\"}")) {
            assertThat(client.write("POST", lineItems(), token, SandboxClient.LINE_ITEM, body)
                            .statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        var elsewhere = "{\"label\":\"x\",\"scoreMaximum\":1,\"resourceLinkId\":\"999\"}";
        assertThat(client.write("POST", lineItems(), token, SandboxClient.LINE_ITEM, elsewhere)
                        .statusCode())
                .isEqualTo(404);
        assertThat(client.write("POST", lineItems(), token, "application/json", elsewhere)
                        .statusCode())
                .isEqualTo(415);
        assertThat(client.read(lineItems(), token, "application/json").statusCode())
                .isEqualTo(406);
        assertThat(client.read(lineItems().replace("?type_id=1", ""), token, SandboxClient.LINE_ITEMS)
                        .statusCode())
                .isEqualTo(404);
        assertThat(client.write("DELETE", firstItem(token), token, SandboxClient.LINE_ITEM, "")
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void a_token_is_good_for_its_scopes_only() throws IOException {
        var token = client.token(SandboxClient.AGS + "lineitem.readonly");

        assertThat(client.read(lineItems(), token, SandboxClient.LINE_ITEMS).statusCode())
                .isEqualTo(200);
        assertThat(makeColumn(token, "Listening", "area-1").statusCode()).isEqualTo(401);
        assertThat(client.score(firstItem(token), token, SandboxClient.score(AMARA, 1, Instant.now()))
                        .statusCode())
                .isEqualTo(401);
        assertThat(client.get(lineItems()).statusCode()).isEqualTo(401);
    }

    @Test
    void making_columns_can_be_forbidden_or_not_offered() throws IOException {
        var token = client.gradesToken();
        switches("line-items", "forbidden");
        assertThat(makeColumn(token, "Listening", "area-1").statusCode()).isEqualTo(403);

        switches("line-items", "not-offered");
        assertThat(client.json(client.askForToken(
                                assertion(), SandboxClient.AGS + "lineitem " + SandboxClient.AGS + "score"))
                        .path("scope")
                        .asString())
                .isEqualTo(SandboxClient.AGS + "score");
    }

    // Scores

    @Test
    void a_score_is_scaled_to_its_column_and_kept_in_the_history() throws IOException {
        var token = client.gradesToken();
        var item = firstItem(token);
        var first = Instant.now();

        var answer = client.score(item, token, SandboxClient.score(AMARA, 15, first));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        client.score(item, token, SandboxClient.score(AMARA, 18, first.plusMillis(1)));

        var cell = cell(item, AMARA);
        assertThat(cell.path("points").asDouble()).isEqualTo(90);
        assertThat(cell.path("history")).hasSize(2);
        assertThat(cell.path("history").get(0).path("comment").asString()).isEqualTo("Well seen");
        assertThat(cell.path("history").get(0).path("sender").asString()).isEqualTo("attune-sandbox");

        var results = client.json(client.read(
                item.replace("/lineitem?", "/lineitem/results?"),
                token,
                "application/vnd.ims.lis.v2.resultcontainer+json"));
        assertThat(results.get(0).path("resultScore").asDouble()).isEqualTo(90);
        assertThat(results.get(0).path("userId").asString()).isEqualTo(AMARA);
    }

    @Test
    void a_score_that_is_not_later_is_a_conflict() throws IOException {
        var token = client.gradesToken();
        var item = firstItem(token);
        var time = Instant.parse("2026-11-21T10:00:00.500Z");
        client.score(item, token, SandboxClient.score(AMARA, 15, time));

        assertThat(client.score(item, token, SandboxClient.score(AMARA, 16, time))
                        .statusCode())
                .isEqualTo(409);
        assertThat(client.score(item, token, SandboxClient.score(AMARA, 16, time.minusSeconds(1)))
                        .statusCode())
                .isEqualTo(409);
        assertThat(client.score(item, token, SandboxClient.score("102", 16, time))
                        .statusCode())
                .isEqualTo(200);
        assertThat(cell(item, AMARA).path("points").asDouble()).isEqualTo(75);
    }

    @Test
    void only_what_is_fully_graded_counts_and_anything_else_takes_the_grade_away() throws IOException {
        var token = client.gradesToken();
        var item = firstItem(token);
        client.score(item, token, SandboxClient.score(AMARA, 15, Instant.now()));
        client.score(
                item, token, SandboxClient.score(AMARA, 20, Instant.now()).replace("FullyGraded", "PendingManual"));

        assertThat(cell(item, AMARA).has("points")).isFalse();
    }

    @Test
    void more_than_the_maximum_is_recorded_and_zero_is_a_grade() throws IOException {
        var token = client.gradesToken();
        var item = firstItem(token);
        client.score(item, token, SandboxClient.score(AMARA, 22, Instant.now()));
        client.score(item, token, SandboxClient.score("102", 0, Instant.now()));

        assertThat(cell(item, AMARA).path("points").asDouble()).isEqualTo(110);
        assertThat(cell(item, "102").path("points").asDouble()).isZero();
    }

    @Test
    void bad_scores_are_refused_and_change_nothing() throws IOException {
        var token = client.gradesToken();
        var item = firstItem(token);
        var good = SandboxClient.score(AMARA, 15, Instant.now());
        for (var body : List.of(
                "",
                "{}",
                good.replace("\"userId\":\"101\",", ""),
                good.replace("\"scoreMaximum\":20,", ""),
                good.replace("15.0", "-1"),
                good.replace("15.0", "\"15\""),
                good.replace("Z\"", "\""),
                good.replace("Completed", "Finished"),
                good.replace("FullyGraded", "Graded"),
                SandboxClient.score(TEACHER, 15, Instant.now()))) {
            assertThat(client.score(item, token, body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(client.score(item, token, SandboxClient.score("4711", 15, Instant.now()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(client.score(item.replace("/12/", "/9999/"), token, good).statusCode())
                .isEqualTo(404);
        assertThat(client.write("POST", SandboxClient.scores(item), token, "application/json", good)
                        .statusCode())
                .isEqualTo(415);
        // Appended at the end, the address is the line item's own.
        assertThat(client.write("POST", item + "/scores", token, SandboxClient.SCORE, good)
                        .statusCode())
                .isEqualTo(405);
        assertThat(cell(item, AMARA).isMissingNode()).isTrue();
    }

    @Test
    void the_switches_make_scores_fail() throws IOException {
        var token = client.gradesToken();
        var item = firstItem(token);
        for (var status : List.of(500, 503, 400, 422)) {
            switches("scores", status.toString());
            assertThat(scoreNow(item, token).statusCode()).isEqualTo(status);
        }
        client.post("/switches", Map.of("scores", "429", "retry-after", "7"));
        var busy = scoreNow(item, token);
        assertThat(busy.statusCode()).isEqualTo(429);
        assertThat(busy.headers().firstValue("Retry-After")).contains("7");

        switches("scores", "reset");
        assertThatThrownBy(() -> scoreNow(item, token)).isInstanceOf(IOException.class);
        assertThat(cell(item, AMARA).isMissingNode()).isTrue();

        switches("scores", "lost");
        assertThatThrownBy(() -> scoreNow(item, token)).isInstanceOf(IOException.class);
        assertThat(cell(item, AMARA).path("history")).hasSize(1);

        client.post("/switches/fair", Map.of());
        assertThat(scoreNow(item, token).statusCode()).isEqualTo(200);
    }

    @Test
    void services_can_be_slow() throws IOException {
        switches("slow", "300");
        var before = System.nanoTime();
        client.gradesToken();
        assertThat(System.nanoTime() - before).isGreaterThan(300_000_000L);
    }

    @Test
    void a_fault_can_hit_some_scores_and_spare_others() throws Exception {
        client.post("/switches", Map.of("scores", "500", "share", "50"));
        var statuses = new HashMap<Integer, Integer>();
        for (var answer : manyScores(200)) {
            statuses.merge(answer, 1, Integer::sum);
        }
        assertThat(statuses.keySet()).containsExactlyInAnyOrder(200, 500);
    }

    @Test
    void hundreds_of_scores_at_once_all_arrive() throws Exception {
        assertThat(manyScores(400)).containsOnly(200);
        var column = client.json("/gradebook.json").get(0).path("columns").get(0);
        assertThat(column.path("cells")).hasSize(400);
    }

    @Test
    void with_moodles_manners_times_are_whole_seconds_and_line_breaks_are_refused_quietly() throws IOException {
        switches("manners", "moodle");
        var token = client.gradesToken();
        var item = firstItem(token);
        var soon = Instant.now().plusSeconds(2);
        assertThat(client.score(item, token, SandboxClient.score(AMARA, 15, Instant.EPOCH))
                        .statusCode())
                .isEqualTo(200);
        // An activity's own column keeps the time of writing.
        assertThat(client.score(item, token, SandboxClient.score(AMARA, 16, soon.minusSeconds(600)))
                        .statusCode())
                .isEqualTo(409);
        var broken =
                client.score(item, token, SandboxClient.score(AMARA, 16, soon).replace(",", ",\n"));
        assertThat(broken.statusCode()).isEqualTo(200);
        assertThat(broken.body()).isEqualTo("[]");
        assertThat(client.score(item, token, SandboxClient.score(AMARA, 16, soon))
                        .statusCode())
                .isEqualTo(200);
    }

    // Names and roles

    @Test
    void the_roster_has_everyone_and_says_no_more_than_each_shares() throws IOException {
        var token = client.token(SandboxClient.ROSTER);
        var media = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
        var first = client.read("/nrps/2/memberships?type_id=1", token, media);
        var next = first.headers().firstValue("Link").orElseThrow();
        var second = client.read(next.substring(1, next.indexOf('>')), token, media);
        var members = new ArrayList<JsonNode>();
        client.json(first).path("members").forEach(members::add);
        client.json(second).path("members").forEach(members::add);

        assertThat(members).hasSize(6);
        assertThat(members.get(0).path("roles").get(0).asString()).isEqualTo("Instructor");
        assertThat(members.get(1).path("email").asString()).contains("amara@");
        assertThat(members.get(4).path("name").asString()).isEqualTo("Yusuf Demir");
        assertThat(members.get(4).has("email")).isFalse();
        assertThat(members.get(5).has("name")).isFalse();

        switches("names", "withheld");
        assertThat(client.json(client.read("/nrps/2/memberships?type_id=1", token, media))
                        .path("members")
                        .get(1)
                        .has("name"))
                .isFalse();
    }

    // Launches

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

    // Deep linking

    @Test
    void chosen_items_become_activities_with_columns() throws Exception {
        var data = deepLinkData();
        var page = client.post("/lti/deep-link", Map.of("JWT", deepLinkAnswer(data)));

        assertThat(page.statusCode()).isEqualTo(200);
        var course = client.json("/courses.json").get(0);
        assertThat(course.path("activities")).hasSize(5);
        var added = course.path("activities").get(3);
        assertThat(added.path("title").asString()).isEqualTo("Watching");
        assertThat(added.path("custom").path("module").asString()).isEqualTo("observation-listening");
        var column = client.json("/gradebook.json").get(0).path("columns").get(3);
        assertThat(column.path("resourceId").asString()).isEqualTo("r-1");
        assertThat(column.path("scoreMaximum").asInt()).isEqualTo(50);
        assertThat(column.path("resourceLinkId").asString())
                .isEqualTo(added.path("id").asString());
    }

    @Test
    void a_deep_linking_answer_serves_once_and_must_be_the_tools_own() throws Exception {
        var data = deepLinkData();
        assertThat(client.post("/lti/deep-link", Map.of("JWT", tool.forged(lms.url())))
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.post("/lti/deep-link", Map.of("JWT", deepLinkAnswer("another")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.post("/lti/deep-link", Map.of()).statusCode()).isEqualTo(400);
        assertThat(client.json("/courses.json").get(0).path("activities")).hasSize(3);

        var answer = deepLinkAnswer(data);
        assertThat(client.post("/lti/deep-link", Map.of("JWT", answer)).statusCode())
                .isEqualTo(200);
        assertThat(client.post("/lti/deep-link", Map.of("JWT", answer)).statusCode())
                .isEqualTo(400);
        assertThat(client.json("/courses.json").get(0).path("activities")).hasSize(5);
    }

    // How the tests ask

    private static String lti(String claim) {
        return "https://purl.imsglobal.org/spec/lti/claim/" + claim;
    }

    private static String assertion() {
        return tool.assertion(client.address("/lti/token"), claims -> claims);
    }

    private static void assertInvalidClient(String assertion) throws IOException {
        var answer = client.askForToken(assertion, SandboxClient.AGS + "score");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(client.json(answer).path("error").asString()).isEqualTo("invalid_client");
    }

    private static void switches(String name, String value) throws IOException {
        assertThat(client.post("/switches", Map.of(name, value)).statusCode()).isEqualTo(302);
    }

    private static String lineItems() {
        return client.address("/ags/" + COURSE + "/lineitems?type_id=1");
    }

    private static String firstItem(String token) throws IOException {
        return client.json(client.read(lineItems(), token, SandboxClient.LINE_ITEMS))
                .get(0)
                .path("id")
                .asString();
    }

    private static java.net.http.HttpResponse<String> makeColumn(String token, String label, String resource)
            throws IOException {
        return client.write(
                "POST",
                lineItems(),
                token,
                SandboxClient.LINE_ITEM,
                "{\"label\":\"%s\",\"scoreMaximum\":1,\"resourceId\":\"%s\",\"tag\":\"competency\"}"
                        .formatted(label, resource));
    }

    private static java.net.http.HttpResponse<String> scoreNow(String item, String token) throws IOException {
        return client.score(item, token, SandboxClient.score(AMARA, 15, Instant.now()));
    }

    private static List<Integer> manyScores(int count) throws Exception {
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

    private static JsonNode cell(String item, String user) throws IOException {
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

    private static SandboxClient.Form login(String person, String activity) throws IOException {
        return client.form(client.get("/as/" + person + "/courses/2/activities/" + activity + "/launch"));
    }

    private static Map<String, String> authentication(SandboxClient.Form login) {
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

    private static Map<String, String> authorized(Map<String, String> request) throws IOException {
        var form = client.form(client.post("/lti/authorize", request));
        assertThat(form.action()).isEqualTo(tool.url() + "/lti/launch");
        return form.fields();
    }

    private static String idToken(Map<String, String> request) throws IOException {
        return authorized(request).getOrDefault("id_token", "");
    }

    private static JWTClaimsSet launched(String person, String activity, String nonce) throws Exception {
        var request = authentication(login(person, activity));
        request.put("nonce", nonce);
        return verified(idToken(request));
    }

    private static JWTClaimsSet verified(String idToken) throws IOException, ParseException, JOSEException {
        var jwt = SignedJWT.parse(idToken);
        var key = keySet().getKeyByKeyId(jwt.getHeader().getKeyID());
        assertThat(jwt.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        return jwt.getJWTClaimsSet();
    }

    private static JWKSet keySet() throws IOException, ParseException {
        return JWKSet.parse(client.get("/lti/jwks").body());
    }

    private static String deepLinkData() throws Exception {
        var login = client.form(client.get("/as/noor/courses/2/choose/launch"));
        var claims = verified(idToken(authentication(login)));
        assertThat(claims.getStringClaim(lti("message_type"))).isEqualTo("LtiDeepLinkingRequest");
        var settings = claims.getJSONObjectClaim("https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings");
        assertThat(settings).containsEntry("deep_link_return_url", lms.url() + "/lti/deep-link");
        return String.valueOf(settings.get("data"));
    }

    private static String deepLinkAnswer(String data) {
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
