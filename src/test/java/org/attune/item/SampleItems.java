package org.attune.item;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.competency.KnowledgeAreaId;
import org.attune.competency.StatementId;
import org.attune.item.BestAndWorst.Candidate;
import org.attune.item.BranchingCase.Choice;
import org.attune.item.BranchingCase.Decision;
import org.attune.item.BranchingCase.Ending;

/** Small items for tests, with no more words than a test needs. */
public final class SampleItems {

    public static final Set<KnowledgeAreaId> AREAS = Set.of(new KnowledgeAreaId("tf-attachment"));
    public static final List<StatementId> STATEMENTS = List.of(new StatementId("S-TF-17"));

    private SampleItems() {}

    /** {@code best} earns all, {@code half} half, {@code poor} nothing. */
    public static SingleBest single(String key, String points) {
        return single(key, points, option("poor", "0"), option("best", "1"), option("half", "0.5"));
    }

    public static SingleBest single(String key, String points, Option... options) {
        return new SingleBest(key(key), new BigDecimal(points), AREAS, STATEMENTS, prose(key), List.of(options));
    }

    public static Reflection reflection(String key, String points, int minimum, ReflectionScoring scoring) {
        return new Reflection(
                key(key),
                new BigDecimal(points),
                AREAS,
                STATEMENTS,
                prose(key),
                minimum,
                OptionalInt.empty(),
                scoring,
                prose("guidance"));
    }

    /** Two criteria: {@code sees} (0, 1 or 2 points) and {@code asks} (0 or 1). */
    public static ReflectionScoring.Rubric rubric() {
        return new ReflectionScoring.Rubric(List.of(
                new Criterion(
                        key("sees"), "Sees", List.of(level("clear", "2"), level("partly", "1"), level("no", "0"))),
                new Criterion(key("asks"), "Asks", List.of(level("yes", "1"), level("no", "0")))));
    }

    public static Criterion.Level level(String key, String points) {
        return new Criterion.Level(key(key), new BigDecimal(points), key);
    }

    /** {@code a} and {@code b} belong (0.5 each), {@code wrong} costs 0.5, {@code neutral} nothing. */
    public static MultipleResponse multiple(String key, String points) {
        return multiple(
                key, points, option("a", "0.5"), option("wrong", "-0.5"), option("b", "0.5"), option("neutral", "0"));
    }

    public static MultipleResponse multiple(String key, String points, Option... options) {
        return new MultipleResponse(key(key), new BigDecimal(points), AREAS, STATEMENTS, prose(key), List.of(options));
    }

    /**
     * From {@code door}: {@code kneel} (1) to {@code kitchen}, {@code wave} (0.5) to {@code hall}, {@code leave} (0) to the
     * ending {@code gone}. From {@code hall}: {@code mend} (0.5) to {@code kitchen}, {@code shrug} (0) to {@code gone}. From
     * {@code kitchen}: {@code wait} (1) to {@code settled}, {@code press} (0) to {@code gone}. The best way earns 2.
     */
    public static BranchingCase story(String key, String points) {
        return story(
                key,
                points,
                "door",
                scene(
                        "door",
                        choice("kneel", "1", "kitchen"),
                        choice("wave", "0.5", "hall"),
                        choice("leave", "0", "gone")),
                scene("hall", choice("mend", "0.5", "kitchen"), choice("shrug", "0", "gone")),
                scene("kitchen", choice("wait", "1", "settled"), choice("press", "0", "gone")),
                ending("settled"),
                ending("gone"));
    }

    public static BranchingCase story(String key, String points, String start, BranchingCase.Scene... scenes) {
        return new BranchingCase(
                key(key), new BigDecimal(points), AREAS, STATEMENTS, "A case", prose(key), key(start), List.of(scenes));
    }

    public static Ranking ranking(String key, String points, OrderScoring scoring, Row... rows) {
        return new Ranking(key(key), new BigDecimal(points), AREAS, STATEMENTS, prose(key), scoring, List.of(rows));
    }

    /** {@code a} to {@code d}, shown in another order than theirs. */
    public static Ordering ordering(String key, String points, OrderScoring scoring) {
        return ordering(key, points, scoring, row("c", "3"), row("a", "1"), row("d", "4"), row("b", "2"));
    }

    public static Ordering ordering(String key, String points, OrderScoring scoring, Row... rows) {
        return new Ordering(key(key), new BigDecimal(points), AREAS, STATEMENTS, prose(key), scoring, List.of(rows));
    }

    /** On a scale of five points. */
    public static Rating rating(String key, String points, RatingScoring scoring, Row... rows) {
        return rating(key, points, scoring, 5, rows);
    }

    public static Rating rating(String key, String points, RatingScoring scoring, int scale, Row... rows) {
        return new Rating(
                key(key),
                new BigDecimal(points),
                AREAS,
                STATEMENTS,
                prose(key),
                scoring,
                new Scale(scale, "not helpful", "very helpful"),
                List.of(rows));
    }

    /** The answers are those that the rows belong to, and {@code spare}. */
    public static Matching matching(String key, String points, MatchScoring scoring, Row... rows) {
        List<Column> answers = Stream.concat(Stream.of(rows).map(Row::belongs).distinct(), Stream.of(key("spare")))
                .map(answer -> new Column(answer, "Answer " + answer))
                .toList();
        return new Matching(
                key(key), new BigDecimal(points), AREAS, STATEMENTS, prose(key), scoring, answers, List.of(rows));
    }

    public static List<Item> oneOfEachKind() {
        return List.of(
                single("q", "1"),
                multiple("q", "1"),
                story("q", "1"),
                ranking("q", "1", OrderScoring.DISPLACED, row("a", "2"), row("b", "1")),
                ordering("q", "1", OrderScoring.DISPLACED),
                rating("q", "1", RatingScoring.LINEAR, row("a", "2"), row("b", "1")),
                matching("q", "1", MatchScoring.EACH, row("a", "x"), row("b", "y")));
    }

    public static Row row(String key, String belongs) {
        return new Row(key(key), "Row " + key, key(belongs), "Because of " + key, STATEMENTS);
    }

    /** Of the options {@code best}, {@code worst}, {@code good} and {@code poor}, which are what they are called. */
    public static BestAndWorst pair(String key, String points, BestAndWorstScoring scoring) {
        return pair(key, points, scoring, "poor", "best", "worst", "good");
    }

    /** The options {@code best} and {@code worst} must be among them, and are the key. */
    public static BestAndWorst pair(String key, String points, BestAndWorstScoring scoring, String... options) {
        return new BestAndWorst(
                key(key),
                new BigDecimal(points),
                AREAS,
                STATEMENTS,
                prose(key),
                scoring,
                Arrays.stream(options)
                        .map(one -> new Candidate(key(one), "Option " + one, "Because of " + one, STATEMENTS))
                        .toList(),
                key("best"),
                key("worst"));
    }

    /** {@code "best a, worst b"}, or one of the two, or nothing. */
    public static Response.Picked picked(String picks) {
        Map<Key, Key> columns = placed(picks).columns();
        return new Response.Picked(
                Optional.ofNullable(columns.get(key("best"))), Optional.ofNullable(columns.get(key("worst"))));
    }

    /** In points of a scale. */
    public static Numeric numeric(String key, String points, String answer, String tolerance, Numeric.Band... bands) {
        return new Numeric(
                key(key),
                new BigDecimal(points),
                AREAS,
                STATEMENTS,
                prose(key),
                Optional.of("points"),
                new BigDecimal(answer),
                new BigDecimal(tolerance),
                List.of(bands),
                "Because of " + key,
                prose("Working " + key));
    }

    public static Numeric.Band band(String within, String credit) {
        return new Numeric.Band(new BigDecimal(within), new BigDecimal(credit));
    }

    public static ScriptConcordance concordance(
            String key, String points, ConcordanceScoring scoring, ScriptConcordance.Nested... nested) {
        return new ScriptConcordance(
                key(key),
                new BigDecimal(points),
                AREAS,
                STATEMENTS,
                prose(key),
                scoring,
                List.of("much less", "less", "neither", "more", "much more"),
                List.of(nested),
                Optional.empty());
    }

    /** @param becomes a point of the scale by its key: {@code minus-2} to {@code plus-2} */
    public static ScriptConcordance.Nested nested(String key, String becomes) {
        return new ScriptConcordance.Nested(
                key(key), "hypothesis " + key, "information " + key, key(becomes), "Because of " + key, STATEMENTS);
    }

    /** {@code "minus-1 6, 0 3"}: how many panellists gave each point to one nested question. */
    public static Map<Key, Integer> gave(String counts) {
        return placed(counts).columns().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> Integer.valueOf(one.getValue().value())));
    }

    /** {@code "a 2, b 1"}: row {@code a} in column 2. */
    public static Response.Placed placed(String columns) {
        return new Response.Placed(Arrays.stream(columns.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> one.split(" "))
                .collect(Collectors.toMap(one -> key(one[0]), one -> key(one[1]))));
    }

    public static Option option(String key, String credit) {
        return new Option(key(key), "Option " + key, new BigDecimal(credit), "Because of " + key, STATEMENTS);
    }

    public static Decision scene(String key, Choice... choices) {
        return new Decision(key(key), prose(key), List.of(choices));
    }

    public static Ending ending(String key) {
        return ending(key, "0");
    }

    public static Ending ending(String key, String credit) {
        return new Ending(key(key), prose(key), "Ending " + key, new BigDecimal(credit));
    }

    public static Choice choice(String key, String credit, String to) {
        return new Choice(
                key(key),
                "Choice " + key,
                new BigDecimal(credit),
                "Consequence of " + key,
                "Because of " + key,
                STATEMENTS,
                List.of(),
                false,
                List.of(),
                List.of(),
                key(to));
    }

    /** The choice with what it changes, such as {@code trust +1}. */
    public static Choice changing(Choice choice, String... changes) {
        return with(
                choice,
                choice.when(),
                choice.once(),
                Arrays.stream(changes).map(Change::parse).toList(),
                choice.turns());
    }

    /** The choice, offered only where conditions such as {@code trust >= 3} hold. */
    public static Choice when(Choice choice, String... conditions) {
        return with(choice, conditions(conditions), choice.once(), choice.changes(), choice.turns());
    }

    public static Choice once(Choice choice) {
        return with(choice, choice.when(), true, choice.changes(), choice.turns());
    }

    /** The choice with one more turn, after those that it has. */
    public static Choice turning(Choice choice, String to, String... conditions) {
        List<BranchingCase.Turn> turns = new ArrayList<>(choice.turns());
        turns.add(new BranchingCase.Turn(conditions(conditions), key(to)));
        return with(choice, choice.when(), choice.once(), choice.changes(), turns);
    }

    private static List<Condition> conditions(String... conditions) {
        return Arrays.stream(conditions).map(Condition::parse).toList();
    }

    private static Choice with(
            Choice choice, List<Condition> when, boolean once, List<Change> changes, List<BranchingCase.Turn> turns) {
        return new Choice(
                choice.key(),
                choice.text(),
                choice.credit(),
                choice.consequence(),
                choice.rationale(),
                choice.statements(),
                when,
                once,
                changes,
                turns,
                choice.to());
    }

    /** A variable that is shown. */
    public static Variable variable(String key, int start, int lowest, int highest) {
        return new Variable(key(key), "The " + key, start, lowest, highest, true);
    }

    public static BranchingCase story(
            String key,
            String points,
            List<Variable> variables,
            CaseScoring scoring,
            boolean revisits,
            BranchingCase.Scene... scenes) {
        return new BranchingCase(
                key(key),
                new BigDecimal(points),
                AREAS,
                STATEMENTS,
                "A case",
                prose(key),
                new Plot(scenes[0].key(), variables, scoring, revisits, List.of(scenes)));
    }

    public static Prose prose(String text) {
        return new Prose("<p>" + text + "</p>");
    }

    public static Key key(String value) {
        return new Key(value);
    }

    public static List<Key> keys(String... values) {
        return new ArrayList<>(Arrays.stream(values).map(Key::new).toList());
    }
}
