package org.attune.item;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What marks an item, and none of its words: its kind, its points, its rule, and what each option, row or choice is worth. Two
 * versions of an item with equal answer keys mark every answer alike; a typo mended in a rationale makes no new one. That an
 * option has come to mean something else cannot be seen here: such an option needs a key of its own.
 *
 * @param parts each by its name, such as {@code option rest}, with its worth, such as {@code 0.5}
 */
public record AnswerKey(SortedMap<String, String> parts) {

    private static final String KIND = "kind";

    public AnswerKey {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    /** One part that is another in another key; empty where a key does not have it. */
    public record Change(String part, Optional<String> before, Optional<String> after) {}

    public static AnswerKey of(Item item) {
        SortedMap<String, String> parts = new TreeMap<>();
        parts.put("points", plain(item.points()));
        switch (item) {
            case SingleBest single -> {
                parts.put(KIND, "single best");
                options(parts, single.options());
            }
            case MultipleResponse multiple -> {
                parts.put(KIND, "multiple response");
                options(parts, multiple.options());
            }
            case Reflection reflection -> {
                parts.put(KIND, "reflection");
                parts.put("minimum words", Integer.toString(reflection.minimumWords()));
                reflection(parts, reflection.scoring());
            }
            case BranchingCase story -> {
                parts.put(KIND, "branching case");
                parts.put("start", story.start().value());
                rule(parts, story.plot().scoring());
                story.plot()
                        .variables()
                        .forEach(variable -> parts.put(
                                "variable " + variable.key(),
                                "%d to %d, from %d"
                                        .formatted(variable.lowest(), variable.highest(), variable.start())));
                story.scenes().forEach(scene -> scene(parts, scene));
            }
            case BestAndWorst pair -> {
                parts.put(KIND, "best and worst");
                rule(parts, pair.scoring());
                pair.candidates()
                        .forEach(candidate -> parts.put("option " + candidate.key(), place(pair, candidate.key())));
            }
            case Numeric number -> {
                parts.put(KIND, "numeric");
                parts.put("answer", plain(number.answer()));
                parts.put("tolerance", plain(number.tolerance()));
                number.bands().forEach(band -> parts.put("band " + plain(band.within()), plain(band.credit())));
            }
            case Placing placing -> {
                placing(parts, placing);
                placing.rows()
                        .forEach(row ->
                                parts.put("row " + row.key(), row.belongs().value()));
            }
        }
        return new AnswerKey(parts);
    }

    /** The key of an item that is asked and counts for nothing. */
    public AnswerKey uncounted() {
        SortedMap<String, String> all = new TreeMap<>(parts);
        all.put("counts", "no");
        return new AnswerKey(all);
    }

    /** Whether items with these keys ask for the same kind of answer. */
    boolean isOfKindOf(AnswerKey other) {
        return Objects.equals(parts.get(KIND), other.parts.get(KIND));
    }

    /** What is another in {@code later}, part by part in the order of their names; none where both mark alike. */
    public List<Change> changesTo(AnswerKey later) {
        TreeSet<String> names = new TreeSet<>(parts.keySet());
        names.addAll(later.parts.keySet());
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            Change change = new Change(name, part(name), later.part(name));
            if (!change.before().equals(change.after())) {
                changes.add(change);
            }
        }
        return changes;
    }

    private Optional<String> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    private static void options(Map<String, String> parts, List<Option> options) {
        options.forEach(option -> parts.put("option " + option.key(), plain(option.credit())));
    }

    private static void reflection(Map<String, String> parts, ReflectionScoring scoring) {
        switch (scoring) {
            case ReflectionScoring.Completion() -> parts.put("scoring", "completion");
            case ReflectionScoring.Rubric(var criteria) -> {
                parts.put("scoring", "rubric");
                criteria.forEach(criterion -> criterion
                        .levels()
                        .forEach(level -> parts.put(
                                "level %s of %s".formatted(level.key(), criterion.key()), plain(level.points()))));
            }
        }
    }

    private static void scene(Map<String, String> parts, BranchingCase.Scene scene) {
        switch (scene) {
            case BranchingCase.Decision decision ->
                decision.choices()
                        .forEach(choice ->
                                parts.put("choice %s in %s".formatted(choice.key(), scene.key()), worth(choice)));
            case BranchingCase.Ending ending -> parts.put("scene " + scene.key(), "ending, " + plain(ending.credit()));
        }
    }

    /** Its credit, where it leads, and all that its being offered and its leading there depends on. */
    private static String worth(BranchingCase.Choice choice) {
        StringBuilder worth = new StringBuilder(plain(choice.credit()));
        choice.when().forEach(condition -> worth.append(", when ").append(condition));
        choice.changes().forEach(change -> worth.append(", ").append(change));
        choice.turns()
                .forEach(turn ->
                        worth.append(", to ").append(turn.to()).append(" when ").append(turn.when()));
        return worth.append(choice.once() ? ", once" : "")
                .append(", to ")
                .append(choice.to())
                .toString();
    }

    private static String place(BestAndWorst pair, Key option) {
        if (option.equals(pair.best())) {
            return "best";
        }
        return option.equals(pair.worst()) ? "worst" : "between";
    }

    private static void placing(Map<String, String> parts, Placing item) {
        switch (item) {
            case Ranking ranking -> {
                parts.put(KIND, "ranking");
                rule(parts, ranking.scoring());
            }
            case Ordering ordering -> {
                parts.put(KIND, "ordering");
                rule(parts, ordering.scoring());
            }
            case Rating rating -> {
                parts.put(KIND, "rating");
                rule(parts, rating.scoring());
                parts.put("scale", Integer.toString(rating.scale().points()));
                rating.panel().ifPresent(panel -> panel(parts, rating, panel));
            }
            case Matching matching -> {
                parts.put(KIND, "matching");
                rule(parts, matching.scoring());
            }
            case ScriptConcordance concordance -> {
                parts.put(KIND, "script concordance");
                rule(parts, concordance.scoring());
                concordance.panel().ifPresent(panel -> panel(parts, concordance, panel));
            }
        }
    }

    /** How many gave each point to each row, from the lowest. */
    private static void panel(Map<String, String> parts, Placing item, PanelAnswers panel) {
        item.rows()
                .forEach(row -> parts.put(
                        "panel on " + row.key(),
                        item.columns().stream()
                                .map(point -> Integer.toString(panel.count(row.key(), point.key())))
                                .collect(Collectors.joining(" "))));
    }

    private static void rule(Map<String, String> parts, Enum<?> rule) {
        parts.put("scoring", rule.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
