package org.attune.attempt.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.attune.attempt.store.AttemptEvent.Kind;
import org.attune.testing.TestPage;
import org.junit.jupiter.api.Test;

/** Breaks that stop the clock, for those to whom they are granted. Over HTTP. */
class BreaksIT extends TimedQuiz {

    @Test
    void a_break_puts_the_questions_away_stops_the_clock_and_refuses_answers() {
        settings(Map.of("minutes", "30"));
        grant("Maya", Map.of("breaks", "10"));
        String attempt = start(maya);
        clock.forward(Duration.ofMinutes(5));

        String question = attempt + "/items/" + place;
        TestPage resting = maya.post(attempt + "/pause", Map.of("from", question));
        assertThat(resting.body())
                .contains("You are having a break", "Break: 10 minutes left", "You have 25 minutes for the questions");
        TestPage asked = maya.get(question);
        assertThat(asked.body()).contains("You are having a break").doesNotContain(text(best));
        assertThat(maya.get(attempt + "/check").body()).contains("You are having a break");
        assertThat(save(attempt, 0, best).body()).contains("\"code\":\"paused\"");
        clock.forward(Duration.ofMinutes(4));
        TestPage back = maya.post(attempt + "/resume", Map.of("from", question));
        assertThat(back.address().getPath()).as("where one was").endsWith(question);

        assertThat(left(maya, attempt)).isBetween(Duration.ofMinutes(24), Duration.ofMinutes(25));
        assertThat(save(attempt, 0, best).status()).isEqualTo(200);
        assertThat(kinds(attempt)).containsSubsequence(Kind.PAUSED, Kind.RESUMED);
    }

    @Test
    void when_the_breaks_are_used_up_the_clock_goes_on_by_itself() {
        settings(Map.of("minutes", "30"));
        grant("Maya", Map.of("breaks", "10"));
        String attempt = start(maya);
        maya.post(attempt + "/pause", Map.of());
        clock.forward(Duration.ofMinutes(25));

        assertThat(left(maya, attempt)).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
        assertThat(save(attempt, 0, best).status()).isEqualTo(200);
        maya.post(attempt + "/pause", Map.of());
        assertThat(left(maya, attempt)).as("no more of them").isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
        clock.forward(Duration.ofMinutes(16));
        timeUp.submitAll();
        assertThat(submitted(attempt)).isTrue();
    }

    @Test
    void when_the_quiz_closes_during_a_break_the_break_is_over_and_what_is_saved_is_submitted() {
        settings(Map.of("minutes", "60", "closes", in(Duration.ofMinutes(10))));
        grant("Maya", Map.of("breaks", "30"));
        String attempt = start(maya);
        maya.post(attempt + "/pause", Map.of());
        clock.forward(Duration.ofMinutes(11).plusSeconds(30));

        assertThat(maya.get(attempt + "/clock").body()).contains("\"paused\":false");
        clock.forward(Duration.ofMinutes(1));
        timeUp.submitAll();
        assertThat(submitted(attempt)).isTrue();
    }

    @Test
    void without_breaks_the_clock_cannot_be_stopped() {
        settings(Map.of("minutes", "30"));
        String attempt = start(maya);

        assertThat(maya.get(attempt + "/items/1").body()).doesNotContain("Stop the clock");
        assertThat(maya.get("/break?from=" + attempt + "/items/1").body())
                .contains("It goes on during a break", "30 minutes left", attempt + "/items/1\"")
                .doesNotContain("Stop the clock");
        maya.post(attempt + "/pause", Map.of());
        assertThat(save(attempt, 0, best).status()).isEqualTo(200);
        assertThat(kinds(attempt)).isEmpty();
    }

    @Test
    void who_may_stop_the_clock_is_offered_it_on_the_page_of_a_break_and_comes_back_to_the_same_page() {
        settings(Map.of("minutes", "30"));
        grant("Maya", Map.of("breaks", "10"));
        String attempt = start(maya);
        assertThat(maya.get("/break?from=" + attempt + "/items/2").body())
                .contains(
                        "Your clock is running",
                        "10 minutes in all",
                        "name=\"from\" value=\"" + attempt + "/items/2\"");

        TestPage away = maya.postAsIs(attempt + "/pause", Map.of("from", "//elsewhere.example/"));
        assertThat(away.header("Location").orElseThrow()).endsWith("/break?from=" + attempt);
        assertThat(maya.postAsIs(attempt + "/resume", Map.of("from", "https://elsewhere.example/"))
                        .header("Location")
                        .orElseThrow())
                .endsWith(attempt);
    }

    @Test
    void who_sends_an_answer_from_a_page_that_was_open_before_the_break_goes_on_and_it_is_saved() {
        settings(Map.of("minutes", "30"));
        grant("Maya", Map.of("breaks", "10"));
        String attempt = start(maya);
        maya.post(attempt + "/pause", Map.of());
        maya.post(attempt + "/items/" + place, Map.of("seen", "0", "option", best, "go", "ON"));

        assertThat(kinds(attempt)).containsSubsequence(Kind.PAUSED, Kind.RESUMED);
        assertThat(save(attempt, 1, best).body()).contains("\"version\":1");
    }

    @Test
    void who_rests_when_the_time_is_up_is_told_so_and_not_sent_elsewhere() {
        settings(Map.of("minutes", "30"));
        String attempt = start(maya);
        clock.forward(Duration.ofMinutes(32));

        TestPage page = maya.get("/break?from=" + attempt + "/items/1");
        assertThat(page.body()).contains("Your time was up", "Somebody to talk to", attempt + "/results");
        assertThat(submitted(attempt)).isTrue();
    }
}
