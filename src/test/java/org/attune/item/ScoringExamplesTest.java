package org.attune.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.item.SampleItems.matching;
import static org.attune.item.SampleItems.ordering;
import static org.attune.item.SampleItems.placed;
import static org.attune.item.SampleItems.ranking;
import static org.attune.item.SampleItems.rating;
import static org.attune.item.SampleItems.row;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of src/docs/scoring.md are true. */
class ScoringExamplesTest {

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

        assertThat(Marking.mark(item, Optional.of(placed(example.given()))))
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
                        "matching all-or-nothing");
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
            default -> throw new AssertionError("No example item for " + of);
        };
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
