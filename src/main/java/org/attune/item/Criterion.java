package org.attune.item;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a rubric looks at, and how well it can be done.
 *
 * @param levels at least two, no two of them worth the same
 */
public record Criterion(Key key, String text, List<Level> levels) {

    /** @param points 0 or more */
    public record Level(Key key, BigDecimal points, String text) {}

    public Criterion {
        levels = List.copyOf(levels);
        Gate.require(levels.size() >= 2, "The criterion '%s' must have at least two levels".formatted(key));
        Gate.distinct("levels", levels, Level::key);
        levels.forEach(level -> Gate.require(
                level.points().signum() >= 0
                        && level.points().stripTrailingZeros().scale() <= Score.PLACES,
                "The points of the level '%s' must be 0 or more, with at most %d decimal places"
                        .formatted(level.key(), Score.PLACES)));
        long different = levels.stream()
                .map(level -> level.points().stripTrailingZeros())
                .distinct()
                .count();
        Gate.require(different == levels.size(), "Two levels of '%s' are worth the same".formatted(key));
    }

    /** What it is worth to reach the highest level. */
    public BigDecimal most() {
        return levels.stream().map(Level::points).max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }

    public Optional<Level> level(Key wanted) {
        return levels.stream().filter(level -> level.key().equals(wanted)).findFirst();
    }
}
