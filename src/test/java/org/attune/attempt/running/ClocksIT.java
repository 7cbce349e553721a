package org.attune.attempt.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestPerson.asLearner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.attune.attempt.store.AttemptEvent.Kind;
import org.attune.testing.LaunchedClient;
import org.attune.testing.TestPage;
import org.junit.jupiter.api.Test;

/** When a quiz opens and closes, and what becomes of it when time is up. Over HTTP. */
class ClocksIT extends TimedQuiz {

    @Test
    void before_starting_a_learner_is_told_the_rules_that_hold() {
        settings(Map.of(
                "minutes",
                "45",
                "pass",
                "70",
                "due",
                in(Duration.ofDays(2)),
                "late",
                "TAKE_OFF",
                "late-percent",
                "10"));

        assertThat(maya.get("/quiz").body())
                .contains(
                        "You have 45 minutes from the moment you start.",
                        "When time is up, what is saved is submitted by itself.",
                        "You pass with 70\u00a0% of the points.",
                        "10\u00a0% of the points are taken off")
                .doesNotContain("There is no clock");
    }

    @Test
    void a_quiz_that_is_not_open_yet_cannot_be_started_and_one_that_is_closed_no_more() {
        settings(Map.of("opens", in(Duration.ofHours(2)), "closes", in(Duration.ofHours(4))));
        assertThat(maya.get("/quiz").body()).contains("Not open yet").doesNotContain("Start the quiz");
        maya.post("/attempts", Map.of());
        assertThat(attempts()).isEmpty();

        clock.forward(Duration.ofHours(3));
        assertThat(maya.get("/quiz").body()).contains("Start the quiz");
        clock.forward(Duration.ofHours(2));
        assertThat(maya.get("/quiz").body()).contains("The quiz closed on").doesNotContain("Start the quiz");
        maya.post("/attempts", Map.of());
        assertThat(attempts()).isEmpty();
    }

    @Test
    void settings_with_mistakes_are_shown_at_their_fields_and_change_nothing() {
        Map<String, String> fields = new HashMap<>(Map.of("points", "100", "attempts", "3", "counting", "BEST"));
        fields.put("minutes", "soon");
        fields.put("closes", "never");
        TestPage page = ana.post("/settings", fields);

        assertThat(page.body())
                .contains("href=\"#minutes\"", "href=\"#closes\"", "id=\"minutes-mistake\"", "value=\"soon\"");
        assertThat(maya.get("/quiz").body()).contains("There is no clock");
    }

    // The clock

    @Test
    void an_answer_under_way_when_time_is_up_is_taken_and_one_after_the_grace_is_refused_with_words() {
        settings(Map.of("minutes", "30"));
        String attempt = start(maya);
        assertThat(save(attempt, 0, poor).status()).isEqualTo(200);

        clock.forward(Duration.ofMinutes(30).plusSeconds(50));
        assertThat(save(attempt, 1, best).status()).as("within the grace").isEqualTo(200);
        clock.forward(Duration.ofSeconds(11));
        TestPage late = save(attempt, 2, poor);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("\"code\":\"time-up\"", "came too late");

        TestPage form = maya.post(attempt + "/items/" + place, Map.of("seen", "2", "option", poor, "go", "ON"));
        assertThat(form.status()).isEqualTo(409);
        assertThat(form.body()).contains("This answer came too late", text(poor));
        assertThat(maya.get(attempt + "/results").body()).contains(plain(single.points()));
        assertThat(kinds(attempt)).containsOnlyOnce(Kind.SUBMITTED_BY_CLOCK);
    }

    @Test
    void what_is_saved_is_submitted_when_time_is_up_though_the_browser_is_gone_and_once_by_however_many_nodes()
            throws Exception {
        settings(Map.of("minutes", "30"));
        String attempt = start(maya);
        save(attempt, 0, best);
        clock.forward(Duration.ofMinutes(31).minusSeconds(1));
        timeUp.submitAll();
        assertThat(submitted(attempt)).as("the grace lasts").isFalse();

        clock.forward(Duration.ofSeconds(2));
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int node = 0; node < 4; node++) {
                running.add(nodes.submit(timeUp::submitAll));
            }
            for (Future<Integer> node : running) {
                assertThat(node.get()).isBetween(0, 200);
            }
        }

        assertThat(submitted(attempt)).isTrue();
        assertThat(kinds(attempt)).containsOnlyOnce(Kind.SUBMITTED_BY_CLOCK);
        assertThat(jdbc.sql("select count(*) from attempt_mark where attempt_id = ?")
                        .param(id(attempt))
                        .query(Integer.class)
                        .single())
                .isEqualTo(module.quiz().items().size());
        assertThat(maya.get(attempt + "/results").body()).contains("Your grade for this activity");
    }

    @Test
    void a_page_that_is_opened_after_the_end_leads_to_the_results() {
        settings(Map.of("minutes", "1"));
        String attempt = start(maya);
        clock.forward(Duration.ofMinutes(3));

        TestPage page = maya.get(attempt + "/items/1");
        assertThat(page.address().getPath()).endsWith("/results");
        assertThat(page.body()).contains("Your time was up");
    }

    @Test
    void the_closing_moment_is_a_deadline_and_so_is_the_due_one_where_late_is_refused() {
        settings(Map.of("closes", in(Duration.ofHours(1))));
        String attempt = start(maya);
        assertThat(left(maya, attempt)).isBetween(Duration.ofMinutes(58), Duration.ofMinutes(61));

        settings(Map.of("due", in(Duration.ofMinutes(30)), "late", "REFUSE"));
        assertThat(left(maya, attempt)).as("moved under way").isBetween(Duration.ofMinutes(28), Duration.ofMinutes(31));
        assertThat(kinds(attempt)).contains(Kind.DEADLINE_MOVED);
    }

    @Test
    void the_limit_of_an_attempt_that_has_begun_stays_when_the_setting_is_changed() {
        settings(Map.of("minutes", "60"));
        String attempt = start(maya);
        settings(Map.of("minutes", "10"));

        assertThat(left(maya, attempt)).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
    }

    @Test
    void the_clock_of_somebody_elses_attempt_is_not_there() {
        settings(Map.of("minutes", "30"));
        String attempt = start(maya);
        LaunchedClient noor = platform.launch(asLearner("Noor"), activity);

        assertThat(noor.get(attempt + "/clock").status()).isEqualTo(404);
        assertThat(noor.postAsIs(attempt + "/pause", Map.of()).status()).isEqualTo(404);
        assertThat(noor.postAsIs(attempt + "/resume", Map.of()).status()).isEqualTo(404);
        assertThat(noor.postAsIs(attempt + "/items/1/feedback", Map.of()).status())
                .isEqualTo(404);
    }
}
