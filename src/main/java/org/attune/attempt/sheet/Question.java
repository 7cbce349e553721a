package org.attune.attempt.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attune.item.BestAndWorst;
import org.attune.item.BranchingCase;
import org.attune.item.Column;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.item.Matching;
import org.attune.item.MultipleResponse;
import org.attune.item.Numeric;
import org.attune.item.Option;
import org.attune.item.Placing;
import org.attune.item.Prose;
import org.attune.item.Rating;
import org.attune.item.Reflection;
import org.attune.item.Response;
import org.attune.item.Scale;
import org.attune.item.ScriptConcordance;
import org.attune.item.SingleBest;
import org.attune.item.Stem;
import org.attune.item.Walk;
import org.attune.item.WordCount;
import org.attune.words.Message;

/** An item as it is asked. It holds no credit and no rationale, so that no page can show them too early. */
public sealed interface Question {

    /** The fragment of {@code attempt/question} that shows it. */
    String fragment();

    BigDecimal points();

    /** "2 points". */
    default Message worth() {
        return Points.worth(points());
    }

    /** What to do, where the question does not say it. */
    default Optional<Message> how() {
        return Optional.empty();
    }

    /** The answer that it shows, in lines of words; none for a case, whose decisions are not chosen between. */
    default List<String> answer() {
        return List.of();
    }

    record Options(BigDecimal points, boolean several, Stem stem, List<Choosable> options) implements Question {

        @Override
        public String fragment() {
            return several ? "several" : "one";
        }

        @Override
        public List<String> answer() {
            return options.stream()
                    .filter(Choosable::chosen)
                    .map(Choosable::text)
                    .toList();
        }
    }

    /**
     * Rows to be placed.
     *
     * @param rule what the question is worth, and by which rule
     * @param oneEach a column takes one row only
     * @param scale where the columns are its points
     * @param lettered the columns have letters, and are listed above the rows
     */
    record Rows(
            BigDecimal points,
            Stem stem,
            Optional<Message> how,
            Message rule,
            boolean oneEach,
            Optional<Scale> scale,
            boolean lettered,
            List<Column> columns,
            List<Placeable> rows)
            implements Question {

        @Override
        public String fragment() {
            return scale.isPresent() ? "scale" : "rows";
        }

        /** How the rows are moved where scripts are on: put in {@code order}, or given answers to {@code match}; else empty. */
        public String hand() {
            return lettered ? "match" : oneEach && columns.size() == rows.size() ? "order" : "";
        }

        @Override
        public List<String> answer() {
            return rows.stream()
                    .filter(row -> row.chosen().isPresent())
                    .map(row -> row.text() + ": " + row.chosen().get().text())
                    .toList();
        }
    }

    /** @param chosen the column it has now */
    record Placeable(Key key, String text, Optional<Column> chosen) {}

    record Choosable(Key key, String text, boolean chosen) {}

    record Pair(BigDecimal points, Stem stem, Optional<Message> how, Message rule, List<Pickable> candidates)
            implements Question {

        @Override
        public String fragment() {
            return "pair";
        }

        /** In no language: plus for the best, minus for the worst. */
        @Override
        public List<String> answer() {
            return Stream.concat(
                            candidates.stream().filter(Pickable::best).map(one -> "+ " + one.text()),
                            candidates.stream().filter(Pickable::worst).map(one -> "− " + one.text()))
                    .toList();
        }
    }

    /** @param best it is picked as the best now */
    record Pickable(Key key, String text, boolean best, boolean worst) {}

    /**
     * @param text the number as it was typed; may be empty
     * @param readAs the number that it was read as, where that looks otherwise
     */
    record Amount(
            BigDecimal points, Stem stem, Message rule, Optional<String> unit, String text, Optional<String> readAs)
            implements Question {

        @Override
        public String fragment() {
            return "number";
        }

        @Override
        public List<String> answer() {
            return text.isEmpty() ? List.of() : List.of(text);
        }
    }

    /** @param columns the points of the scale, with their words */
    record Concordance(
            BigDecimal points, Stem stem, Optional<Message> how, Message rule, List<Column> columns, List<Asked> nested)
            implements Question {

        @Override
        public String fragment() {
            return "concordance";
        }

        @Override
        public List<String> answer() {
            return nested.stream()
                    .filter(one -> one.chosen().isPresent())
                    .map(one -> one.hypothesis() + "; " + one.information() + ": "
                            + one.chosen().get().text())
                    .toList();
        }
    }

    /** @param chosen the point of the scale that it has now */
    record Asked(Key key, String hypothesis, String information, Optional<Column> chosen) {}

    /**
     * Something to write.
     *
     * @param length how much to write
     * @param text as it was written; may be empty
     * @param counted how many words it has
     */
    record Text(BigDecimal points, Stem stem, Message rule, Message length, String text, int counted)
            implements Question {

        @Override
        public String fragment() {
            return "text";
        }

        @Override
        public List<String> answer() {
            return text.isBlank() ? List.of() : List.of(text);
        }

        /** The first line feed of a text area is dropped by browsers, so that one more stands before the text. */
        public String field() {
            return "\n" + text;
        }

        /** By what the page's script counts, as the server does. */
        public String pattern() {
            return WordCount.PATTERN;
        }

        public int most() {
            return Response.Written.MOST;
        }
    }

    /**
     * @param made the keys of the choices made so far: they are sent again with the next one
     * @param rule what the case is worth, and for what
     * @param state where the variables stand that one may see
     * @param decision what is to be decided now; empty at the ending
     * @param offered what can be chosen now
     */
    record Story(
            BigDecimal points,
            String title,
            Prose stem,
            Message rule,
            List<Key> made,
            List<Passed> soFar,
            List<CaseWords.Level> state,
            Optional<BranchingCase.Decision> decision,
            List<BranchingCase.Choice> offered,
            Optional<BranchingCase.Ending> ending)
            implements Question {

        @Override
        public String fragment() {
            return "story";
        }

        boolean isBegun() {
            return !made.isEmpty();
        }

        /** The scene that one has come to. */
        Key here() {
            return decision.<BranchingCase.Scene>map(scene -> scene)
                    .or(() -> ending)
                    .orElseThrow()
                    .key();
        }

        /** The scene where a decision is due, apart from what it asks; what it asks is empty when it only tells. */
        public Stem scene() {
            Prose text = decision.orElseThrow().text();
            Stem parts = Stem.of(text);
            return parts.question().endsWith("?") ? parts : new Stem(text.html(), "");
        }
    }

    /** A scene that lies behind, the choice made in it, what came of it, and what it changed. */
    record Passed(Prose scene, String took, String consequence, List<Message> changes) {}

    static Question of(Item item, Optional<Response> response) {
        return switch (item) {
            case SingleBest single ->
                new Options(
                        single.points(),
                        false,
                        Stem.of(single.stem()),
                        choosable(single.options(), ResponseParts.chosen(response)));
            case MultipleResponse multiple ->
                new Options(
                        multiple.points(),
                        true,
                        Stem.of(multiple.stem()),
                        choosable(multiple.options(), ResponseParts.chosen(response)));
            case BestAndWorst pair -> pair(pair, ResponseParts.picked(response));
            case Numeric numeric -> number(numeric, response);
            case ScriptConcordance concordance -> concordance(concordance, ResponseParts.placed(response));
            case Reflection reflection -> text(reflection, ResponseParts.written(response));
            case BranchingCase story -> story(story, Walk.along(story, ResponseParts.path(response)));
            case Placing placing -> rows(placing, ResponseParts.placed(response));
        };
    }

    private static Question rows(Placing item, Response.Placed placed) {
        List<Column> columns = PlacingWords.columns(item);
        List<Placeable> rows = item.rows().stream()
                .map(row -> new Placeable(
                        row.key(),
                        row.text(),
                        Optional.ofNullable(placed.columns().get(row.key())).flatMap(given -> column(columns, given))))
                .toList();
        return new Rows(
                item.points(),
                Stem.of(item.stem()),
                Optional.of(PlacingWords.how(item)),
                PlacingWords.rule(item),
                item.oneEach(),
                item instanceof Rating rating ? Optional.of(rating.scale()) : Optional.empty(),
                item instanceof Matching,
                columns,
                rows);
    }

    private static Optional<Column> column(List<Column> columns, Key wanted) {
        return columns.stream().filter(column -> column.key().equals(wanted)).findFirst();
    }

    private static Question pair(BestAndWorst item, Response.Picked picked) {
        return new Pair(
                item.points(),
                Stem.of(item.stem()),
                Optional.of(KindWords.PAIR),
                KindWords.rule(item),
                item.candidates().stream()
                        .map(one -> new Pickable(
                                one.key(),
                                one.text(),
                                picked.best().equals(Optional.of(one.key())),
                                picked.worst().equals(Optional.of(one.key()))))
                        .toList());
    }

    private static Question number(Numeric item, Optional<Response> response) {
        return new Amount(
                item.points(),
                Stem.of(item.stem()),
                KindWords.rule(item),
                item.unit(),
                ResponseParts.entered(response).text(),
                KindWords.readAs(ResponseParts.entered(response)));
    }

    private static Question concordance(ScriptConcordance item, Response.Placed placed) {
        return new Concordance(
                item.points(),
                Stem.of(item.stem()),
                Optional.of(PlacingWords.how(item)),
                PlacingWords.rule(item),
                item.columns(),
                item.nested().stream()
                        .map(one -> new Asked(
                                one.key(),
                                one.hypothesis(),
                                one.information(),
                                Optional.ofNullable(placed.columns().get(one.key()))
                                        .flatMap(item::column)))
                        .toList());
    }

    private static Question story(BranchingCase story, Walk walk) {
        return new Story(
                story.points(),
                story.title(),
                story.stem(),
                CaseWords.rule(story),
                walk.steps().stream().map(step -> step.choice().key()).toList(),
                walk.steps().stream()
                        .map(step -> new Passed(
                                step.scene().text(),
                                step.choice().text(),
                                step.choice().consequence(),
                                CaseWords.changes(story, step, false)))
                        .toList(),
                CaseWords.shown(story, walk.state()),
                walk instanceof Walk.UnderWay underWay ? Optional.of(underWay.scene()) : Optional.empty(),
                walk instanceof Walk.UnderWay underWay ? underWay.offered() : List.of(),
                walk instanceof Walk.Ended ended ? Optional.of(ended.ending()) : Optional.empty());
    }

    private static Question text(Reflection item, String text) {
        return new Text(
                item.points(),
                Stem.of(item.stem()),
                WritingWords.rule(item),
                WritingWords.length(item),
                text,
                WordCount.of(text));
    }

    private static List<Choosable> choosable(List<Option> options, Set<Key> chosen) {
        return options.stream()
                .map(option -> new Choosable(option.key(), option.text(), chosen.contains(option.key())))
                .toList();
    }
}
