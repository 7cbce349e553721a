package org.attune.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.item.SampleItems.choice;
import static org.attune.item.SampleItems.concordance;
import static org.attune.item.SampleItems.ending;
import static org.attune.item.SampleItems.gave;
import static org.attune.item.SampleItems.key;
import static org.attune.item.SampleItems.matching;
import static org.attune.item.SampleItems.multiple;
import static org.attune.item.SampleItems.nested;
import static org.attune.item.SampleItems.numeric;
import static org.attune.item.SampleItems.option;
import static org.attune.item.SampleItems.ordering;
import static org.attune.item.SampleItems.pair;
import static org.attune.item.SampleItems.ranking;
import static org.attune.item.SampleItems.rating;
import static org.attune.item.SampleItems.row;
import static org.attune.item.SampleItems.scene;
import static org.attune.item.SampleItems.single;
import static org.attune.item.SampleItems.story;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attune.item.Response.Chosen;
import org.attune.item.Response.ChosenSet;
import org.attune.item.Response.Picked;
import org.attune.item.Response.Placed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guess score is the mean over all complete answers, each given once; here they are all marked. */
class GuessScoreTest {

    static List<Item> items() {
        Row[] four = {row("c", "3"), row("a", "1"), row("d", "4"), row("b", "2")};
        Row[] five = Stream.concat(Stream.of(four), Stream.of(row("e", "5"))).toArray(Row[]::new);
        Row[] ratings = {row("a", "5"), row("b", "3"), row("c", "1")};
        Row[] prompts = {row("a", "x"), row("b", "y"), row("c", "z")};
        ScriptConcordance.Nested[] nested = {nested("a", "plus-1"), nested("b", "minus-2")};
        List<Item> items = new ArrayList<>(List.of(
                single("single", "1"),
                single("single", "0.7", option("a", "1"), option("b", "0.35"), option("c", "0"), option("d", "0")),
                multiple("multiple", "2"),
                multiple(
                        "multiple",
                        "1",
                        option("a", "0.3"),
                        option("b", "0.7"),
                        option("c", "-1"),
                        option("d", "-0.25")),
                ordering("ordering", "1", OrderScoring.DISPLACED, five),
                matching("matching", "3", MatchScoring.EACH, prompts),
                matching("matching", "3", MatchScoring.ALL_OR_NOTHING, prompts)));
        for (OrderScoring scoring : OrderScoring.values()) {
            items.add(ranking("ranking", "4", scoring, four));
        }
        for (RatingScoring scoring : RatingScoring.values()) {
            items.add(rating("rating", "3", scoring, ratings));
            items.add(rating("rating", "3", scoring, 4, row("a", "2"), row("b", "4")));
        }
        for (BestAndWorstScoring scoring : BestAndWorstScoring.values()) {
            items.add(pair("pair", "2", scoring));
            items.add(pair("pair", "2", scoring, "best", "good", "worst", "fair", "poor"));
            items.add(pair("pair", "2", scoring, "best", "worst", "poor"));
        }
        for (ConcordanceScoring scoring : ConcordanceScoring.values()) {
            items.add(concordance("concordance", "2", scoring, nested));
            items.add(concordance("concordance", "2", scoring, nested)
                    .keyedBy(new PanelAnswers(Map.of(key("a"), gave("0 3, plus-1 7, plus-2 2")))));
        }
        return items;
    }

    @ParameterizedTest
    @MethodSource("items")
    void it_is_the_mean_over_all_answers(Item item) {
        List<Response> all = answers(item);
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

    private static List<Response> answers(Item item) {
        return switch (item) {
            case SingleBest single ->
                single.options().stream()
                        .map(option -> (Response) new Chosen(option.key()))
                        .toList();
            case MultipleResponse multiple -> sets(multiple.options());
            case BestAndWorst pair ->
                pair.candidates().stream()
                        .flatMap(best -> pair.candidates().stream()
                                .filter(worst -> !worst.equals(best))
                                .map(worst -> (Response) new Picked(Optional.of(best.key()), Optional.of(worst.key()))))
                        .toList();
            case Placing placing -> placings(placing);
            case Numeric _, Reflection _, BranchingCase _ -> throw new AssertionError("Not enumerated");
        };
    }

    private static List<Response> sets(List<Option> options) {
        List<Response> sets = new ArrayList<>();
        for (int bits = 0; bits < 1 << options.size(); bits++) {
            Set<Key> chosen = new HashSet<>();
            for (int at = 0; at < options.size(); at++) {
                if ((bits >> at & 1) == 1) {
                    chosen.add(options.get(at).key());
                }
            }
            sets.add(new ChosenSet(chosen));
        }
        return sets;
    }

    /** Every column in every row; where a column takes one row only, every order. */
    private static List<Response> placings(Placing item) {
        List<Map<Key, Key>> all = List.of(Map.of());
        for (Row row : item.rows()) {
            List<Map<Key, Key>> longer = new ArrayList<>();
            for (Map<Key, Key> placed : all) {
                for (Column column : item.columns()) {
                    if (!item.oneEach() || !placed.containsValue(column.key())) {
                        Map<Key, Key> more = new HashMap<>(placed);
                        more.put(row.key(), column.key());
                        longer.add(more);
                    }
                }
            }
            all = longer;
        }
        return all.stream().map(placed -> (Response) new Placed(placed)).toList();
    }
}
