package org.attune.attempt.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is taken off an attempt that comes late. Over HTTP. */
class LatenessIT extends TimedQuiz {

    @Test
    void for_each_day_begun_a_part_is_taken_off_and_the_learner_sees_both() {
        settings(Map.of("due", in(Duration.ofHours(1)), "late", "TAKE_OFF", "late-percent", "1", "points", "100"));
        String inTime = submit(start(maya));
        BigDecimal whole = grade("points");
        clock.forward(Duration.ofHours(3));
        String late = submit(start(maya));
        assertThat(maya.get(late + "/results").body()).contains("Your best attempt counts, which is attempt 1");
        settings(Map.of(
                "due",
                in(Duration.ofHours(-29)),
                "late",
                "TAKE_OFF",
                "late-percent",
                "1",
                "points",
                "100",
                "counting",
                "LAST"));

        assertThat(grade("points")).isEqualByComparingTo(whole.subtract(new BigDecimal(2)));
        assertThat(grade("before_penalty")).isEqualByComparingTo(whole);
        assertThat(maya.get(late + "/results").body()).contains("Submitted late", "would be " + plain(whole));
        assertThat(inTime).isNotEqualTo(late);

        grant("Maya", Map.of("here-due", in(Duration.ofHours(1))));
        assertThat(grade("points")).as("other dates make it be in time").isEqualByComparingTo(whole);
    }

    @Test
    void who_submits_within_the_grace_is_in_time() {
        settings(Map.of("due", in(Duration.ofMinutes(2)), "late", "TAKE_OFF", "late-percent", "50"));
        String attempt = start(maya);
        clock.forward(Duration.ofMinutes(2).plusSeconds(30));
        submit(attempt);

        assertThat(grade("points")).isEqualByComparingTo(grade("before_penalty"));
    }
}
