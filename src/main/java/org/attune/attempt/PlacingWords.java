package org.attune.attempt;

import java.util.Optional;
import org.attune.item.Key;
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
        };
    }
}
