package org.attune.content;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attune.competency.KnowledgeAreaId;
import org.attune.competency.StatementId;
import org.attune.content.DraftItem.Answer;
import org.attune.content.DraftItem.Case;
import org.attune.content.DraftItem.DraftRow;
import org.attune.content.DraftItem.DraftScene;
import org.attune.content.DraftItem.Matched;
import org.attune.content.DraftItem.OneOf;
import org.attune.content.DraftItem.Ordered;
import org.attune.content.DraftItem.Ranked;
import org.attune.content.DraftItem.Rated;
import org.attune.content.DraftItem.SomeOf;
import org.attune.content.DraftItem.Way;
import org.attune.item.Column;
import org.attune.item.Key;
import org.attune.item.Scale;
import org.attune.yaml.YamlMap;

/** What makes a quiz sound: all that it names is the module's, and every item can be earned in full. */
record QuizRules(Collection<KnowledgeAreaId> moduleAreas, Collection<StatementId> moduleStatements) {

    void check(DraftQuiz quiz) {
        if (quiz.at().has("items") && quiz.items().isEmpty()) {
            quiz.at().problem("items", "a quiz asks something: 'items' is empty");
        }
        quiz.items().forEach(this::check);
    }

    private void check(DraftItem item) {
        YamlMap at = item.at();
        if (at.has("points") && item.points().signum() <= 0) {
            at.problem("points", "'points' must be above 0");
        }
        if (at.has("areas") && item.areas().isEmpty()) {
            at.problem("areas", "an item is evidence for at least one knowledge area");
        }
        item.areas().stream()
                .filter(area -> !moduleAreas.contains(area))
                .forEach(area -> at.problem("areas", "%s is not among the areas of module.yaml".formatted(area)));
        statements(item.statements(), at);
        switch (item.asked()) {
            case OneOf(var answers) -> oneOf(at, answers);
            case SomeOf(var answers) -> someOf(at, answers);
            case AskedPair pair -> pair.check(at, this);
            case AskedNumber number -> number.check(at);
            case AskedReflection reflection -> reflection.check(at, item.points());
            case Case branching -> branching(at, branching);
            case Ranked(var _, var rows) -> places(at, rows, 6);
            case Ordered(var _, var rows) -> places(at, rows, 8);
            case Rated(var _, var scale, var rows) -> ratings(at, scale, rows);
            case Matched(var _, var answers, var rows) -> matches(at, answers, rows);
            case AskedConcordance concordance -> concordance.check(at, this);
        }
    }

    private void oneOf(YamlMap at, List<Answer> answers) {
        count(at, "options", answers.size(), 3, 6);
        answers.forEach(answer -> credit(answer.at(), answer.option().credit(), BigDecimal.ZERO));
        answers.forEach(answer -> statements(answer.option().statements(), answer.at()));
        long best = answers.stream()
                .filter(answer -> answer.option().credit().compareTo(BigDecimal.ONE) == 0)
                .count();
        if (best != 1 && !answers.isEmpty()) {
            at.problem("options", "exactly one option must have a credit of 1; %d have".formatted(best));
        }
    }

    private void someOf(YamlMap at, List<Answer> answers) {
        count(at, "options", answers.size(), 4, 8);
        answers.forEach(answer -> credit(answer.at(), answer.option().credit(), BigDecimal.ONE.negate()));
        answers.forEach(answer -> statements(answer.option().statements(), answer.at()));
        BigDecimal sum = answers.stream()
                .map(answer -> answer.option().credit().max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0 && !answers.isEmpty()) {
            at.problem("options", "the credits above 0 must add up to exactly 1, not %s".formatted(sum));
        }
    }

    private void branching(YamlMap at, Case branching) {
        for (DraftScene scene : branching.scenes()) {
            count(
                    scene.at(),
                    "choices",
                    scene.ways().size(),
                    2,
                    branching.variables().isEmpty() ? 4 : 6);
            for (Way way : scene.ways()) {
                credit(way.at(), way.choice().credit(), BigDecimal.ZERO);
                statements(way.choice().statements(), way.at());
            }
        }
        new SceneRules(at, branching).check();
    }

    private void ratings(YamlMap at, Scale scale, List<DraftRow> rows) {
        count(at, "rows", rows.size(), 3, 8);
        for (DraftRow draft : rows) {
            statements(draft.row().statements(), draft.at());
            Key rating = draft.row().belongs();
            if (!rating.equals(Keys.UNREADABLE) && Integer.parseInt(rating.value()) > scale.points()) {
                draft.at().problem("rating", "the scale goes to %d, and not to %s".formatted(scale.points(), rating));
            }
        }
    }

    private void matches(YamlMap at, List<Column> answers, List<DraftRow> rows) {
        count(at, "rows", rows.size(), 3, 8);
        count(at, "answers", answers.size(), 3, 10);
        List<Key> there = answers.stream().map(Column::key).toList();
        Map<Key, YamlMap> taken = new HashMap<>();
        for (DraftRow draft : rows) {
            statements(draft.row().statements(), draft.at());
            Key answer = draft.row().belongs();
            if (answer.equals(Keys.UNREADABLE)) {
                continue;
            }
            if (!there.contains(answer)) {
                draft.at().problem("answer", "there is no answer '%s'".formatted(answer));
            }
            YamlMap before = taken.putIfAbsent(answer, draft.at());
            if (before != null) {
                draft.at()
                        .problem(
                                "answer",
                                "'%s' belongs to two rows: first in line %d".formatted(answer, before.line("answer")));
            }
        }
    }

    private void places(YamlMap at, List<DraftRow> rows, int most) {
        count(at, "rows", rows.size(), 3, most);
        rows.forEach(row -> statements(row.row().statements(), row.at()));
        Map<Key, YamlMap> taken = new HashMap<>();
        for (DraftRow draft : rows) {
            Key place = draft.row().belongs();
            if (place.equals(Keys.UNREADABLE)) {
                continue;
            }
            if (Integer.parseInt(place.value()) > rows.size()) {
                draft.at().problem("place", "there are %d rows, so there is no place %s".formatted(rows.size(), place));
            }
            YamlMap before = taken.putIfAbsent(place, draft.at());
            if (before != null) {
                draft.at()
                        .problem(
                                "place",
                                "place %s is given twice: first in line %d".formatted(place, before.line("place")));
            }
        }
        if (rows.size() > 1 && rows.equals(inOrder(rows))) {
            at.problem("rows", "the rows stand in their right order: write them down in another one, which is shown");
        }
    }

    private static List<DraftRow> inOrder(List<DraftRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(row -> row.row().belongs().value()))
                .toList();
    }

    static void count(YamlMap at, String field, int there, int least, int most) {
        if (at.has(field) && (there < least || there > most)) {
            at.problem(field, "there must be %d to %d '%s', not %d".formatted(least, most, field, there));
        }
    }

    private static void credit(YamlMap at, BigDecimal credit, BigDecimal least) {
        if (credit.compareTo(least) < 0 || credit.compareTo(BigDecimal.ONE) > 0) {
            at.problem("credit", "'credit' must be from %s to 1, not %s".formatted(least, credit));
        }
    }

    void statements(List<StatementId> statements, YamlMap at) {
        if (at.has("statements") && statements.isEmpty()) {
            at.problem("statements", "name at least one statement");
        }
        statements.stream()
                .filter(statement -> !moduleStatements.contains(statement))
                .forEach(statement ->
                        at.problem("statements", "%s is not among the statements of module.yaml".formatted(statement)));
    }
}
