package org.attune.content;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.attune.competency.KnowledgeAreaId;
import org.attune.competency.StatementId;
import org.attune.content.DraftItem.Answer;
import org.attune.content.DraftItem.Asked;
import org.attune.content.DraftItem.DraftRow;
import org.attune.content.DraftItem.Matched;
import org.attune.content.DraftItem.OneOf;
import org.attune.content.DraftItem.Ordered;
import org.attune.content.DraftItem.Ranked;
import org.attune.content.DraftItem.Rated;
import org.attune.content.DraftItem.SomeOf;
import org.attune.item.Column;
import org.attune.item.Key;
import org.attune.item.MatchScoring;
import org.attune.item.Option;
import org.attune.item.OrderScoring;
import org.attune.item.Prose;
import org.attune.item.RatingScoring;
import org.attune.item.Row;
import org.attune.item.Scale;
import org.attune.yaml.YamlMap;

/**
 * Reads a quiz file. It tells what cannot be read; whether what was read makes a sound quiz is for the rules to say. So a
 * quiz of long ago, which kept the rules of its day, can always be read again.
 */
final class QuizReader {

    private static final List<String> KINDS = List.of(
            "single-best",
            "multiple-response",
            "best-and-worst",
            "numeric",
            "reflection",
            "branching-case",
            "ranking",
            "ordering",
            "rating",
            "matching",
            "script-concordance");

    private QuizReader() {}

    static DraftQuiz read(YamlMap file) {
        Keys keys = new Keys();
        Prose intro = prose(file, "intro");
        List<DraftItem> items = file.maps("items").stream()
                .flatMap(map -> item(map, keys).stream())
                .toList();
        file.done();
        return new DraftQuiz(file, intro, items);
    }

    static Optional<DraftItem> item(YamlMap map, Keys keys) {
        Key key = keys.of(map);
        String kind = map.text("kind");
        BigDecimal points = map.decimal("points");
        Set<KnowledgeAreaId> areas =
                Collections.unmodifiableSet(new LinkedHashSet<>(map.parsedTexts("areas", KnowledgeAreaId::new)));
        List<StatementId> statements = map.parsedTexts("statements", StatementId::new);
        Optional<Pool> pool = map.optionalParsed("pool", Pool::new);
        List<Key> pinned = map.optionalParsedTexts("pinned", Key::new);
        note(map); // known here, asked for again when the quiz is made
        Prose stem = prose(map, "stem");
        Optional<? extends Asked> asked = switch (kind) {
            case "single-best" -> Optional.of(new OneOf(answers(map)));
            case "multiple-response" -> Optional.of(new SomeOf(answers(map)));
            case "best-and-worst" -> AskedPair.read(map);
            case "numeric" -> AskedNumber.read(map);
            case "reflection" -> AskedReflection.read(map);
            case "branching-case" -> CaseReader.read(map);
            case "ranking" -> {
                Optional<OrderScoring> scoring = scoring(map, OrderScoring.values());
                List<DraftRow> rows = rows(map, "place", QuizReader::number);
                yield scoring.map(rule -> new Ranked(rule, rows));
            }
            case "ordering" -> {
                Optional<OrderScoring> scoring = scoring(map, OrderScoring.values());
                List<DraftRow> rows = rows(map, "place", QuizReader::number);
                yield scoring.map(rule -> new Ordered(rule, rows));
            }
            case "rating" -> {
                Optional<RatingScoring> scoring = scoring(map, RatingScoring.values());
                Optional<Scale> scale = scale(map);
                List<DraftRow> rows = rows(map, "rating", QuizReader::number);
                yield scoring.flatMap(rule -> scale.map(of -> new Rated(rule, of, rows)));
            }
            case "matching" -> {
                Optional<MatchScoring> scoring = scoring(map, MatchScoring.values());
                List<Column> columns = columns(map);
                List<DraftRow> rows = rows(map, "answer", Key::new);
                yield scoring.map(rule -> new Matched(rule, columns, rows));
            }
            case "script-concordance" -> AskedConcordance.read(map);
            case "" -> Optional.empty();
            default -> {
                map.problem("kind", "'%s' is not a kind of item: %s".formatted(kind, oneOf(KINDS)));
                yield Optional.empty();
            }
        };
        if (KINDS.contains(kind)) {
            map.done();
        }
        return asked.map(what -> new DraftItem(map, key, points, areas, statements, pool, pinned, stem, what));
    }

    /** What may be hard to read in an item or a scene. */
    static Optional<String> note(YamlMap map) {
        return map.optionalText("content-note").map(Typography::of);
    }

    private static List<Answer> answers(YamlMap item) {
        Keys keys = new Keys();
        return item.maps("options").stream().map(map -> answer(map, keys)).toList();
    }

    private static Answer answer(YamlMap map, Keys keys) {
        Option option = new Option(
                keys.of(map),
                Typography.of(map.text("text")),
                map.decimal("credit"),
                Typography.of(map.text("rationale")),
                map.parsedTexts("statements", StatementId::new));
        map.done();
        return new Answer(map, option);
    }

    /** The rule by its name: {@code all-or-nothing}. It is never guessed: no rule, no item. */
    static <E extends Enum<E>> Optional<E> scoring(YamlMap item, E[] rules) {
        List<String> names = Stream.of(rules).map(QuizReader::name).toList();
        return item.parsed(
                "scoring",
                text -> Stream.of(rules)
                        .filter(rule -> name(rule).equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "there is no rule '%s' for %s: %s".formatted(text, item.text("kind"), oneOf(names)))));
    }

    private static Optional<Scale> scale(YamlMap item) {
        String lowest = Typography.of(item.text("lowest"));
        String highest = Typography.of(item.text("highest"));
        return item.parsed("scale", text -> switch (text) {
            case "4" -> new Scale(4, lowest, highest);
            case "5" -> new Scale(5, lowest, highest);
            default -> throw new IllegalArgumentException("a scale has 4 or 5 points, not '%s'".formatted(text));
        });
    }

    private static List<Column> columns(YamlMap item) {
        Keys keys = new Keys();
        return item.maps("answers").stream().map(map -> column(map, keys)).toList();
    }

    private static Column column(YamlMap map, Keys keys) {
        Column column = new Column(keys.of(map), Typography.of(map.text("text")));
        map.done();
        return column;
    }

    private static String name(Enum<?> rule) {
        return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String oneOf(List<String> words) {
        return String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
    }

    /** @param belongs the field that says in which column a row belongs */
    private static List<DraftRow> rows(YamlMap item, String belongs, Function<String, Key> column) {
        Keys keys = new Keys();
        return item.maps("rows").stream()
                .map(map -> row(map, keys, belongs, column))
                .toList();
    }

    private static DraftRow row(YamlMap map, Keys keys, String belongs, Function<String, Key> column) {
        Row row = new Row(
                keys.of(map),
                Typography.of(map.text("text")),
                map.parsed(belongs, column).orElse(Keys.UNREADABLE),
                Typography.of(map.text("rationale")),
                map.parsedTexts("statements", StatementId::new));
        map.done();
        return new DraftRow(map, row);
    }

    private static Key number(String text) {
        if (!text.matches("[1-9]\\d?")) {
            throw new IllegalArgumentException("'%s' is not a whole number from 1".formatted(text));
        }
        return new Key(text);
    }

    static Prose prose(YamlMap map, String field) {
        Markdown.Text text = Markdown.read(map.text(field));
        text.flaws().forEach(flaw -> map.problem(field, "'%s': %s".formatted(field, flaw.message())));
        if (text.headings()) {
            map.problem(field, "'%s' has a heading: headings are for pages".formatted(field));
        }
        return text.prose();
    }
}
