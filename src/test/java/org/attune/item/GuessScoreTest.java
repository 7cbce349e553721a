package org.attune.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.item.SampleItems.choice;
import static org.attune.item.SampleItems.ending;
import static org.attune.item.SampleItems.matching;
import static org.attune.item.SampleItems.numeric;
import static org.attune.item.SampleItems.option;
import static org.attune.item.SampleItems.row;
import static org.attune.item.SampleItems.scene;
import static org.attune.item.SampleItems.single;
import static org.attune.item.SampleItems.story;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guess score is the mean over all complete answers, each given once; here they are all marked. */
class GuessScoreTest {

    @ParameterizedTest
    @MethodSource("org.attune.item.CompleteAnswers#items")
    void it_is_the_mean_over_all_answers(Item item) {
        List<Response> all = CompleteAnswers.to(item);
        BigDecimal sum = all.stream()
                .map(response -> Marking.mark(item, Optional.of(response)).earned())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = sum.divide(BigDecimal.valueOf(all.size()), 9, RoundingMode.HALF_UP);

        // each mark was rounded to six places before the mean was taken
        assertThat(GuessScore.of(item).earned()).isBetween(mean.subtract(HALF), mean.add(HALF));
        assertThat(GuessScore.of(item).possible()).isEqualByComparingTo(item.points());
    }

    private static final BigDecimal HALF = new BigDecimal("0.000001");

    @Test
    void each_choice_of_a_case_is_as_likely_as_the_others_where_it_is_offered() {
        // kneel (1) then wait (1) or press (0): 1.5; wave (0.5) then mend (0.5) and the kitchen's 0.5, or shrug: 1;
        // leave: 0
        assertThat(GuessScore.of(story("case", "6")).earned())
                .isEqualByComparingTo(new BigDecimal("2.5")); // (1.5 + 1 + 0) ÷ 3 of the best 2, times 6
        assertThat(GuessScore.of(story(
                                "case",
                                "1",
                                "s",
                                scene("s", choice("a", "1", "end"), choice("b", "0.5", "end"), choice("c", "0", "end")),
                                ending("end")))
                        .earned())
                .isEqualByComparingTo("0.5");
    }

    @Test
    void a_number_is_not_hit_by_chance() {
        assertThat(GuessScore.of(numeric("n", "1", "3", "1")).earned()).isEqualByComparingTo("0");
    }

    @Test
    void thirds_are_rounded_once() {
        assertThat(GuessScore.of(single("s", "1", option("a", "1"), option("b", "0"), option("c", "0")))
                        .earned())
                .isEqualByComparingTo("0.333333");
        assertThat(GuessScore.share(matching("m", "1", MatchScoring.ALL_OR_NOTHING, row("a", "x"), row("b", "y"))))
                .isEqualTo(new Share(1, 9));
    }
}
