package org.attune.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attune.competency.KnowledgeAreaId;
import org.attune.competency.StatementId;
import org.attune.item.BestAndWorst;
import org.attune.item.BranchingCase;
import org.attune.item.BranchingCase.Choice;
import org.attune.item.BranchingCase.Decision;
import org.attune.item.BranchingCase.Ending;
import org.attune.item.BranchingCase.Scene;
import org.attune.item.CaseScoring;
import org.attune.item.Column;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.item.MatchScoring;
import org.attune.item.Matching;
import org.attune.item.MultipleResponse;
import org.attune.item.Numeric;
import org.attune.item.Option;
import org.attune.item.OrderScoring;
import org.attune.item.Ordering;
import org.attune.item.Plot;
import org.attune.item.Prose;
import org.attune.item.Ranking;
import org.attune.item.Rating;
import org.attune.item.RatingScoring;
import org.attune.item.Reflection;
import org.attune.item.Row;
import org.attune.item.Scale;
import org.attune.item.ScriptConcordance;
import org.attune.item.SingleBest;
import org.attune.item.Variable;
import org.attune.yaml.YamlMap;

/** An item as its author wrote it, each part with its place in the file. It may break every rule. */
record DraftItem(
        YamlMap at,
        Key key,
        BigDecimal points,
        Set<KnowledgeAreaId> areas,
        List<StatementId> statements,
        Optional<Pool> pool,
        List<Key> pinned,
        Prose stem,
        Asked asked) {

    sealed interface Asked
            permits OneOf,
                    SomeOf,
                    AskedPair,
                    AskedNumber,
                    AskedReflection,
                    Case,
                    Ranked,
                    Ordered,
                    Rated,
                    Matched,
                    AskedConcordance {}

    record OneOf(List<Answer> answers) implements Asked {}

    record SomeOf(List<Answer> answers) implements Asked {}

    record Case(
            String title,
            Key start,
            List<DraftVariable> variables,
            CaseScoring scoring,
            boolean revisits,
            List<DraftScene> scenes)
            implements Asked {}

    record Ranked(OrderScoring scoring, List<DraftRow> rows) implements Asked {}

    record Ordered(OrderScoring scoring, List<DraftRow> rows) implements Asked {}

    record Rated(RatingScoring scoring, Scale scale, List<DraftRow> rows) implements Asked {}

    record Matched(MatchScoring scoring, List<Column> answers, List<DraftRow> rows) implements Asked {}

    record DraftRow(YamlMap at, Row row) {}

    record Answer(YamlMap at, Option option) {}

    record DraftVariable(YamlMap at, Variable variable) {}

    /** @param credit of the ending, where it has one */
    record DraftScene(YamlMap at, Key key, Prose text, Optional<String> ending, BigDecimal credit, List<Way> ways) {}

    record Way(YamlMap at, Choice choice) {}

    /** @throws IllegalArgumentException when it is not sound */
    Item item() {
        return switch (asked) {
            case OneOf(var answers) -> new SingleBest(key, points, areas, statements, stem, options(answers));
            case SomeOf(var answers) -> new MultipleResponse(key, points, areas, statements, stem, options(answers));
            case AskedReflection reflection ->
                new Reflection(
                        key,
                        points,
                        areas,
                        statements,
                        stem,
                        reflection.minimumWords(),
                        reflection.suggestedMost(),
                        reflection.scoring(),
                        reflection.guidance());
            case AskedPair pair ->
                new BestAndWorst(
                        key,
                        points,
                        areas,
                        statements,
                        stem,
                        pair.scoring(),
                        pair.candidates().stream()
                                .map(AskedPair.DraftCandidate::candidate)
                                .toList(),
                        pair.best(),
                        pair.worst());
            case AskedNumber number ->
                new Numeric(
                        key,
                        points,
                        areas,
                        statements,
                        stem,
                        number.unit(),
                        number.answer(),
                        number.tolerance(),
                        number.plainBands(),
                        number.rationale(),
                        number.working());
            case Case branching ->
                new BranchingCase(key, points, areas, statements, branching.title(), stem, plot(branching));
            case Ranked(var scoring, var rows) ->
                new Ranking(key, points, areas, statements, stem, scoring, rows(rows));
            case Ordered(var scoring, var rows) ->
                new Ordering(key, points, areas, statements, stem, scoring, rows(rows));
            case Rated(var scoring, var scale, var rows) ->
                new Rating(key, points, areas, statements, stem, scoring, scale, rows(rows));
            case Matched(var scoring, var answers, var rows) ->
                new Matching(key, points, areas, statements, stem, scoring, answers, rows(rows));
            case AskedConcordance concordance ->
                new ScriptConcordance(
                        key,
                        points,
                        areas,
                        statements,
                        stem,
                        concordance.scoring(),
                        concordance.scale(),
                        concordance.nested(),
                        Optional.empty());
        };
    }

    private static Plot plot(Case branching) {
        return new Plot(
                branching.start(),
                branching.variables().stream().map(DraftVariable::variable).toList(),
                branching.scoring(),
                branching.revisits(),
                branching.scenes().stream().map(DraftItem::scene).toList());
    }

    private static List<Row> rows(List<DraftRow> rows) {
        return rows.stream().map(DraftRow::row).toList();
    }

    /** What is told of the case: the stem, and each scene. */
    Stream<Vignette> vignettes() {
        Vignette told = new Vignette(at.file(), at.line("stem"), stem.html());
        return asked instanceof Case branching
                ? Stream.concat(
                        Stream.of(told),
                        branching.scenes().stream()
                                .map(scene -> new Vignette(
                                        scene.at().file(),
                                        scene.at().line("text"),
                                        scene.text().html())))
                : Stream.of(told);
    }

    private static List<Option> options(List<Answer> answers) {
        return answers.stream().map(Answer::option).toList();
    }

    static Scene scene(DraftScene draft) {
        return draft.ending()
                .<Scene>map(title -> new Ending(draft.key(), draft.text(), title, draft.credit()))
                .orElseGet(() -> new Decision(
                        draft.key(),
                        draft.text(),
                        draft.ways().stream().map(Way::choice).toList()));
    }
}
