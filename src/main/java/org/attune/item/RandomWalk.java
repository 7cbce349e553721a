package org.attune.item;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attune.item.Ways.Move;
import org.attune.item.Ways.Place;

/**
 * What somebody earns on the average who decides at random, as a share of the best way. It is exact where no state of a case
 * is met twice. Where one can go round in circles, all ways are followed at once, each with how likely it is, until less than a
 * billionth is still under way: exact enough for the six places that marks have.
 */
final class RandomWalk {

    private static final double NEARLY_NOBODY = 1e-9;
    private static final int MOST_ROUNDS = 10_000;

    private RandomWalk() {}

    static Share through(Ways ways) {
        List<Place> order = inOrder(ways);
        return order.size() == ways.moves().size() ? exact(ways, order) : followed(ways);
    }

    /** Every place after all that lead to it; places on a circle, and those after one, are not in it. */
    private static List<Place> inOrder(Ways ways) {
        Map<Place, Integer> leading = new HashMap<>();
        ways.moves().values().forEach(onward -> onward.forEach(move -> leading.merge(move.to(), 1, Integer::sum)));
        List<Place> order = new ArrayList<>();
        Deque<Place> next = new ArrayDeque<>();
        if (!leading.containsKey(ways.start())) {
            next.add(ways.start());
        }
        while (!next.isEmpty()) {
            Place place = next.remove();
            order.add(place);
            for (Move move : ways.moves().getOrDefault(place, List.of())) {
                if (leading.merge(move.to(), -1, Integer::sum) == 0) {
                    next.add(move.to());
                }
            }
        }
        return order;
    }

    private static Share exact(Ways ways, List<Place> order) {
        Map<Place, Share> from = new HashMap<>();
        List<Place> lastFirst = new ArrayList<>(order);
        Collections.reverse(lastFirst);
        for (Place place : lastFirst) {
            List<Share> shares = ways.moves().getOrDefault(place, List.of()).stream()
                    .map(move -> Share.of(move.earns(), ways.best()).plus(from.getOrDefault(move.to(), Share.NONE)))
                    .toList();
            from.put(place, shares.isEmpty() ? Share.NONE : Share.mean(shares));
        }
        return from.getOrDefault(ways.start(), Share.NONE);
    }

    private static Share followed(Ways ways) {
        Map<Place, Double> here = Map.of(ways.start(), 1.0);
        double earned = 0;
        for (int round = 0; round < MOST_ROUNDS && total(here) > NEARLY_NOBODY; round++) {
            Map<Place, Double> there = new HashMap<>();
            for (Map.Entry<Place, Double> place : here.entrySet()) {
                List<Move> onward = ways.moves().getOrDefault(place.getKey(), List.of());
                double each = onward.isEmpty() ? 0 : place.getValue() / onward.size();
                for (Move move : onward) {
                    earned += each * move.earns().doubleValue();
                    there.merge(move.to(), each, Double::sum);
                }
            }
            here = there;
        }
        BigDecimal credit = BigDecimal.valueOf(earned).setScale(9, RoundingMode.HALF_UP);
        return Share.of(credit.min(ways.best()), ways.best());
    }

    private static double total(Map<Place, Double> people) {
        return people.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
