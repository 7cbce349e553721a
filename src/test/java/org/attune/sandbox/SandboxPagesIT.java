package org.attune.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people see. */
class SandboxPagesIT extends RunningSandbox {

    private static final String AS_TEACHER = "/as/noor/courses/2";
    private static final String AS_STUDENT = "/as/amara/courses/2";

    @Test
    void every_page_opens() throws IOException {
        for (var page : List.of(
                "/",
                "/switches",
                "/journal",
                AS_TEACHER,
                AS_TEACHER + "/add",
                AS_TEACHER + "/choose",
                AS_TEACHER + "/people",
                AS_TEACHER + "/gradebook",
                AS_TEACHER + "/gradebook/12/amara",
                AS_STUDENT,
                AS_STUDENT + "/activities/11",
                AS_STUDENT + "/gradebook",
                AS_STUDENT + "/gradebook/12/amara",
                "/as/noor/courses/3",
                "/sandbox-assets/lms.css",
                "/sandbox-assets/lms.js")) {
            assertThat(client.get(page).statusCode()).as(page).isEqualTo(200);
        }
    }

    @Test
    void the_first_link_of_the_front_page_opens_a_module_as_a_student() throws IOException {
        var home = client.get("/").body();
        var first = home.substring(home.indexOf("<main"));
        first = first.substring(first.indexOf("href=\"") + 6);
        var page = client.get(first.substring(0, first.indexOf('"')));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Amara Okafor", "<iframe", "/launch\"");
    }

    @Test
    void addresses_of_nothing_are_pages_of_their_own() throws IOException {
        for (var page : List.of(
                "/nothing",
                "/as/nobody/courses/2",
                "/as/noor/courses/9",
                AS_TEACHER + "/activities/999",
                AS_TEACHER + "/activities/eleven",
                AS_TEACHER + "/gradebook/999/amara")) {
            var answer = client.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(404);
            assertThat(answer.body()).contains("That is not possible").doesNotContain("Exception");
        }
    }

    @Test
    void students_see_only_what_is_theirs() throws IOException {
        for (var page : List.of("/add", "/choose", "/choose/launch", "/gradebook/12/tomas")) {
            assertThat(client.get(AS_STUDENT + page).statusCode()).as(page).isEqualTo(403);
        }
        assertThat(client.post(AS_STUDENT + "/activities", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(client.post(AS_STUDENT + "/activities/11/remove", Map.of()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_plain_link_made_by_hand_leads_to_the_tools_front_door() throws IOException {
        client.post(AS_TEACHER + "/activities", Map.of("title", "By hand", "points", "40"));

        var added = client.json("/courses.json").get(0).path("activities").get(3);
        assertThat(added.path("target").asString()).isEqualTo(tool.url() + "/");
        assertThat(added.path("custom")).isEmpty();
        var column = client.json("/gradebook.json").get(0).path("columns").get(3);
        assertThat(column.path("scoreMaximum").asInt()).isEqualTo(40);
        assertThat(client.post(AS_TEACHER + "/activities", Map.of("points", "none"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void an_activity_that_is_removed_takes_its_column_with_it() throws IOException {
        var token = client.gradesToken();
        var item = firstItem(token);
        client.post(AS_TEACHER + "/activities/11/remove", Map.of());

        assertThat(client.json("/courses.json").get(0).path("activities")).hasSize(2);
        assertThat(scoreNow(item, token).statusCode()).isEqualTo(404);
    }

    @Test
    void the_gradebook_shows_what_arrived_and_marks_competencies() throws IOException {
        var token = client.gradesToken();
        scoreNow(firstItem(token), token);
        var competency =
                client.json(makeColumn(token, "Listening", "area-1")).path("id").asString();
        client.score(
                competency,
                token,
                SandboxClient.score(AMARA, 20, Instant.now()).replace("Well seen", "<script>alert(1)</script>"));

        assertThat(client.get(AS_TEACHER + "/gradebook").body()).contains(">75<", "Competency");
        assertThat(client.get(AS_STUDENT + "/gradebook").body())
                .contains("75 of 100", "Well seen")
                .doesNotContain("<script>alert");
        assertThat(client.get(AS_TEACHER + "/gradebook/12/amara").body())
                .contains("15.0 of 20", "FullyGraded", "attune-sandbox");
    }

    @Test
    void the_journal_says_what_was_refused_and_why() throws Exception {
        client.get(lineItems());
        // An entry is written when the answer is complete, so the answer may be here first.
        for (int n = 0; client.json("/journal.json").isEmpty() && n < 100; n++) {
            Thread.sleep(Duration.ofMillis(20));
        }

        var entry = client.json("/journal.json").path(0);
        assertThat(entry.path("answer").asInt()).isEqualTo(401);
        assertThat(entry.path("note").asString()).isEqualTo("There is no bearer token.");
        assertThat(client.get("/journal").body()).contains("There is no bearer token.");
    }

    @Test
    void switches_take_only_what_they_know_and_keep_what_is_not_said() throws IOException {
        switches("scores", "500");
        switches("slow", "5");
        assertThat(client.post("/switches", Map.of("scores", "teapot")).statusCode())
                .isEqualTo(400);
        assertThat(client.post("/switches", Map.of("share", "101")).statusCode())
                .isEqualTo(400);
        assertThat(client.post("/switches", Map.of("names", "maybe")).statusCode())
                .isEqualTo(400);

        assertThat(client.json("/switches.json").path("scores").asString()).isEqualTo("SERVER_ERROR");
        assertThat(client.get("/").body()).contains("not in its usual state");
    }

    @Test
    void nothing_is_loaded_from_elsewhere() throws IOException {
        var headers = client.get("/").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-src 'self' " + tool.url(), "frame-ancestors 'self'");
    }
}
