package org.attune.passback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.attune.passback.SendingTime.SendAs;
import org.attune.passback.SendingTime.WaitUntil;
import org.junit.jupiter.api.Test;

class SendingTimeTest {

    private static final Instant LAST = Instant.parse("2026-11-21T09:00:00.700Z");

    @Test
    void the_first_score_carries_the_time_of_its_sending() {
        assertThat(SendingTime.after(Optional.empty(), LAST)).isEqualTo(new SendAs(LAST));
    }

    @Test
    void a_later_score_carries_the_time_of_its_sending() {
        Instant now = LAST.plusSeconds(60);

        assertThat(SendingTime.after(Optional.of(LAST), now)).isEqualTo(new SendAs(now));
    }

    @Test
    void the_next_whole_second_is_late_enough() {
        Instant next = Instant.parse("2026-11-21T09:00:01Z");

        assertThat(SendingTime.after(Optional.of(LAST), next)).isEqualTo(new SendAs(next));
    }

    @Test
    void within_the_same_second_the_next_is_waited_for() {
        Instant next = Instant.parse("2026-11-21T09:00:01Z");

        assertThat(SendingTime.after(Optional.of(LAST), LAST)).isEqualTo(new WaitUntil(next));
        assertThat(SendingTime.after(Optional.of(LAST), next.minus(1, ChronoUnit.MICROS)))
                .isEqualTo(new WaitUntil(next));
    }

    @Test
    void a_clock_that_is_a_little_behind_is_waited_for() {
        assertThat(SendingTime.after(Optional.of(LAST), LAST.minusSeconds(9)))
                .isEqualTo(new WaitUntil(Instant.parse("2026-11-21T09:00:01Z")));
    }

    @Test
    void a_clock_that_is_far_behind_does_not_stop_grades_and_times_still_move_forward() {
        assertThat(SendingTime.after(Optional.of(LAST), LAST.minusSeconds(3600)))
                .isEqualTo(new SendAs(Instant.parse("2026-11-21T09:00:01Z")));
    }
}
