package org.attune.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What sets Moodle and Canvas apart, as a tool meets it over HTTP. */
class SandboxPersonalitiesIT extends RunningSandbox {

    private static final String RESULTS = "application/vnd.ims.lis.v2.resultcontainer+json";
    private static final String MEMBERS = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
    private static final String EXTENSION = "https://canvas.instructure.com/lti/submission";

    @Test
    void a_course_can_behave_like_another_platform_than_the_rest() throws IOException {
        client.post("/switches", Map.of("manners", "moodle", "manners-2", "canvas"));
        var token = client.token(SandboxClient.ROSTER);

        assertThat(client.read("/nrps/2/memberships", token, MEMBERS).statusCode())
                .as("Canvas's addresses carry no query")
                .isEqualTo(200);
        assertThat(client.read("/nrps/3/memberships", token, MEMBERS).statusCode())
                .as("Moodle's do")
                .isEqualTo(404);
        assertThat(client.post("/switches", Map.of("manners", "sakai")).statusCode())
                .isEqualTo(400);
        client.post("/switches", Map.of("manners-2", ""));
        assertThat(client.read("/nrps/2/memberships", token, MEMBERS).statusCode())
                .isEqualTo(404);
    }

    @Test
    void moodle_answers_tokens_as_a_web_page_and_takes_one_exact_accept() throws IOException {
        switches("manners", "moodle");
        var answer = client.askForToken(assertion(), SandboxClient.AGS + "score");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(client.json(answer).path("access_token").asString()).isNotEmpty();

        var token = client.gradesToken();
        assertThat(client.read(lineItems(), token, "*/*").statusCode()).isEqualTo(400);
        assertThat(client.read(lineItems(), token, "application/json").statusCode())
                .isEqualTo(400);
        assertThat(client.read(lineItems(), token, SandboxClient.LINE_ITEMS).statusCode())
                .isEqualTo(200);
        assertThat(client.read(lineItems().replace("?type_id=1", ""), token, SandboxClient.LINE_ITEMS)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void moodles_links_have_curly_quotes_and_its_rosters_forget_the_role() throws IOException {
        switches("manners", "moodle");
        var token = client.gradesToken();
        var link = link(client.read(lineItems() + "&limit=1", token, SandboxClient.LINE_ITEMS));
        assertThat(link).contains("&amp;").doesNotContain("\"").contains("next");

        var roster = client.token(SandboxClient.ROSTER);
        var next = link(client.read("/nrps/2/memberships?type_id=1&role=Learner", roster, MEMBERS));
        assertThat(next).contains("rel=\"next\"").doesNotContain("role=").contains("type_id=1");
    }

    @Test
    void moodle_keeps_a_grade_that_a_teacher_set_and_loses_one_that_is_not_fully_graded() throws IOException {
        switches("manners", "moodle");
        var token = client.gradesToken();
        var item = firstItem(token);
        var soon = Instant.now().plusSeconds(2);
        client.score(item, token, SandboxClient.score(AMARA, 15, Instant.now()));
        client.score(item, token, SandboxClient.score(AMARA, 15, soon).replace("FullyGraded", "Pending"));
        assertThat(cell(item, AMARA).has("points")).isFalse();

        setByHand(item, "amara", "62");
        assertThat(client.score(item, token, SandboxClient.score(AMARA, 19, soon.plusSeconds(2)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(cell(item, AMARA).path("points").asDouble()).isEqualTo(62);
        assertThat(cell(item, AMARA).path("byTeacher").asBoolean()).isTrue();
        assertThat(result(item, token, AMARA).path("resultScore").asDouble()).isEqualTo(62);
    }

    @Test
    void moodles_results_leave_out_a_zero_and_fall_over_a_limit() throws IOException {
        switches("manners", "moodle");
        var token = client.gradesToken();
        var item = firstItem(token);
        client.score(item, token, SandboxClient.score(AMARA, 0, Instant.now()));

        var result = result(item, token, AMARA);
        assertThat(result.path("userId").asString()).isEqualTo(AMARA);
        assertThat(result.has("resultScore")).isFalse();
        assertThat(client.read(item.replace("/lineitem?", "/lineitem/results?limit=5&"), token, RESULTS)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void moodle_has_one_sentence_for_every_bad_score() throws IOException {
        switches("manners", "moodle");
        var token = client.gradesToken();
        var item = firstItem(token);
        for (var body : List.of(
                "{}",
                SandboxClient.score("4711", 15, Instant.now()),
                SandboxClient.score(TEACHER, 15, Instant.now()))) {
            var answer = client.score(item, token, body);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("Incorrect score received");
        }
    }

    @Test
    void canvas_says_422_to_whom_it_does_not_grade_and_to_what_is_missing() throws IOException {
        switches("manners", "canvas");
        var token = client.gradesToken();
        var item = firstItem(token);
        for (var body : List.of(
                SandboxClient.score("4711", 15, Instant.now()), SandboxClient.score(TEACHER, 15, Instant.now()))) {
            var answer = client.score(item, token, body);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("not a student");
        }
        var without = SandboxClient.score(AMARA, 15, Instant.now()).replace("\"scoreMaximum\":20,", "");
        assertThat(client.score(item, token, without).statusCode()).isEqualTo(422);
    }

    @Test
    void canvas_counts_attempts_unless_the_score_stands_for_no_new_work() throws IOException {
        client.post("/switches", Map.of("manners", "canvas", "attempts", "1"));
        var token = client.gradesToken();
        var item = firstItem(token);
        assertThat(scoreNow(item, token).statusCode()).isEqualTo(200);

        var again = scoreNow(item, token);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("number of allowed attempts");
        assertThat(extended(item, token, 18, "{\"new_submission\":false}").statusCode())
                .isEqualTo(200);
        assertThat(cell(item, AMARA).path("points").asDouble()).isEqualTo(90);
    }

    @Test
    void canvas_clears_a_grade_unless_it_is_told_to_preserve_it() throws IOException {
        switches("manners", "canvas");
        var token = client.gradesToken();
        var item = firstItem(token);
        scoreNow(item, token);
        var pending = SandboxClient.score(AMARA, 19, Instant.now()).replace("FullyGraded", "Pending");
        client.score(item, token, extended(pending, "{\"preserve_score\":true}"));
        assertThat(cell(item, AMARA).path("points").asDouble()).isEqualTo(75);

        client.score(item, token, SandboxClient.score(AMARA, 19, Instant.now()).replace("FullyGraded", "Pending"));
        assertThat(cell(item, AMARA).has("points")).isFalse();
    }

    @Test
    void canvas_overwrites_what_a_teacher_set_unless_it_is_told_not_to() throws IOException {
        switches("manners", "canvas");
        var token = client.gradesToken();
        var item = firstItem(token);
        scoreNow(item, token);
        setByHand(item, "amara", "62");

        extended(item, token, 18, "{\"new_submission\":false,\"prioritize_non_tool_grade\":true}");
        assertThat(cell(item, AMARA).path("points").asDouble()).isEqualTo(62);

        scoreNow(item, token);
        assertThat(cell(item, AMARA).path("points").asDouble()).isEqualTo(75);
    }

    @Test
    void canvas_refuses_a_score_from_before_the_last_change_with_400() throws IOException {
        switches("manners", "canvas");
        var token = client.gradesToken();
        var item = firstItem(token);
        var before = Instant.now();
        setByHand(item, "amara", "62");

        var late = client.score(item, token, SandboxClient.score(AMARA, 15, before.minusMillis(1)));
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.body()).contains("before last updated timestamp");
    }

    @Test
    void points_stay_on_canvas_and_shares_elsewhere_when_a_teacher_changes_the_maximum() throws IOException {
        var token = client.gradesToken();
        for (var manners : List.of("strict", "moodle")) {
            switches("manners", manners);
            var item = firstItem(token);
            client.post("/as/noor/courses/2/gradebook/" + column(item) + "/maximum", Map.of("points", "100"));
            client.score(
                    item, token, SandboxClient.score(AMARA, 15, Instant.now().plusSeconds(manners.length())));
            client.post("/as/noor/courses/2/gradebook/" + column(item) + "/maximum", Map.of("points", "40"));
            assertThat(cell(item, AMARA).path("points").asDouble()).as(manners).isEqualTo(30);
        }
        switches("manners", "canvas");
        var item = firstItem(token);
        client.post("/as/noor/courses/2/gradebook/" + column(item) + "/maximum", Map.of("points", "60"));
        assertThat(cell(item, AMARA).path("points").asDouble()).isEqualTo(30);
        assertThat(result(item, token, AMARA).path("resultMaximum").asDouble()).isEqualTo(60);
    }

    @Test
    void pages_of_canvas_are_numbered_and_four_relations_stand_in_one_header() throws IOException {
        switches("manners", "canvas");
        var roster = client.token(SandboxClient.ROSTER);
        var first = client.read("/nrps/2/memberships", roster, MEMBERS);
        assertThat(link(first)).contains("rel=\"current\"", "rel=\"next\"", "rel=\"first\"", "rel=\"last\"");
        var second = client.read("/nrps/2/memberships?page=2", roster, MEMBERS);
        assertThat(client.json(second).path("members")).hasSize(2);
        assertThat(second.headers().firstValue("Link")).isEmpty();
    }

    @Test
    void two_institutions_stand_behind_one_canvas_issuer() throws Exception {
        switches("manners", "canvas");
        var practice = launched("amara", activity("2"), "one");
        var request =
                authentication(client.form(client.get("/as/amara/courses/3/activities/" + activity("3") + "/launch")));
        var reflective = verified(idToken(request));

        assertThat(practice.getIssuer()).isEqualTo(reflective.getIssuer());
        assertThat(practice.getAudience()).isEqualTo(reflective.getAudience());
        assertThat(practice.getSubject()).isEqualTo(reflective.getSubject());
        assertThat(practice.getStringClaim(lti("deployment_id")))
                .isNotEqualTo(reflective.getStringClaim(lti("deployment_id")));
        var platform = practice.getJSONObjectClaim(lti("tool_platform"));
        assertThat(platform).containsEntry("product_family_code", "canvas");
        assertThat(platform.get("guid"))
                .isNotEqualTo(
                        reflective.getJSONObjectClaim(lti("tool_platform")).get("guid"));
    }

    @Test
    void a_teacher_takes_a_grade_away_removes_a_column_and_lets_a_student_go() throws IOException {
        var token = client.gradesToken();
        var item = firstItem(token);
        scoreNow(item, token);
        setByHand(item, "amara", "");
        assertThat(cell(item, AMARA).has("points")).isFalse();
        assertThat(client.get("/as/noor/courses/2/gradebook/" + column(item) + "/amara")
                        .body())
                .contains("The teacher set it by hand");

        client.post("/as/noor/courses/2/people/amara/remove", Map.of());
        assertThat(scoreNow(item, token).statusCode()).isEqualTo(404);
        client.post("/as/noor/courses/2/gradebook/" + column(item) + "/remove", Map.of());
        assertThat(client.read(item, token, SandboxClient.LINE_ITEM).statusCode())
                .isEqualTo(404);
        assertThat(client.post("/as/amara/courses/2/people/tomas/remove", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(client.post("/as/amara/courses/2/gradebook/1/amara", Map.of("points", "100"))
                        .statusCode())
                .isEqualTo(403);
    }

    private static void setByHand(String item, String person, String points) throws IOException {
        assertThat(client.post("/as/noor/courses/2/gradebook/" + column(item) + "/" + person, Map.of("points", points))
                        .statusCode())
                .isEqualTo(302);
    }

    private static String column(String item) {
        return item.replaceFirst(".*/lineitems/(\\d+)/.*", "$1");
    }

    private static String activity(String course) throws IOException {
        for (var one : client.json("/courses.json")) {
            if (one.path("id").asString().equals(course)) {
                return one.path("activities").get(0).path("id").asString();
            }
        }
        throw new AssertionError("no such course");
    }

    private static JsonNode result(String item, String token, String user) throws IOException {
        var address = item.contains("?")
                ? item.replace("/lineitem?", "/lineitem/results?user_id=" + user + "&")
                : item + "/results?user_id=" + user;
        return client.json(client.read(address, token, RESULTS)).path(0);
    }

    private static HttpResponse<String> extended(String item, String token, double given, String extension)
            throws IOException {
        return client.score(item, token, extended(SandboxClient.score(AMARA, given, Instant.now()), extension));
    }

    private static String extended(String score, String extension) {
        return score.replaceFirst("}$", ",\"" + EXTENSION + "\":" + extension + "}");
    }

    private static String link(HttpResponse<String> page) {
        return page.headers().firstValue("Link").orElse("");
    }
}
