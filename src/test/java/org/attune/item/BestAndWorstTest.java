package org.attune.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.attune.item.SampleItems.key;
import static org.attune.item.SampleItems.pair;
import static org.attune.item.SampleItems.picked;
import static org.attune.item.SampleItems.placed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.attune.item.BestAndWorst.Candidate;
import org.attune.item.Response.Picked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every best-and-worst item, whatever its rule. */
class BestAndWorstTest {

    @ParameterizedTest
    @EnumSource
    void any_response_scores_from_nothing_to_the_points(BestAndWorstScoring scoring) {
        BestAndWorst item = pair("p", "1.37", scoring);
        for (Picked picked : allResponses(item)) {
            assertThat(mark(item, picked).possible())
                    .isEqualByComparingTo("1.37"); // outside its bounds none can be made
        }
    }

    @ParameterizedTest
    @EnumSource
    void only_both_right_picks_earn_all(BestAndWorstScoring scoring) {
        BestAndWorst item = pair("p", "2", scoring);
        for (Picked picked : allResponses(item)) {
            boolean whole = mark(item, picked).earned().compareTo(item.points()) == 0;
            assertThat(whole).as("%s", picked).isEqualTo(picked.equals(picked("best best, worst worst")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_two_the_wrong_way_round_and_nothing_at_all_earn_nothing(BestAndWorstScoring scoring) {
        BestAndWorst item = pair("p", "2", scoring);
        assertThat(mark(item, picked("best worst, worst best")).earned()).isEqualByComparingTo("0");
        assertThat(mark(item, picked("")).earned()).isEqualByComparingTo("0");
        assertThat(Marking.mark(item, Optional.empty()).earned()).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @EnumSource
    void one_picked_for_both_counts_for_neither(BestAndWorstScoring scoring) {
        BestAndWorst item = pair("p", "2", scoring);
        for (Candidate one : item.candidates()) {
            Picked same = new Picked(Optional.of(one.key()), Optional.of(one.key()));
            assertThat(mark(item, same).earned()).isEqualByComparingTo("0");
            assertThat(same.isComplete()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_order_in_which_options_are_shown_changes_nothing(BestAndWorstScoring scoring) {
        Random dice = new Random(7);
        BestAndWorst item = pair("p", "2", scoring);
        for (int i = 0; i < 20; i++) {
            List<String> keys = new ArrayList<>(
                    item.candidates().stream().map(one -> one.key().value()).toList());
            Collections.shuffle(keys, dice);
            BestAndWorst shuffled = pair("p", "2", scoring, keys.toArray(String[]::new));
            for (Picked picked : allResponses(item)) {
                assertThat(mark(shuffled, picked)).isEqualTo(mark(item, picked));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void putting_one_pick_right_never_costs(BestAndWorstScoring scoring) {
        BestAndWorst item = pair("p", "2", scoring);
        for (Picked picked : allResponses(item)) {
            Picked better = new Picked(Optional.of(item.best()), picked.worst());
            if (!better.isSame()) {
                assertThat(mark(item, better).earned())
                        .isGreaterThanOrEqualTo(mark(item, picked).earned());
            }
        }
    }

    @Test
    void what_lies_between_earns_a_quarter_only_where_turning_round_is_worse_than_that() {
        assertEarned(picked("best best, worst good"), "1", "1.5");
        assertEarned(picked("best good, worst poor"), "0", "1");
        assertEarned(picked("best worst, worst good"), "0", "0.5");
        assertEarned(picked("best best"), "1", "1");
        assertEarned(picked("worst good"), "0", "0.5");
    }

    private static void assertEarned(Picked picked, String each, String plusMinus) {
        assertThat(mark(pair("p", "2", BestAndWorstScoring.EACH), picked).earned())
                .as("%s", picked)
                .isEqualByComparingTo(each);
        assertThat(mark(pair("p", "2", BestAndWorstScoring.PLUS_MINUS), picked).earned())
                .as("%s", picked)
                .isEqualByComparingTo(plusMinus);
    }

    @Test
    void a_response_to_another_item_is_a_broken_promise() {
        BestAndWorst item = pair("p", "1", BestAndWorstScoring.EACH);
        for (Response foreign : List.of(picked("best x"), picked("best good, worst x"), placed("best good"))) {
            assertThatIllegalArgumentException().isThrownBy(() -> Marking.mark(item, Optional.of(foreign)));
        }
        assertThat(item.candidate(key("x"))).isEmpty();
    }

    private static Score mark(BestAndWorst item, Picked picked) {
        return Marking.mark(item, Optional.of(picked));
    }

    private static List<Picked> allResponses(BestAndWorst item) {
        List<Optional<Key>> picks = Stream.concat(
                        Stream.of(Optional.<Key>empty()),
                        item.candidates().stream().map(Candidate::key).map(Optional::of))
                .toList();
        return picks.stream()
                .flatMap(best -> picks.stream().map(worst -> new Picked(best, worst)))
                .toList();
    }
}
