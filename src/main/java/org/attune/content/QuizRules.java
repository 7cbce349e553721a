package org.attune.content;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.attune.competency.KnowledgeAreaId;
import org.attune.competency.StatementId;
import org.attune.item.BranchingCase;
import org.attune.item.BranchingCase.Choice;
import org.attune.item.BranchingCase.Decision;
import org.attune.item.Item;
import org.attune.item.MultipleResponse;
import org.attune.item.Option;
import org.attune.item.SingleBest;
import org.attune.yaml.YamlMap;

/** What makes a quiz sound: everything named is declared, and every item can be earned in full and lost. */
record QuizRules(Sources sources, Collection<KnowledgeAreaId> moduleAreas, Collection<StatementId> moduleStatements) {

    void check(Quiz quiz) {
        if (quiz.items().isEmpty()) {
            sources.whole().problem("items", "a quiz asks something: 'items' is empty");
        }
        quiz.items().forEach(this::check);
    }

    private void check(Item item) {
        YamlMap map = sources.of(item.key());
        if (map.has("points") && item.points().signum() <= 0) {
            map.problem("points", "'points' must be above 0");
        }
        areas(item.areas(), map);
        statements(item.statements(), map);
        switch (item) {
            case SingleBest single -> single(single, map);
            case MultipleResponse multiple -> multiple(multiple, map);
            case BranchingCase branching -> branching(branching);
        }
    }

    private void single(SingleBest item, YamlMap map) {
        count(map, "options", item.options().size(), 3, 6);
        for (Option option : item.options()) {
            statements(option.statements(), sources.of(item.key(), option.key()));
            share(option.credit(), sources.of(item.key(), option.key()));
        }
        long best = item.options().stream()
                .filter(option -> option.credit().compareTo(BigDecimal.ONE) == 0)
                .count();
        if (best != 1 && !item.options().isEmpty()) {
            map.problem("options", "exactly one option must have a credit of 1; here %d have".formatted(best));
        }
    }

    private void multiple(MultipleResponse item, YamlMap map) {
        count(map, "options", item.options().size(), 4, 8);
        for (Option option : item.options()) {
            YamlMap at = sources.of(item.key(), option.key());
            statements(option.statements(), at);
            if (option.credit().abs().compareTo(BigDecimal.ONE) > 0) {
                at.problem("credit", "'credit' must be from -1 to 1, not %s".formatted(option.credit()));
            }
        }
        BigDecimal sum = item.options().stream()
                .map(Option::credit)
                .filter(credit -> credit.signum() > 0)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0 && !item.options().isEmpty()) {
            map.problem("options", "the credits above 0 must add up to exactly 1, not %s".formatted(sum));
        }
    }

    private void branching(BranchingCase item) {
        for (BranchingCase.Scene scene : item.scenes()) {
            if (scene instanceof Decision decision && !decision.choices().isEmpty()) {
                YamlMap map = sources.of(item.key(), scene.key());
                count(map, "choices", decision.choices().size(), 2, 4);
                for (Choice choice : decision.choices()) {
                    YamlMap at = sources.of(item.key(), scene.key(), choice.key());
                    statements(choice.statements(), at);
                    share(choice.credit(), at);
                }
            }
        }
        new SceneRules(item, new Scenes(item), sources).check();
    }

    private static void count(YamlMap map, String field, int there, int least, int most) {
        if (map.has(field) && (there < least || there > most)) {
            map.problem(field, "there must be %d to %d '%s', not %d".formatted(least, most, field, there));
        }
    }

    private static void share(BigDecimal credit, YamlMap map) {
        if (credit.signum() < 0 || credit.compareTo(BigDecimal.ONE) > 0) {
            map.problem("credit", "'credit' must be from 0 to 1, not %s".formatted(credit));
        }
    }

    private void areas(Set<KnowledgeAreaId> areas, YamlMap map) {
        if (map.has("areas") && areas.isEmpty()) {
            map.problem("areas", "an item is evidence for at least one knowledge area");
        }
        areas.stream()
                .filter(area -> !moduleAreas.contains(area))
                .forEach(area -> map.problem("areas", "%s is not among the areas of module.yaml".formatted(area)));
    }

    private void statements(List<StatementId> statements, YamlMap map) {
        if (map.has("statements") && statements.isEmpty()) {
            map.problem("statements", "name at least one statement");
        }
        statements.stream()
                .filter(statement -> !moduleStatements.contains(statement))
                .forEach(statement -> map.problem(
                        "statements", "%s is not among the statements of module.yaml".formatted(statement)));
    }
}
