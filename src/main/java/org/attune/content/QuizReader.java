package org.attune.content;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.attune.competency.KnowledgeAreaId;
import org.attune.competency.StatementId;
import org.attune.item.BranchingCase;
import org.attune.item.BranchingCase.Choice;
import org.attune.item.BranchingCase.Decision;
import org.attune.item.BranchingCase.Ending;
import org.attune.item.BranchingCase.Scene;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.item.MultipleResponse;
import org.attune.item.Option;
import org.attune.item.Prose;
import org.attune.item.SingleBest;
import org.attune.yaml.YamlMap;

/**
 * Turns a quiz file into values. It tells what cannot be read; whether what was read makes a sound quiz is for the rules to
 * say. So a quiz of long ago, which kept the rules of its day, can always be read again.
 */
final class QuizReader {

    private final YamlMap file;
    private final Sources sources;

    QuizReader(YamlMap file) {
        this.file = file;
        this.sources = new Sources(file);
    }

    Quiz read(QuizVersion version) {
        Prose intro = prose(file, "intro");
        List<Item> items =
                file.maps("items").stream().flatMap(map -> item(map).stream()).toList();
        file.done();
        return new Quiz(version, intro, items);
    }

    Sources sources() {
        return sources;
    }

    private Optional<Item> item(YamlMap map) {
        Key key = sources.key(map);
        String kind = map.text("kind");
        BigDecimal points = map.decimal("points");
        Set<KnowledgeAreaId> areas =
                Collections.unmodifiableSet(new LinkedHashSet<>(map.parsedTexts("areas", KnowledgeAreaId::new)));
        List<StatementId> statements = map.parsedTexts("statements", StatementId::new);
        Prose stem = prose(map, "stem");
        return switch (kind) {
            case "single-best" ->
                sound(map, () -> new SingleBest(key, points, areas, statements, stem, options(map, key)));
            case "multiple-response" ->
                sound(map, () -> new MultipleResponse(key, points, areas, statements, stem, options(map, key)));
            case "branching-case" ->
                sound(map, () -> {
                    String title = map.text("title");
                    Key start = map.parsed("start", Key::new).orElse(Sources.UNREADABLE);
                    List<Scene> scenes = map.maps("scenes").stream()
                            .map(scene -> scene(scene, key))
                            .toList();
                    return new BranchingCase(key, points, areas, statements, title, stem, start, scenes);
                });
            default -> {
                if (!kind.isEmpty()) {
                    map.problem(
                            "kind",
                            "'%s' is not a kind of item: single-best, multiple-response or branching-case"
                                    .formatted(kind));
                }
                yield Optional.empty();
            }
        };
    }

    /** An item may refuse what it is given; then the file says where. */
    private static Optional<Item> sound(YamlMap map, Supplier<Item> item) {
        try {
            Item read = item.get();
            map.done();
            return Optional.of(read);
        } catch (IllegalArgumentException e) {
            map.problem(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private List<Option> options(YamlMap item, Key itemKey) {
        return item.maps("options").stream()
                .map(map -> {
                    Option option = new Option(
                            sources.key(map, itemKey),
                            map.text("text"),
                            map.decimal("credit"),
                            map.text("rationale"),
                            map.parsedTexts("statements", StatementId::new));
                    map.done();
                    return option;
                })
                .toList();
    }

    private Scene scene(YamlMap map, Key itemKey) {
        Key key = sources.key(map, itemKey);
        Prose text = prose(map, "text");
        Optional<String> ending = map.optionalText("ending");
        List<Choice> choices = map.optionalMaps("choices").stream()
                .map(choice -> choice(choice, itemKey, key))
                .toList();
        map.done();
        if (ending.isPresent() && !choices.isEmpty()) {
            map.problem("ending", "a scene has either choices or an ending");
        } else if (ending.isEmpty() && choices.isEmpty()) {
            map.problem("scene '%s' has no exit: give it choices or an ending".formatted(key));
        }
        return ending.<Scene>map(title -> new Ending(key, text, title))
                .orElseGet(() -> new Decision(key, text, choices));
    }

    private Choice choice(YamlMap map, Key itemKey, Key sceneKey) {
        Choice choice = new Choice(
                sources.key(map, itemKey, sceneKey),
                map.text("text"),
                map.decimal("credit"),
                map.text("consequence"),
                map.text("rationale"),
                map.parsedTexts("statements", StatementId::new),
                map.parsed("to", Key::new).orElse(Sources.UNREADABLE));
        map.done();
        return choice;
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
