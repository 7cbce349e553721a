package org.attune.attempt;

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

/** What is said about items whose rows are placed: what to do, how it is scored, and how near one came. */
final class PlacingWords {

    private PlacingWords() {}

    static String how(Placing item) {
        return switch (item) {
            case Ranking ranking ->
                "Rank them: 1 is the best, %d the least good."
                        .formatted(ranking.rows().size());
            case Rating rating -> how(rating.scale());
            case Matching matching ->
                matching.answers().size() > matching.rows().size()
                        ? "Choose the answer that fits each. Some answers fit none."
                        : "Choose the answer that fits each.";
            case Ordering ordering ->
                "Number them in their order: 1 comes first, %d last."
                        .formatted(ordering.rows().size());
        };
    }

    private static String how(Scale scale) {
        return "Rate each by itself. 1 means %s, %d means %s."
                .formatted(scale.lowest(), scale.points(), scale.highest());
    }

    /** "2 points. …" */
    static String rule(Placing item) {
        return Points.worth(item.points()) + ". "
                + switch (item) {
                    case Ranking ranking -> rule(ranking.scoring());
                    case Ordering ordering -> rule(ordering.scoring());
                    case Rating rating -> rule(rating.scoring());
                    case Matching matching -> rule(matching.scoring());
                };
    }

    private static String rule(OrderScoring scoring) {
        return switch (scoring) {
            case DISPLACED ->
                "Each place that an answer is away from its right one takes something away; the order turned round earns nothing. A place given twice does not count.";
            case ALL_OR_NOTHING -> "They are earned by the one right order, and by no other.";
        };
    }

    private static String rule(RatingScoring scoring) {
        return switch (scoring) {
            case LINEAR ->
                "Each rating earns its part by how near it is to the right one: all for the same, nothing from one end of the scale to the other.";
            case SQUARED ->
                "Each rating earns its part by how near it is to the right one: being off by a little costs little, by much most of it.";
        };
    }

    private static String rule(MatchScoring scoring) {
        return switch (scoring) {
            case EACH -> "Each right match earns its part; a wrong one takes nothing away.";
            case ALL_OR_NOTHING -> "They are earned when every match is right, and otherwise not at all.";
        };
    }

    /** The columns as they are shown: answers with a letter before them, so that the list and the choice are easily compared. */
    static List<Column> columns(Placing item) {
        return switch (item) {
            case Ranking _, Ordering _, Rating _ -> item.columns();
            case Matching matching ->
                IntStream.range(0, matching.answers().size())
                        .mapToObj(at -> lettered(at, matching.answers().get(at)))
                        .toList();
        };
    }

    private static Column lettered(int at, Column answer) {
        return new Column(answer.key(), "%c. %s".formatted('A' + at, answer.text()));
    }

    static String verdict(Placing item, Placed placed, Row row) {
        Optional<Key> counts = item.counts(placed, row);
        if (counts.isEmpty()) {
            return placed.columns().containsKey(row.key()) ? "Given twice" : "Not answered";
        }
        int off = item.distance(counts.get(), row.belongs());
        if (off == 0) {
            return "Right";
        }
        return switch (item) {
            case Ranking _, Ordering _ -> off == 1 ? "1 place off" : off + " places off";
            case Rating _ -> off + " off";
            case Matching _ -> "Another answer";
        };
    }
}
