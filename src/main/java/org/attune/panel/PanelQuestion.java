package org.attune.panel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.item.BestAndWorst;
import org.attune.item.BranchingCase;
import org.attune.item.Given;
import org.attune.item.Item;
import org.attune.item.MultipleResponse;
import org.attune.item.Numeric;
import org.attune.item.Placing;
import org.attune.item.Ranking;
import org.attune.item.Rating;
import org.attune.item.Reflection;
import org.attune.item.Scale;
import org.attune.item.ScriptConcordance;
import org.attune.item.SingleBest;
import org.attune.item.Stem;
import org.attune.words.Message;

/**
 * An item as a panellist is asked it: no key, no rationale, no points.
 *
 * @param selects whether an answer is picked from a list in each row, because the rows share the answers; else radio buttons
 * @param scale where the answers are its points
 */
record PanelQuestion(Stem stem, Optional<Message> how, boolean selects, Optional<Scale> scale, List<AskedRow> rows) {

    /** @param field as {@link Given} names it */
    record AskedRow(String field, RowName name, List<AskedAnswer> answers) {}

    record AskedAnswer(String value, String text, boolean chosen) {}

    static PanelQuestion of(Item item, Optional<Given> given) {
        return new PanelQuestion(
                Stem.of(item.stem()),
                how(item),
                item instanceof Ranking,
                item instanceof Rating rating ? Optional.of(rating.scale()) : Optional.empty(),
                rows(item, given));
    }

    private static List<AskedRow> rows(Item item, Optional<Given> given) {
        return switch (item) {
            case Placing placing ->
                placing.rows().stream()
                        .map(row -> {
                            String field = Given.PLACE + row.key();
                            return new AskedRow(
                                    field,
                                    RowName.of(placing, row.key()),
                                    placing.columns().stream()
                                            .map(column ->
                                                    answer(field, column.key().value(), column.text(), given))
                                            .toList());
                        })
                        .toList();
            case BestAndWorst pair ->
                Stream.of(Given.BEST, Given.WORST)
                        .map(field -> new AskedRow(
                                field,
                                RowName.pick(field.equals(Given.BEST)),
                                pair.candidates().stream()
                                        .map(candidate ->
                                                answer(field, candidate.key().value(), candidate.text(), given))
                                        .toList()))
                        .toList();
            case SingleBest _, MultipleResponse _, Numeric _, BranchingCase _, Reflection _ -> List.of();
        };
    }

    private static AskedAnswer answer(String field, String value, String text, Optional<Given> given) {
        return new AskedAnswer(
                value,
                text,
                given.map(one -> one.fields().getOrDefault(field, List.of()).contains(value))
                        .orElse(false));
    }

    private static Optional<Message> how(Item item) {
        return switch (item) {
            case Rating rating ->
                Optional.of(Message.of(
                        "panel.how.rating",
                        rating.scale().lowest(),
                        rating.scale().points(),
                        rating.scale().highest()));
            case Ranking ranking ->
                Optional.of(Message.of("panel.how.ranking", ranking.rows().size()));
            case BestAndWorst _ -> Optional.of(Message.of("panel.how.best-and-worst"));
            case ScriptConcordance _ -> Optional.of(Message.of("panel.how.concordance"));
            case Placing _, SingleBest _, MultipleResponse _, Numeric _, BranchingCase _, Reflection _ ->
                Optional.empty();
        };
    }

    /** The answer row by row, for whoever reads it; rows without one are left out. */
    List<Message> said() {
        return rows.stream()
                .flatMap(row -> row.answers().stream()
                        .filter(AskedAnswer::chosen)
                        .map(answer -> Message.of("panel.said", row.name().words(), answer.text())))
                .toList();
    }
}
