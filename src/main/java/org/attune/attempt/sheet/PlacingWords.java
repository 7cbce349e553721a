package org.attune.attempt.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.attune.item.Column;
import org.attune.item.Key;
import org.attune.item.MatchScoring;
import org.attune.item.Matching;
import org.attune.item.OrderScoring;
import org.attune.item.Ordering;
import org.attune.item.Placing;
import org.attune.item.Ranking;
import org.attune.item.Rating;
import org.attune.item.RatingScoring;
import org.attune.item.Response.Placed;
import org.attune.item.Row;
import org.attune.item.Scale;
import org.attune.item.ScriptConcordance;
import org.attune.words.Message;

/** What is said about items whose rows are placed: what to do, how it is scored, and how near one came. */
final class PlacingWords {

    private PlacingWords() {}

    static Message how(Placing item) {
        return switch (item) {
            case Ranking ranking ->
                Message.of("attempt.placing.rank", ranking.rows().size());
            case Rating rating -> how(rating.scale());
            case Matching matching ->
                matching.answers().size() > matching.rows().size()
                        ? Message.of("attempt.placing.match-spare")
                        : Message.of("attempt.placing.match");
            case Ordering ordering ->
                Message.of("attempt.placing.order", ordering.rows().size());
            case ScriptConcordance _ -> Message.of("attempt.concordance.how");
        };
    }

    private static Message how(Scale scale) {
        return Message.of("attempt.placing.rate", scale.lowest(), scale.points(), scale.highest());
    }

    /** "2 points. …" */
    static Message rule(Placing item) {
        Message scoring = switch (item) {
            case Ranking ranking -> rule(ranking.scoring());
            case Ordering ordering -> rule(ordering.scoring());
            case Rating rating when rating.panel().isPresent() -> Message.of("attempt.concordance.panel");
            case Rating rating -> rule(rating.scoring());
            case Matching matching -> rule(matching.scoring());
            case ScriptConcordance concordance -> rule(concordance);
        };
        return Message.of("attempt.placing.rule", Points.worth(item.points()), scoring);
    }

    private static Message rule(OrderScoring scoring) {
        return switch (scoring) {
            case DISPLACED -> Message.of("attempt.placing.displaced");
            case ALL_OR_NOTHING -> Message.of("attempt.placing.order-or-nothing");
        };
    }

    private static Message rule(RatingScoring scoring) {
        return switch (scoring) {
            case LINEAR -> Message.of("attempt.placing.linear");
            case SQUARED -> Message.of("attempt.placing.squared");
        };
    }

    private static Message rule(MatchScoring scoring) {
        return switch (scoring) {
            case EACH -> Message.of("attempt.placing.match-each");
            case ALL_OR_NOTHING -> Message.of("attempt.placing.match-or-nothing");
        };
    }

    private static Message rule(ScriptConcordance item) {
        return switch (item.scoring()) {
            case AGGREGATE ->
                item.panel().isPresent()
                        ? Message.of("attempt.concordance.panel")
                        : Message.of("attempt.concordance.no-panel");
            case LINEAR -> Message.of("attempt.concordance.linear");
        };
    }

    /** The columns as they are shown: answers with a letter before them, so that the list and the choice are easily compared. */
    static List<Column> columns(Placing item) {
        return switch (item) {
            case Ranking _, Ordering _, Rating _, ScriptConcordance _ -> item.columns();
            case Matching matching ->
                IntStream.range(0, matching.answers().size())
                        .mapToObj(at -> lettered(at, matching.answers().get(at)))
                        .toList();
        };
    }

    private static Column lettered(int at, Column answer) {
        return new Column(answer.key(), "%c. %s".formatted('A' + at, answer.text()));
    }

    /** Whether the row earned its whole part: by a panel's ratings more than one may. */
    static boolean right(Placing item, Placed placed, Row row) {
        Optional<Key> counts = item.counts(placed, row);
        return counts.equals(Optional.of(row.belongs()))
                || (item instanceof Rating rating
                        && counts.filter(given -> rating.scoring()
                                                .credit(rating, row, given)
                                                .compareTo(BigDecimal.ONE)
                                        == 0)
                                .isPresent());
    }

    static Message verdict(Placing item, Placed placed, Row row) {
        Optional<Key> counts = item.counts(placed, row);
        if (counts.isEmpty()) {
            return placed.columns().containsKey(row.key())
                    ? Message.of("attempt.placing.given-twice")
                    : Message.of("attempt.placing.not-answered");
        }
        if (item instanceof Rating rating && rating.panel().isPresent()) {
            return Message.of(
                    "attempt.concordance.earned",
                    Points.percent(rating.scoring().credit(rating, row, counts.get())));
        }
        int off = item.distance(counts.get(), row.belongs());
        if (off == 0) {
            return Message.of("attempt.placing.right");
        }
        return switch (item) {
            case Ranking _, Ordering _ -> Message.of("attempt.placing.places-off", off);
            case Rating _, ScriptConcordance _ -> Message.of("attempt.placing.off", off);
            case Matching _ -> Message.of("attempt.placing.another");
        };
    }
}
