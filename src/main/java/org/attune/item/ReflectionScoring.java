package org.attune.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a reflection earns. */
public sealed interface ReflectionScoring {

    /** All points for reaching the minimum of words, nothing below it; marked with the submission. */
    record Completion() implements ReflectionScoring {}

    /** An instructor says of each criterion which level was reached; the item earns the sum of their points. */
    record Rubric(List<Criterion> criteria) implements ReflectionScoring {

        public Rubric {
            criteria = List.copyOf(criteria);
            Gate.require(!criteria.isEmpty(), "A rubric must have criteria");
            Gate.distinct("criteria", criteria, Criterion::key);
        }

        /** The sum of what the highest levels are worth. */
        public BigDecimal most() {
            return criteria.stream().map(Criterion::most).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** The points of these levels, by criterion; empty when a criterion has none, or one that is not its own. */
        public Optional<BigDecimal> points(Map<Key, Key> levels) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Criterion criterion : criteria) {
                @Nullable Key given = levels.get(criterion.key());
                Optional<Criterion.Level> level = Optional.ofNullable(given).flatMap(criterion::level);
                if (level.isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.add(level.get().points());
            }
            return levels.size() == criteria.size() ? Optional.of(sum) : Optional.empty();
        }
    }
}
