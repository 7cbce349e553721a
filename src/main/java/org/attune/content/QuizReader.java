package org.attune.content;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.competency.KnowledgeAreaId;
import org.attune.competency.StatementId;
import org.attune.content.DraftItem.Answer;
import org.attune.content.DraftItem.Asked;
import org.attune.content.DraftItem.Case;
import org.attune.content.DraftItem.DraftScene;
import org.attune.content.DraftItem.OneOf;
import org.attune.content.DraftItem.SomeOf;
import org.attune.content.DraftItem.Way;
import org.attune.item.BranchingCase.Choice;
import org.attune.item.Key;
import org.attune.item.Option;
import org.attune.item.Prose;
import org.attune.yaml.YamlMap;

/**
 * Reads a quiz file. It tells what cannot be read; whether what was read makes a sound quiz is for the rules to say. So a
 * quiz of long ago, which kept the rules of its day, can always be read again.
 */
final class QuizReader {

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

    private static Optional<DraftItem> item(YamlMap map, Keys keys) {
        Key key = keys.of(map);
        String kind = map.text("kind");
        BigDecimal points = map.decimal("points");
        Set<KnowledgeAreaId> areas =
                Collections.unmodifiableSet(new LinkedHashSet<>(map.parsedTexts("areas", KnowledgeAreaId::new)));
        List<StatementId> statements = map.parsedTexts("statements", StatementId::new);
        Prose stem = prose(map, "stem");
        Optional<Asked> asked = switch (kind) {
            case "single-best" -> Optional.of(new OneOf(answers(map)));
            case "multiple-response" -> Optional.of(new SomeOf(answers(map)));
            case "branching-case" -> Optional.of(branching(map));
            case "" -> Optional.empty();
            default -> {
                map.problem(
                        "kind",
                        "'%s' is not a kind of item: single-best, multiple-response or branching-case".formatted(kind));
                yield Optional.empty();
            }
        };
        if (asked.isPresent()) {
            map.done();
        }
        return asked.map(what -> new DraftItem(map, key, points, areas, statements, stem, what));
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

    private static Case branching(YamlMap map) {
        Keys keys = new Keys();
        return new Case(
                Typography.of(map.text("title")),
                map.parsed("start", Key::new).orElse(Keys.UNREADABLE),
                map.maps("scenes").stream().map(scene -> scene(scene, keys)).toList());
    }

    private static DraftScene scene(YamlMap map, Keys keys) {
        Keys choices = new Keys();
        DraftScene scene = new DraftScene(
                map,
                keys.of(map),
                prose(map, "text"),
                map.optionalText("ending").map(Typography::of),
                map.optionalMaps("choices").stream()
                        .map(choice -> way(choice, choices))
                        .toList());
        map.done();
        return scene;
    }

    private static Way way(YamlMap map, Keys keys) {
        Choice choice = new Choice(
                keys.of(map),
                Typography.of(map.text("text")),
                map.decimal("credit"),
                Typography.of(map.text("consequence")),
                Typography.of(map.text("rationale")),
                map.parsedTexts("statements", StatementId::new),
                map.parsed("to", Key::new).orElse(Keys.UNREADABLE));
        map.done();
        return new Way(map, choice);
    }

    private static Prose prose(YamlMap map, String field) {
        Markdown.Text text = Markdown.read(map.text(field));
        text.flaws().forEach(flaw -> map.problem(field, "'%s': %s".formatted(field, flaw.message())));
        if (text.headings()) {
            map.problem(field, "'%s' has a heading: headings are for pages".formatted(field));
        }
        return text.prose();
    }
}
