package org.attune.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scores, and what the switches do to them. */
class SandboxScoresIT extends RunningSandbox {

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
}
