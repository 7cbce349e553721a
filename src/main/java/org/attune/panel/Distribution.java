package org.attune.panel;

import java.util.List;
import java.util.stream.Stream;
import org.attune.item.BestAndWorst;
import org.attune.item.BranchingCase;
import org.attune.item.Item;
import org.attune.item.MultipleResponse;
import org.attune.item.Numeric;
import org.attune.item.PanelAnswers;
import org.attune.item.PanelKey;
import org.attune.item.Placing;
import org.attune.item.Reflection;
import org.attune.item.SingleBest;

/** How often a panel gave each answer: a bar and a number each, row by row. */
public record Distribution(List<DistributedRow> rows) {

    public record DistributedRow(RowName name, List<Bar> bars) {}

    /** @param width of the bar, such as {@code 62%}: the share of the panellists who gave this answer */
    public record Bar(String answer, int count, String width) {}

    public static Distribution of(Item item, PanelAnswers answers) {
        return new Distribution(
                switch (item) {
                    case Placing placing ->
                        placing.rows().stream()
                                .map(row -> new DistributedRow(
                                        RowName.of(placing, row.key()),
                                        placing.columns().stream()
                                                .map(column -> bar(
                                                        column.text(),
                                                        answers.count(row.key(), column.key()),
                                                        answers.answered(row.key())))
                                                .toList()))
                                .toList();
                    case BestAndWorst pair ->
                        Stream.of(PanelKey.BEST, PanelKey.WORST)
                                .map(pick -> new DistributedRow(
                                        RowName.of(pair, pick),
                                        pair.candidates().stream()
                                                .map(candidate -> bar(
                                                        candidate.text(),
                                                        answers.count(pick, candidate.key()),
                                                        answers.answered(pick)))
                                                .toList()))
                                .toList();
                    case SingleBest _, MultipleResponse _, Numeric _, BranchingCase _, Reflection _ -> List.of();
                });
    }

    private static Bar bar(String answer, int count, int all) {
        return new Bar(answer, count, all == 0 ? "0%" : Math.round(100.0 * count / all) + "%");
    }
}
