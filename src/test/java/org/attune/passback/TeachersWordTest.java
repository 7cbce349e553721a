package org.attune.passback;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.attune.lti.services.Result;
import org.attune.lti.services.ScoreMessage.Points;
import org.attune.passback.TeachersWord.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose grade it is that a platform shows. */
class TeachersWordTest {

    private static final Told TOOK_A_THIRD_OF_20 = told("6.666667", "20");
    private static final Optional<Points> OURS_NOW = points("12", "20");

    @ParameterizedTest
    @CsvSource({
        "6.666667, 20", // as it was sent
        "33.33333, 100", // Moodle, five places, another maximum
        "33.33, 100", // two places
        "1.67, 5", // few points, rounded to two places
        "0.33, 1",
        "6.67, 50", // the column is out of 50 now and the points were left as they were
    })
    void the_platform_shows_what_we_sent_in_its_own_way(String score, String maximum) {
        assertThat(judge(score, maximum, TOOK_A_THIRD_OF_20)).isInstanceOf(Finding.Send.class);
    }

    @ParameterizedTest
    @CsvSource({"34, 100", "33.4, 100", "0, 20", "20, 20", "1.68, 5", "6.68, 20"})
    void another_share_of_the_points_is_a_teachers(String score, String maximum) {
        assertThat(judge(score, maximum, TOOK_A_THIRD_OF_20)).isEqualTo(new Finding.Stands(points(score, maximum)));
    }

    @Test
    void a_score_whose_answer_was_lost_is_ours_too_and_counts_as_taken() {
        Told told = new Told(true, points("5", "20"), points("9", "20"), Optional.empty());

        assertThat(judge("45", "100", told))
                .isEqualTo(new Finding.Send(new Told(true, points("9", "20"), points("9", "20"), Optional.empty())));
        assertThat(judge("25", "100", told)).isEqualTo(new Finding.Send(told));
        assertThat(judge("30", "100", told)).isInstanceOf(Finding.Stands.class);
    }

    @Test
    void what_equals_that_which_is_to_be_sent_needs_no_question() {
        assertThat(judge("60", "100", TOOK_A_THIRD_OF_20)).isEqualTo(new Finding.Send(TOOK_A_THIRD_OF_20));
    }

    @Test
    void no_score_where_there_was_one_was_taken_away_by_somebody() {
        assertThat(TeachersWord.judge(result(null, null), TOOK_A_THIRD_OF_20, OURS_NOW))
                .isEqualTo(new Finding.Stands(Optional.empty()));
    }

    @Test
    void moodle_shows_no_score_for_a_zero_of_ours() {
        assertThat(TeachersWord.judge(result(null, null), told("0", "20"), OURS_NOW))
                .isInstanceOf(Finding.Send.class);
    }

    @Test
    void where_a_mark_was_only_announced_no_score_is_as_it_was_and_any_score_a_teachers() {
        Told announced = new Told(true, Optional.empty(), Optional.empty(), Optional.of(Instant.EPOCH));

        assertThat(TeachersWord.judge(result(null, "100"), announced, OURS_NOW)).isInstanceOf(Finding.Send.class);
        assertThat(judge("70", "100", announced)).isEqualTo(new Finding.Stands(points("70", "100")));
    }

    @Test
    void a_score_without_a_maximum_is_a_share() {
        assertThat(TeachersWord.judge(result("0.3333", null), TOOK_A_THIRD_OF_20, OURS_NOW))
                .isInstanceOf(Finding.Send.class);
    }

    @Test
    void more_than_everything_is_cut_by_the_platform() {
        assertThat(judge("100", "100", told("22", "20"))).isInstanceOf(Finding.Send.class);
    }

    @ParameterizedTest
    @CsvSource({"-1, 20", "5, 0"})
    void what_nobody_can_read_keeps_no_grade_back(String score, String maximum) {
        assertThat(judge(score, maximum, TOOK_A_THIRD_OF_20)).isInstanceOf(Finding.Send.class);
    }

    private static Finding judge(String score, String maximum, Told told) {
        return TeachersWord.judge(result(score, maximum), told, OURS_NOW);
    }

    private static Result result(
            @org.jspecify.annotations.Nullable String score, @org.jspecify.annotations.Nullable String maximum) {
        return new Result(
                "1",
                Optional.ofNullable(score).map(BigDecimal::new),
                Optional.ofNullable(maximum).map(BigDecimal::new),
                Optional.empty());
    }

    private static Told told(String given, String maximum) {
        return new Told(true, points(given, maximum), points(given, maximum), Optional.empty());
    }

    private static Optional<Points> points(String given, String maximum) {
        return Optional.of(new Points(new BigDecimal(given), new BigDecimal(maximum)));
    }
}
