package org.attune.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attune.attempt.AttemptId;
import org.attune.attempt.MarkedAttempt;
import org.attune.attempt.MarkedAttempt.ItemMark;
import org.attune.competency.KnowledgeAreaId;
import org.attune.course.AttemptCounting;
import org.attune.course.LatePolicy;
import org.attune.course.PlacementSettings;
import org.attune.course.Timing;
import org.attune.item.Key;
import org.attune.item.Score;
import org.junit.jupiter.api.Test;

class FoldingTest {

    private static final Thresholds THRESHOLDS = new Thresholds(new BigDecimal("0.60"), new BigDecimal("0.80"));
    private static final KnowledgeAreaId ATTACHMENT = new KnowledgeAreaId("tf-attachment");
    private static final KnowledgeAreaId OBSERVATION = new KnowledgeAreaId("ds-observation");
    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");

    @Test
    void without_attempts_there_is_no_outcome() {
        assertThat(Folding.fold(List.of(), settings(100, AttemptCounting.BEST), THRESHOLDS))
                .isEmpty();
    }

    @Test
    void an_attempt_is_scaled_to_what_the_placement_is_worth() {
        assertThat(grade(20, AttemptCounting.BEST, attempt(1, mark("3", "4"))).points())
                .isEqualTo("15.00");
    }

    @Test
    void a_grade_of_nothing_is_a_grade() {
        Grade grade = grade(100, AttemptCounting.BEST, attempt(1, mark("0", "8")));

        assertThat(grade.points()).isEqualTo("0.00");
        assertThat(grade.counted()).contains(new AttemptId(1));
    }

    @Test
    void a_quiz_in_which_nothing_was_possible_earns_nothing() {
        assertThat(grade(100, AttemptCounting.AVERAGE, attempt(1, mark("0", "0")))
                        .points())
                .isEqualTo("0.00");
    }

    @Test
    void everything_earned_is_the_maximum_exactly() {
        assertThat(grade(7, AttemptCounting.BEST, attempt(1, mark("0.333333", "0.333333"), mark("3", "3")))
                        .points())
                .isEqualTo("7.00");
    }

    @Test
    void halves_of_the_last_place_are_rounded_up_once_and_at_the_end() {
        // 1/8 of 1 is 0.125
        assertThat(grade(1, AttemptCounting.BEST, attempt(1, mark("1", "8"))).points())
                .isEqualTo("0.13");
        // 0.1249999… would be 0.12 and must not be made 0.13 by rounding on the way
        assertThat(grade(1, AttemptCounting.BEST, attempt(1, mark("0.999999", "8")))
                        .points())
                .isEqualTo("0.12");
        // a third and two thirds are a half together, though neither can be written down
        assertThat(grade(1, AttemptCounting.AVERAGE, attempt(1, mark("1", "3")), attempt(2, mark("2", "3")))
                        .points())
                .isEqualTo("0.50");
    }

    @Test
    void the_best_attempt_counts() {
        Grade grade = grade(
                100,
                AttemptCounting.BEST,
                attempt(1, mark("2", "4")),
                attempt(2, mark("3", "4")),
                attempt(3, mark("1", "4")));

        assertThat(grade.points()).isEqualTo("75.00");
        assertThat(grade.counted()).contains(new AttemptId(2));
        assertThat(grade.startedAt()).isEqualTo(startOf(2));
        assertThat(grade.submittedAt()).isEqualTo(endOf(2));
    }

    @Test
    void the_best_is_the_best_by_share_though_another_has_more_points() {
        Grade grade = grade(100, AttemptCounting.BEST, attempt(1, mark("4", "5")), attempt(2, mark("5", "10")));

        assertThat(grade.counted()).contains(new AttemptId(1));
    }

    @Test
    void of_two_equally_good_attempts_the_first_counts() {
        Grade grade = grade(100, AttemptCounting.BEST, attempt(2, mark("6", "8")), attempt(1, mark("3", "4")));

        assertThat(grade.counted()).contains(new AttemptId(1));
    }

    @Test
    void the_last_attempt_counts_though_it_is_worse_and_in_whatever_order_they_come() {
        Grade grade = grade(
                100,
                AttemptCounting.LAST,
                attempt(3, mark("1", "4")),
                attempt(1, mark("2", "4")),
                attempt(2, mark("3", "4")));

        assertThat(grade.points()).isEqualTo("25.00");
        assertThat(grade.counted()).contains(new AttemptId(3));
    }

    @Test
    void the_average_is_that_of_the_shares() {
        Grade grade = grade(
                100,
                AttemptCounting.AVERAGE,
                attempt(1, mark("1", "4")),
                attempt(2, mark("10", "10")),
                attempt(3, mark("2", "4")));

        assertThat(grade.points()).isEqualTo("58.33");
        assertThat(grade.counted()).isEmpty();
        assertThat(grade.submittedAt()).isEqualTo(endOf(3));
    }

    @Test
    void of_papers_that_are_worth_more_or_less_the_better_share_is_best() {
        Grade grade = grade(100, AttemptCounting.BEST, attempt(1, mark("6", "12")), attempt(2, mark("3", "5")));

        assertThat(grade.points()).isEqualTo("60.00");
        assertThat(grade.counted()).contains(new AttemptId(2));
    }

    /** Also the example in scoring.md. */
    @Test
    void for_each_day_late_a_part_of_the_whole_is_taken_off() {
        Grade grade = late(10, 0, attemptLate(1, 3, mark("8", "10")));

        assertThat(grade.points()).isEqualTo("50.00");
        assertThat(grade.beforePenalty()).isEqualTo("80.00");
    }

    @Test
    void nobody_is_brought_below_the_floor_and_who_had_earned_less_keeps_that() {
        assertThat(late(10, 60, attemptLate(1, 9, mark("8", "10"))).points()).isEqualTo("60.00");
        assertThat(late(10, 60, attemptLate(1, 9, mark("4", "10"))).points()).isEqualTo("40.00");
        assertThat(late(100, 0, attemptLate(1, 1, mark("4", "10"))).points()).isEqualTo("0.00");
        assertThat(late(50, 0, attemptLate(1, 10_000, mark("4", "10"))).points())
                .isEqualTo("0.00");
    }

    @Test
    void the_attempt_that_is_best_after_the_penalty_counts() {
        Grade grade = late(20, 0, attempt(1, mark("7", "10")), attemptLate(2, 1, mark("8", "10")));

        assertThat(grade.counted()).contains(new AttemptId(1));
        assertThat(grade.points()).isEqualTo("70.00");
    }

    private static Grade late(int percent, int floor, MarkedAttempt... attempts) {
        PlacementSettings settings = new PlacementSettings(100, 0, AttemptCounting.BEST, false)
                .with(Timing.NONE.due(NINE, new LatePolicy.TakeOff(percent, floor)));
        return Folding.fold(List.of(attempts), settings, THRESHOLDS)
                .flatMap(Outcome::grade)
                .orElseThrow();
    }

    private static MarkedAttempt attemptLate(int number, int days, ItemMark... marks) {
        return new MarkedAttempt(new AttemptId(number), number, startOf(number), endOf(number), days, List.of(marks));
    }

    @Test
    void the_average_of_very_many_attempts_is_still_exact() {
        MarkedAttempt[] attempts = IntStream.rangeClosed(1, 300)
                .mapToObj(n -> attempt(n, mark(n % 3 == 0 ? "1" : "0", n % 2 == 0 ? "3" : "7")))
                .toArray(MarkedAttempt[]::new);

        // 50 thirds and 50 sevenths over 300
        assertThat(grade(100, AttemptCounting.AVERAGE, attempts).points()).isEqualTo("7.94");
    }

    @Test
    void evidence_is_gathered_by_knowledge_area() {
        Outcome outcome = fold(
                AttemptCounting.BEST,
                attempt(
                        1,
                        mark("1", "2", ATTACHMENT),
                        mark("3", "3", ATTACHMENT, OBSERVATION),
                        mark("0", "1", OBSERVATION)));

        assertThat(outcome.mastery())
                .extracting(Mastery::area, Mastery::evidence)
                .containsExactly(tuple(OBSERVATION, score("3", "4")), tuple(ATTACHMENT, score("4", "5")));
        assertThat(outcome.in(ATTACHMENT).orElseThrow().level()).isEqualTo(Level.PROFICIENT);
        assertThat(outcome.in(OBSERVATION).orElseThrow().level()).isEqualTo(Level.DEVELOPING);
    }

    @Test
    void only_the_attempt_that_counts_is_evidence() {
        Outcome outcome = fold(
                AttemptCounting.LAST, attempt(1, mark("4", "4", ATTACHMENT)), attempt(2, mark("1", "4", ATTACHMENT)));

        assertThat(outcome.in(ATTACHMENT).orElseThrow().evidence().earned()).isEqualByComparingTo("1");
    }

    @Test
    void where_the_average_counts_all_attempts_are_evidence() {
        Outcome outcome = fold(
                AttemptCounting.AVERAGE,
                attempt(1, mark("4", "4", ATTACHMENT)),
                attempt(2, mark("1", "4", ATTACHMENT)));

        Score evidence = outcome.in(ATTACHMENT).orElseThrow().evidence();
        assertThat(evidence.earned()).isEqualByComparingTo("5");
        assertThat(evidence.possible()).isEqualByComparingTo("8");
    }

    @Test
    void an_area_in_which_nothing_was_possible_has_no_mastery() {
        assertThat(fold(AttemptCounting.BEST, attempt(1, mark("0", "0", ATTACHMENT), mark("1", "1", OBSERVATION)))
                        .mastery())
                .extracting(Mastery::area)
                .containsExactly(OBSERVATION);
    }

    @Test
    void while_a_mark_is_awaited_there_is_no_grade_but_what_has_been_shown_is_there() {
        Outcome outcome = fold(
                AttemptCounting.BEST, attempt(1, mark("1", "2", OBSERVATION), awaited("3", OBSERVATION, ATTACHMENT)));

        assertThat(outcome.grade()).isEmpty();
        assertThat(outcome.awaited()).contains(new Awaited(startOf(1), endOf(1)));
        assertThat(outcome.mastery())
                .extracting(Mastery::area, Mastery::evidence)
                .containsExactly(tuple(OBSERVATION, score("1", "2")));
    }

    @Test
    void an_attempt_that_waits_takes_no_grade_away_whichever_counts() {
        MarkedAttempt complete = attempt(1, mark("2", "4", OBSERVATION));
        MarkedAttempt waiting = attempt(2, mark("4", "4", OBSERVATION), awaited("4", ATTACHMENT));

        for (AttemptCounting counting : AttemptCounting.values()) {
            Outcome outcome = fold(counting, complete, waiting);
            assertThat(outcome.grade().orElseThrow().points())
                    .as("%s", counting)
                    .isEqualTo("50.00");
            assertThat(outcome.awaited()).contains(new Awaited(startOf(2), endOf(2)));
            assertThat(outcome.mastery()).extracting(Mastery::evidence).containsExactly(score("2", "4"));
        }
    }

    @Test
    void once_all_is_marked_nothing_is_awaited() {
        Outcome outcome = fold(AttemptCounting.LAST, attempt(1, mark("2", "4")), attempt(2, mark("4", "4")));
        assertThat(outcome.awaited()).isEmpty();
        assertThat(outcome.grade().orElseThrow().points()).isEqualTo("100.00");
    }

    private static ItemMark awaited(String possible, KnowledgeAreaId... areas) {
        return new ItemMark(new Key("text"), Set.of(areas), score("0", possible), true);
    }

    private static Grade grade(int maximum, AttemptCounting counting, MarkedAttempt... attempts) {
        return Folding.fold(Arrays.asList(attempts), settings(maximum, counting), THRESHOLDS)
                .orElseThrow()
                .grade()
                .orElseThrow();
    }

    private static Outcome fold(AttemptCounting counting, MarkedAttempt... attempts) {
        return Folding.fold(Arrays.asList(attempts), settings(100, counting), THRESHOLDS)
                .orElseThrow();
    }

    private static PlacementSettings settings(int maximum, AttemptCounting counting) {
        return new PlacementSettings(maximum, 0, counting, false);
    }

    private static MarkedAttempt attempt(int number, ItemMark... marks) {
        return new MarkedAttempt(new AttemptId(number), number, startOf(number), endOf(number), List.of(marks));
    }

    private static ItemMark mark(String earned, String possible, KnowledgeAreaId... areas) {
        Set<KnowledgeAreaId> spokenFor = Arrays.stream(areas).collect(Collectors.toSet());
        return new ItemMark(new Key("item"), spokenFor, score(earned, possible));
    }

    private static Score score(String earned, String possible) {
        return new Score(new BigDecimal(earned), new BigDecimal(possible));
    }

    private static Instant startOf(int number) {
        return NINE.plusSeconds(3600L * number);
    }

    private static Instant endOf(int number) {
        return startOf(number).plusSeconds(600);
    }
}
