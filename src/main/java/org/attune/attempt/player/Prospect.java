package org.attune.attempt.player;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.attempt.sheet.Points;
import org.attune.content.Pool;
import org.attune.content.Quiz;
import org.attune.course.Drawing;
import org.attune.item.Item;
import org.attune.words.Message;

/**
 * What can be said of an attempt before it is drawn.
 *
 * @param questions "7 questions, drawn from 24"
 * @param worth "9 points"; empty when that depends on what is drawn
 */
record Prospect(Message questions, Optional<Message> worth) {

    static Prospect of(Quiz quiz, Drawing drawing) {
        int all = quiz.items().size();
        return switch (drawing) {
            case Drawing.Everything _ -> new Prospect(questions(all), Optional.of(Points.worth(sum(quiz.items()))));
            case Drawing.OfEachArea each ->
                new Prospect(Message.of("attempt.prospect.each-area", each.many(), all), Optional.empty());
            case Drawing.OfPools pools -> ofPools(quiz, pools);
        };
    }

    private static Prospect ofPools(Quiz quiz, Drawing.OfPools pools) {
        List<Item> least = drawn(quiz, pools, Comparator.comparing(Item::points));
        List<Item> most = drawn(quiz, pools, Comparator.comparing(Item::points).reversed());
        int all = quiz.items().size();
        return new Prospect(
                least.size() == all ? questions(all) : Message.of("attempt.prospect.drawn", least.size(), all),
                sum(least).compareTo(sum(most)) == 0 ? Optional.of(Points.worth(sum(most))) : Optional.empty());
    }

    /** As if those that come first in an order were drawn from each pool. */
    private static List<Item> drawn(Quiz quiz, Drawing.OfPools pools, Comparator<Item> order) {
        Map<Pool, Integer> left = new HashMap<>(pools.many());
        List<Item> drawn = new ArrayList<>();
        for (Item item : quiz.items().stream().sorted(order).toList()) {
            Optional<Pool> pool = quiz.pool(item).filter(left::containsKey);
            if (pool.isEmpty() || left.merge(pool.get(), -1, Integer::sum) >= 0) {
                drawn.add(item);
            }
        }
        return drawn.isEmpty() ? quiz.items() : drawn; // as Lots: nothing at all is never asked
    }

    private static BigDecimal sum(List<Item> items) {
        Stream<BigDecimal> points = items.stream().map(Item::points);
        return points.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Message questions(int n) {
        return Message.of("attempt.prospect.all", n);
    }
}
