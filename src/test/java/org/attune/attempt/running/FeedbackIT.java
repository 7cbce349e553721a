package org.attune.attempt.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.attune.testing.TestPage;
import org.junit.jupiter.api.Test;

/** What is shown of marks, keys and rationales, and when. Over HTTP. */
class FeedbackIT extends TimedQuiz {

    @Test
    void where_only_points_are_shown_no_key_and_no_rationale_is() {
        settings(Map.of("feedback", "SCORES_ONLY"));
        String attempt = submit(start(maya));

        assertThat(maya.get(attempt + "/results").body())
                .contains("class=\"score\"")
                .doesNotContain("Best answer", rationale());
    }

    @Test
    void where_nothing_is_shown_neither_points_nor_the_grade_are() {
        settings(Map.of("feedback", "NONE"));
        String attempt = submit(start(maya));

        for (String address :
                List.of(attempt + "/results", "/quiz", attempt, attempt + "/check", attempt + "/items/" + place)) {
            assertThat(maya.get(address).body())
                    .as(address)
                    .doesNotContain(
                            "Best answer", rationale(), "class=\"score\"", "Your grade for this", " of 1 point");
        }
        assertThat(maya.get("/quiz").body()).contains("Not shown");
    }

    @Test
    void results_are_shown_once_the_due_moment_has_passed_for_this_learner() {
        settings(Map.of("feedback", "AFTER_DUE", "due", in(Duration.ofHours(5))));
        grant("Maya", Map.of("here-due", in(Duration.ofHours(10))));
        String attempt = submit(start(maya));
        assertThat(maya.get(attempt + "/results").body())
                .contains("You see your result, and why")
                .doesNotContain(rationale());

        clock.forward(Duration.ofHours(6));
        assertThat(maya.get(attempt + "/results").body()).doesNotContain(rationale());
        clock.forward(Duration.ofHours(5));
        assertThat(maya.get(attempt + "/results").body()).contains("class=\"score\"", "Best answer");
    }

    @Test
    void where_feedback_follows_each_question_a_checked_answer_is_shown_with_its_reasons_and_stays() {
        settings(Map.of("feedback", "AFTER_EACH"));
        String attempt = start(maya);
        String item = attempt + "/items/" + place;
        assertThat(maya.get(item).body()).contains("Check my answer").doesNotContain(rationale());

        TestPage checked = maya.post(item, Map.of("seen", "0", "option", poor, "go", "FEEDBACK"));
        assertThat(checked.body()).contains("What your answer earned", "Best answer");
        assertThat(save(attempt, 1, best).status()).isEqualTo(422);
        assertThat(maya.post(item, Map.of("seen", "1", "option", best)).status())
                .isEqualTo(422);
        settings(Map.of("feedback", "NONE"));
        assertThat(maya.get(item).body()).as("nothing is shown any more").doesNotContain("Best answer");
        assertThat(save(attempt, 1, best).status()).as("and still it stays").isEqualTo(422);
    }

    @Test
    void elsewhere_no_answer_can_be_checked_before_the_submit() {
        String attempt = start(maya);
        save(attempt, 0, poor);
        TestPage page = maya.post(attempt + "/items/" + place + "/feedback", Map.of());

        assertThat(page.body()).doesNotContain("Best answer");
        assertThat(save(attempt, 1, best).status()).isEqualTo(200);
    }
}
