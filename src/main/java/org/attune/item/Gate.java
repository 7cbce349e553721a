package org.attune.item;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What every kind of item must keep for its marks to mean something. The content check says the same earlier, with the line. */
final class Gate {

    private Gate() {}

    static void require(boolean kept, String otherwise) {
        if (!kept) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static void points(Key item, BigDecimal points) {
        require(points.signum() > 0, "Item '%s' must be worth more than 0 points".formatted(item));
        require(
                points.stripTrailingZeros().scale() <= Score.PLACES,
                "Item '%s' has points with more than %d decimal places".formatted(item, Score.PLACES));
    }

    static void credit(Key owner, BigDecimal credit, int least) {
        require(
                credit.compareTo(BigDecimal.valueOf(least)) >= 0 && credit.compareTo(BigDecimal.ONE) <= 0,
                "The credit of '%s' must be from %d to 1, not %s".formatted(owner, least, credit));
    }

    /** A copy that nobody can change, in the author's order. */
    static <T> Set<T> inOrder(Set<T> values) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    static <T> void distinct(String what, List<T> values, Function<T, Key> key) {
        Set<Key> seen = new HashSet<>();
        for (T value : values) {
            require(seen.add(key.apply(value)), "There are two %s with the key '%s'".formatted(what, key.apply(value)));
        }
    }
}
