package org.attune.item;

import static org.attune.item.SampleItems.concordance;
import static org.attune.item.SampleItems.gave;
import static org.attune.item.SampleItems.key;
import static org.attune.item.SampleItems.matching;
import static org.attune.item.SampleItems.multiple;
import static org.attune.item.SampleItems.nested;
import static org.attune.item.SampleItems.option;
import static org.attune.item.SampleItems.ordering;
import static org.attune.item.SampleItems.pair;
import static org.attune.item.SampleItems.ranking;
import static org.attune.item.SampleItems.rating;
import static org.attune.item.SampleItems.row;
import static org.attune.item.SampleItems.single;

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

/** Items of the kinds that have no more than some answers, with all of these: each complete answer once. */
final class CompleteAnswers {

    private CompleteAnswers() {}

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

    static List<Response> to(Item item) {
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
            case Numeric _, Reflection _, BranchingCase _ -> throw new AssertionError("There is no end of them");
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
