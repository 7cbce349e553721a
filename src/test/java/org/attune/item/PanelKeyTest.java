package org.attune.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.item.SampleItems.key;
import static org.attune.item.SampleItems.pair;
import static org.attune.item.SampleItems.picked;
import static org.attune.item.SampleItems.placed;
import static org.attune.item.SampleItems.ranking;
import static org.attune.item.SampleItems.rating;
import static org.attune.item.SampleItems.row;
import static org.attune.item.SampleItems.single;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attune.item.PanelKey.Ratings;
import org.attune.item.Response.Placed;
import org.junit.jupiter.api.Test;

class PanelKeyTest {

    private static final List<Ratings> RULES = List.copyOf(EnumSet.allOf(Ratings.class));
    private static final Rating RATING = rating("q", "1", RatingScoring.LINEAR, row("a", "1"), row("b", "5"));
    private static final Ranking RANKING =
            ranking("q", "1", OrderScoring.DISPLACED, row("a", "1"), row("b", "2"), row("c", "3"));

    @Test
    void whatever_a_panel_says_every_answer_earns_from_nothing_to_the_points() {
        Random dice = new Random(20261122);
        for (int i = 0; i < 2_000; i++) {
            List<Response> panel = IntStream.rangeClosed(0, dice.nextInt(15))
                    .mapToObj(_ -> (Response) rated(dice))
                    .toList();
            Ratings rule = RULES.get(dice.nextInt(RULES.size()));
            PanelKey keyed = PanelKey.of(RATING, panel, rule).orElseThrow();

            Score any = Marking.mark(keyed.item(), Optional.of(rated(dice)));
            assertThat(any.earned()).isBetween(BigDecimal.ZERO, any.possible());
        }
    }

    @Test
    void the_order_of_the_panellists_changes_nothing() {
        Random dice = new Random(20261122);
        for (int i = 0; i < 300; i++) {
            List<Response> ratings = new ArrayList<>();
            List<Response> rankings = new ArrayList<>();
            for (int n = 0; n < 1 + dice.nextInt(12); n++) {
                ratings.add(rated(dice));
                rankings.add(ranked(dice));
            }
            for (Ratings rule : Ratings.values()) {
                PanelKey before = PanelKey.of(RATING, ratings, rule).orElseThrow();
                Collections.shuffle(ratings, dice);
                assertThat(PanelKey.of(RATING, ratings, rule)).contains(before);
            }
            PanelKey before = PanelKey.of(RANKING, rankings, Ratings.MEDIAN).orElseThrow();
            Collections.shuffle(rankings, dice);
            assertThat(PanelKey.of(RANKING, rankings, Ratings.MEDIAN)).contains(before);
        }
    }

    @Test
    void an_answer_that_all_the_panel_gave_earns_everything() {
        Random dice = new Random(20261122);
        for (int i = 0; i < 300; i++) {
            Placed same = rated(dice);
            for (Ratings rule : Ratings.values()) {
                Item keyed = PanelKey.of(RATING, Collections.nCopies(3, same), rule)
                        .orElseThrow()
                        .item();
                assertThat(Marking.mark(keyed, Optional.of(same)).share()).isEqualByComparingTo("1");
            }
        }
    }

    @Test
    void a_median_between_two_points_keeps_the_authors_key_and_says_so() {
        PanelKey keyed = PanelKey.of(RATING, List.of(placed("a 2, b 4"), placed("a 4, b 4")), Ratings.MEDIAN)
                .orElseThrow();

        assertThat(keyed.tied()).containsExactly(key("a"));
        assertThat(belongs(keyed)).isEqualTo(Map.of("a", "1", "b", "4"));
    }

    @Test
    void two_modes_keep_the_authors_key_and_say_so() {
        PanelKey keyed = PanelKey.of(RATING, List.of(placed("a 2, b 4"), placed("a 3, b 4")), Ratings.MODE)
                .orElseThrow();

        assertThat(keyed.tied()).containsExactly(key("a"));
        assertThat(belongs(keyed)).isEqualTo(Map.of("a", "1", "b", "4"));
    }

    @Test
    void equal_mean_ranks_stay_in_the_authors_order_and_are_told() {
        PanelKey keyed = PanelKey.of(RANKING, List.of(placed("c 1, a 2, b 3"), placed("c 1, b 2, a 3")), Ratings.MEDIAN)
                .orElseThrow();

        assertThat(belongs(keyed)).isEqualTo(Map.of("c", "1", "a", "2", "b", "3"));
        assertThat(keyed.tied()).containsExactly(key("a"), key("b"));
    }

    @Test
    void as_many_picks_for_two_keep_the_authors_best_and_are_told() {
        BestAndWorst item = pair("q", "1", BestAndWorstScoring.EACH, "tell", "best", "worst", "wait");

        PanelKey keyed = PanelKey.of(
                        item,
                        List.of(picked("best wait, worst tell"), picked("best worst, worst tell")),
                        Ratings.MEDIAN)
                .orElseThrow();

        assertThat(keyed.tied()).containsExactly(PanelKey.BEST);
        assertThat(keyed.item())
                .isEqualTo(PanelKey.of(item, List.of(picked("best best, worst tell")), Ratings.MEDIAN)
                        .orElseThrow()
                        .item());
    }

    @Test
    void one_response_called_the_best_by_most_and_the_worst_by_most_keeps_both_of_the_authors() {
        BestAndWorst item = pair("q", "1", BestAndWorstScoring.EACH, "tell", "best", "worst", "wait");

        PanelKey keyed = PanelKey.of(
                        item,
                        List.of(
                                picked("best wait, worst tell"),
                                picked("best wait, worst best"),
                                picked("best tell, worst wait"),
                                picked("best worst, worst wait")),
                        Ratings.MEDIAN)
                .orElseThrow();

        assertThat(keyed.tied()).containsExactly(PanelKey.BEST, PanelKey.WORST);
        assertThat(keyed.item()).isEqualTo(item);
    }

    @Test
    void drafts_do_not_count_and_neither_do_answers_to_something_else() {
        PanelKey keyed = PanelKey.of(
                        RATING, List.of(placed("a 2"), placed("a 2, b 2"), placed("x 1, y 2")), Ratings.MODE)
                .orElseThrow();

        assertThat(keyed.panellists()).isEqualTo(1);
        assertThat(keyed.provisional()).isTrue();
        assertThat(PanelKey.of(RATING, List.of(placed("a 2")), Ratings.MODE)).isEmpty();
        assertThat(PanelKey.of(RATING, List.of(), Ratings.MODE)).isEmpty();
    }

    @Test
    void ten_are_enough() {
        assertThat(PanelKey.of(RATING, Collections.nCopies(10, placed("a 2, b 2")), Ratings.MODE)
                        .orElseThrow()
                        .provisional())
                .isFalse();
    }

    @Test
    void another_aggregate_is_another_answer_key() {
        Item few = PanelKey.of(RATING, List.of(placed("a 2, b 2")), Ratings.AGGREGATE)
                .orElseThrow()
                .item();
        Item more = PanelKey.of(RATING, List.of(placed("a 2, b 2"), placed("a 1, b 2")), Ratings.AGGREGATE)
                .orElseThrow()
                .item();

        assertThat(AnswerKey.of(few)).isNotEqualTo(AnswerKey.of(more)).isNotEqualTo(AnswerKey.of(RATING));
    }

    @Test
    void a_question_with_one_best_answer_is_no_panels() {
        assertThat(PanelKey.takes(single("q", "1"))).isFalse();
        assertThat(PanelKey.of(single("q", "1"), List.of(new Response.Chosen(key("best"))), Ratings.MODE))
                .isEmpty();
    }

    private static Map<String, String> belongs(PanelKey keyed) {
        return ((Placing) keyed.item())
                .rows().stream()
                        .collect(Collectors.toMap(
                                row -> row.key().value(), row -> row.belongs().value()));
    }

    private static Placed rated(Random dice) {
        return placed("a %d, b %d".formatted(1 + dice.nextInt(5), 1 + dice.nextInt(5)));
    }

    private static Placed ranked(Random dice) {
        List<Integer> places = new ArrayList<>(List.of(1, 2, 3));
        Collections.shuffle(places, dice);
        return placed("a %d, b %d, c %d".formatted(places.get(0), places.get(1), places.get(2)));
    }
}
