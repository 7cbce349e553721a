package org.attune.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.item.SampleItems.band;
import static org.attune.item.SampleItems.changing;
import static org.attune.item.SampleItems.choice;
import static org.attune.item.SampleItems.ending;
import static org.attune.item.SampleItems.gave;
import static org.attune.item.SampleItems.key;
import static org.attune.item.SampleItems.matching;
import static org.attune.item.SampleItems.nested;
import static org.attune.item.SampleItems.numeric;
import static org.attune.item.SampleItems.once;
import static org.attune.item.SampleItems.ordering;
import static org.attune.item.SampleItems.pair;
import static org.attune.item.SampleItems.picked;
import static org.attune.item.SampleItems.placed;
import static org.attune.item.SampleItems.ranking;
import static org.attune.item.SampleItems.rating;
import static org.attune.item.SampleItems.reflection;
import static org.attune.item.SampleItems.row;
import static org.attune.item.SampleItems.scene;
import static org.attune.item.SampleItems.story;
import static org.attune.item.SampleItems.turning;
import static org.attune.item.SampleItems.variable;
import static org.attune.item.SampleItems.when;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of src/docs/scoring.md are true. */
class ScoringExamplesTest {

    private static final List<Response> RATED = List.of(
            placed("ask 5, wait 2, tell 1"),
            placed("ask 4, wait 2, tell 1"),
            placed("ask 4, wait 3, tell 2"),
            placed("ask 4, wait 4, tell 1"),
            placed("ask 5, wait 5, tell 1"));

    /** @param of the kind and the rule: the two headings above the table */
    record Example(String of, String given, String earned) {}

    static List<Example> examples() throws IOException {
        List<Example> found = new ArrayList<>();
        String kind = "";
        String rule = "";
        for (String line : Files.readAllLines(Path.of("src/docs/scoring.md"))) {
            if (line.startsWith("## ")) {
                kind = line.substring(3);
            } else if (line.startsWith("### ")) {
                rule = line.substring(4);
            } else if (line.startsWith("| ") && !line.startsWith("| given")) {
                List<String> cells =
                        Stream.of(line.split("\\|", -1)).map(String::strip).toList();
                found.add(new Example(kind + " " + rule, cells.get(1), cells.get(cells.size() - 2)));
            }
        }
        return found;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void it_earns_what_the_example_says(Example example) {
        Item item = item(example.of());

        assertThat(Marking.mark(item, Optional.of(response(item, example.given()))))
                .isEqualTo(new Score(new BigDecimal(example.earned()), item.points()));
    }

    @Test
    void every_rule_has_examples() throws IOException {
        assertThat(examples())
                .extracting(Example::of)
                .contains(
                        "ranking displaced",
                        "ranking all-or-nothing",
                        "ordering displaced",
                        "ordering all-or-nothing",
                        "rating linear",
                        "rating squared",
                        "matching each",
                        "matching all-or-nothing",
                        "best-and-worst each",
                        "best-and-worst plus-minus",
                        "numeric tolerance and bands",
                        "script-concordance aggregate",
                        "script-concordance aggregate, without a panel",
                        "script-concordance linear",
                        "branching-case path",
                        "branching-case ending",
                        "branching-case both",
                        "reflection completion",
                        "panel rating, median",
                        "panel rating, mode",
                        "panel rating, aggregate",
                        "panel ranking, mean rank",
                        "panel best-and-worst, most picks");
    }

    private static Item item(String of) {
        return switch (of) {
            case "ranking displaced" -> replies(OrderScoring.DISPLACED);
            case "ranking all-or-nothing" -> replies(OrderScoring.ALL_OR_NOTHING);
            case "ordering displaced" -> steps(OrderScoring.DISPLACED);
            case "ordering all-or-nothing" -> steps(OrderScoring.ALL_OR_NOTHING);
            case "rating linear" -> ratings(RatingScoring.LINEAR);
            case "rating squared" -> ratings(RatingScoring.SQUARED);
            case "matching each" -> matches(MatchScoring.EACH);
            case "matching all-or-nothing" -> matches(MatchScoring.ALL_OR_NOTHING);
            case "best-and-worst each" -> pair("p", "2", BestAndWorstScoring.EACH, "tell", "best", "worst", "wait");
            case "best-and-worst plus-minus" ->
                pair("p", "2", BestAndWorstScoring.PLUS_MINUS, "tell", "best", "worst", "wait");
            case "numeric tolerance and bands" ->
                numeric("n", "2", "12.5", "0.1", band("0.5", "0.5"), band("1", "0.25"));
            case "branching-case path" -> visit(CaseScoring.PATH);
            case "branching-case ending" -> visit(CaseScoring.ENDING);
            case "branching-case both" -> visit(CaseScoring.BOTH);
            case "script-concordance aggregate" ->
                concordance(ConcordanceScoring.AGGREGATE)
                        .keyedBy(new PanelAnswers(Map.of(
                                key("mood"), gave("minus-2 1, minus-1 6, 0 3"),
                                key("sleep"), gave("plus-1 5, plus-2 5"))));
            case "script-concordance aggregate, without a panel" -> concordance(ConcordanceScoring.AGGREGATE);
            case "script-concordance linear" -> concordance(ConcordanceScoring.LINEAR);
            case "reflection completion" -> reflection("t", "2", 80, new ReflectionScoring.Completion());
            case "panel rating, median" -> byPanel(ratings(RatingScoring.LINEAR), PanelKey.Ratings.MEDIAN, RATED);
            case "panel rating, mode" -> byPanel(ratings(RatingScoring.LINEAR), PanelKey.Ratings.MODE, RATED);
            case "panel rating, aggregate" -> byPanel(ratings(RatingScoring.LINEAR), PanelKey.Ratings.AGGREGATE, RATED);
            case "panel ranking, mean rank" ->
                byPanel(
                        replies(OrderScoring.DISPLACED),
                        PanelKey.Ratings.MEDIAN,
                        List.of(
                                placed("ask 1, wait 2, name 3, tell 4"),
                                placed("ask 1, wait 2, name 3, tell 4"),
                                placed("ask 1, name 2, wait 3, tell 4")));
            case "panel best-and-worst, most picks" ->
                byPanel(
                        pair("p", "2", BestAndWorstScoring.EACH, "tell", "best", "worst", "wait"),
                        PanelKey.Ratings.MEDIAN,
                        List.of(
                                picked("best wait, worst worst"),
                                picked("best wait, worst worst"),
                                picked("best best, worst worst")));
            default -> throw new AssertionError("No example item for " + of);
        };
    }

    private static Response response(Item item, String given) {
        return switch (item) {
            case BestAndWorst _ -> picked(given);
            case Numeric _ -> new Response.Entered(given);
            case Reflection _ -> new Response.Written("word ".repeat(Integer.parseInt(given.replace(" words", ""))));
            case Placing _ -> placed(given);
            case BranchingCase _ ->
                new Response.Path(Stream.of(given.split(",", -1))
                        .map(String::strip)
                        .filter(choice -> !choice.isEmpty())
                        .map(Key::new)
                        .toList());
            case SingleBest _, MultipleResponse _ -> throw new AssertionError("No examples yet");
        };
    }

    /** The case that src/test/cases/home-visit tells. */
    private static BranchingCase visit(CaseScoring scoring) {
        return story(
                "the-visit",
                "6",
                List.of(variable("trust", 1, 0, 4), variable("time", 3, 0, 3), variable("worry", 2, 0, 2)),
                scoring,
                true,
                scene(
                        "sofa",
                        when(changing(choice("watch", "0.5", "sofa"), "trust +1", "time -1"), "time > 0"),
                        when(once(changing(choice("ask", "1", "sofa"), "trust +1", "worry -2")), "trust >= 2"),
                        when(changing(choice("explain", "0", "sofa"), "trust -1", "time -1"), "time > 0"),
                        turning(choice("go", "0", "polite"), "told", "worry = 0", "trust >= 3")),
                ending("told", "1"),
                ending("polite", "0.25"));
    }

    private static Item byPanel(Item item, PanelKey.Ratings rule, List<Response> panel) {
        return PanelKey.of(item, panel, rule).orElseThrow().item();
    }

    private static ScriptConcordance concordance(ConcordanceScoring scoring) {
        return SampleItems.concordance("c", "2", scoring, nested("mood", "minus-1"), nested("sleep", "plus-1"));
    }

    private static Item replies(OrderScoring scoring) {
        return ranking("r", "4", scoring, row("name", "2"), row("tell", "4"), row("ask", "1"), row("wait", "3"));
    }

    private static Item ratings(RatingScoring scoring) {
        return rating("r", "3", scoring, row("ask", "5"), row("wait", "3"), row("tell", "1"));
    }

    private static Item matches(MatchScoring scoring) {
        return matching("m", "2", scoring, row("a", "x"), row("b", "y"), row("c", "z"));
    }

    private static Item steps(OrderScoring scoring) {
        return ordering("o", "1", scoring, row("c", "3"), row("a", "1"), row("e", "5"), row("d", "4"), row("b", "2"));
    }
}
