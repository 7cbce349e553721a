package org.attune.content;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.attune.item.Criterion;
import org.attune.item.Criterion.Level;
import org.attune.item.Key;
import org.attune.item.Prose;
import org.attune.item.ReflectionScoring;
import org.attune.yaml.YamlMap;
import org.jspecify.annotations.Nullable;

/**
 * What an author wrote of a reflection.
 *
 * @param criteria of a rubric; none where completion is what counts
 */
record AskedReflection(
        int minimumWords, OptionalInt suggestedMost, Rule rule, List<DraftCriterion> criteria, Prose guidance)
        implements DraftItem.Asked {

    private static final int FEWEST = 10;
    private static final int MOST = 2000;

    enum Rule {
        COMPLETION,
        RUBRIC
    }

    record DraftCriterion(YamlMap at, Key key, String text, List<DraftLevel> levels) {

        Criterion criterion() {
            return new Criterion(
                    key, text, levels.stream().map(DraftLevel::level).toList());
        }

        BigDecimal most() {
            return levels.stream().map(draft -> draft.level().points()).reduce(BigDecimal.ZERO, BigDecimal::max);
        }
    }

    record DraftLevel(YamlMap at, Level level) {}

    /** Empty when no rule can be read. */
    static Optional<AskedReflection> read(YamlMap item) {
        int minimum = item.whole("minimum-words", 1);
        OptionalInt most = item.optionalParsed("suggested-most", AskedReflection::words)
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
        Optional<Rule> rule = QuizReader.scoring(item, Rule.values());
        Prose guidance = QuizReader.prose(item, "guidance");
        Keys keys = new Keys();
        List<DraftCriterion> criteria = rule.equals(Optional.of(Rule.RUBRIC))
                ? item.maps("criteria").stream()
                        .map(map -> criterion(map, keys))
                        .toList()
                : List.of();
        return rule.map(by -> new AskedReflection(minimum, most, by, criteria, guidance));
    }

    private static DraftCriterion criterion(YamlMap map, Keys keys) {
        Keys levels = new Keys();
        DraftCriterion criterion = new DraftCriterion(
                map,
                keys.of(map),
                Typography.of(map.text("text")),
                map.maps("levels").stream().map(level -> level(level, levels)).toList());
        map.done();
        return criterion;
    }

    private static DraftLevel level(YamlMap map, Keys keys) {
        Level level = new Level(keys.of(map), map.decimal("points"), Typography.of(map.text("text")));
        map.done();
        return new DraftLevel(map, level);
    }

    private static int words(String text) {
        if (!text.matches("[1-9]\\d{0,3}")) {
            throw new IllegalArgumentException("'%s' is not a whole number of words".formatted(text));
        }
        return Integer.parseInt(text);
    }

    ReflectionScoring scoring() {
        return switch (rule) {
            case COMPLETION -> new ReflectionScoring.Completion();
            case RUBRIC ->
                new ReflectionScoring.Rubric(
                        criteria.stream().map(DraftCriterion::criterion).toList());
        };
    }

    void check(YamlMap at, BigDecimal points) {
        if (minimumWords < FEWEST || minimumWords > MOST) {
            at.problem("minimum-words", "ask for %d to %d words, not %d".formatted(FEWEST, MOST, minimumWords));
        }
        if (suggestedMost.isPresent() && suggestedMost.getAsInt() < minimumWords) {
            at.problem(
                    "suggested-most",
                    "what is suggested as the most is below the minimum of %d".formatted(minimumWords));
        }
        if (rule == Rule.RUBRIC) {
            checkRubric(at, points);
        }
    }

    private void checkRubric(YamlMap at, BigDecimal points) {
        QuizRules.count(at, "criteria", criteria.size(), 1, 6);
        criteria.forEach(AskedReflection::check);
        BigDecimal most = criteria.stream().map(DraftCriterion::most).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!criteria.isEmpty() && most.compareTo(points) != 0) {
            at.problem(
                    "criteria",
                    "the highest levels add up to %s, and the item is worth %s: they must be the same"
                            .formatted(most.toPlainString(), points.toPlainString()));
        }
    }

    private static void check(DraftCriterion criterion) {
        QuizRules.count(criterion.at(), "levels", criterion.levels().size(), 2, 6);
        Map<BigDecimal, YamlMap> taken = new HashMap<>();
        for (DraftLevel draft : criterion.levels()) {
            BigDecimal points = draft.level().points();
            if (points.signum() < 0) {
                draft.at().problem("points", "a level takes nothing away: 0 points or more, not %s".formatted(points));
            }
            @Nullable YamlMap before = taken.putIfAbsent(points.stripTrailingZeros(), draft.at());
            if (before != null) {
                draft.at()
                        .problem(
                                "points",
                                "two levels are worth %s: the other is in line %d"
                                        .formatted(points.toPlainString(), before.line("points")));
            }
        }
    }
}
