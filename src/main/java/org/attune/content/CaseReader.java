package org.attune.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.attune.competency.StatementId;
import org.attune.content.DraftItem.Case;
import org.attune.content.DraftItem.DraftScene;
import org.attune.content.DraftItem.DraftVariable;
import org.attune.content.DraftItem.Way;
import org.attune.item.BranchingCase.Choice;
import org.attune.item.BranchingCase.Turn;
import org.attune.item.CaseScoring;
import org.attune.item.Change;
import org.attune.item.Condition;
import org.attune.item.Key;
import org.attune.item.Variable;
import org.attune.yaml.YamlMap;

/** Reads a branching case. */
final class CaseReader {

    private CaseReader() {}

    /** Empty when the rule cannot be read; a case that names none is scored along its path. */
    static Optional<Case> read(YamlMap map) {
        Keys variables = new Keys();
        Keys scenes = new Keys();
        Optional<CaseScoring> scoring =
                map.has("scoring") ? QuizReader.scoring(map, CaseScoring.values()) : Optional.of(CaseScoring.PATH);
        String title = Typography.of(map.text("title"));
        Key start = map.parsed("start", Key::new).orElse(Keys.UNREADABLE);
        boolean revisits = flag(map, "revisits");
        List<DraftVariable> told = map.optionalMaps("variables").stream()
                .flatMap(variable -> variable(variable, variables).stream())
                .toList();
        List<DraftScene> drafts =
                map.maps("scenes").stream().map(scene -> scene(scene, scenes)).toList();
        return scoring.map(rule -> new Case(title, start, told, rule, revisits, drafts));
    }

    private static Optional<DraftVariable> variable(YamlMap map, Keys keys) {
        Key key = keys.of(map);
        String title = Typography.of(map.text("title"));
        Optional<Integer> start = map.parsed("start", CaseReader::whole);
        Optional<Integer> lowest = map.parsed("lowest", CaseReader::whole);
        Optional<Integer> highest = map.parsed("highest", CaseReader::whole);
        boolean shown = map.parsed("shown", CaseReader::yes).orElse(true);
        map.done();
        if (start.isEmpty() || lowest.isEmpty() || highest.isEmpty()) {
            return Optional.empty();
        }
        try {
            Variable variable = new Variable(key, title, start.get(), lowest.get(), highest.get(), shown);
            return Optional.of(new DraftVariable(map, variable));
        } catch (IllegalArgumentException e) {
            map.problem(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static DraftScene scene(YamlMap map, Keys keys) {
        QuizReader.note(map); // known here, asked for again when the quiz is made
        Keys choices = new Keys();
        DraftScene scene = new DraftScene(
                map,
                keys.of(map),
                QuizReader.prose(map, "text"),
                map.optionalText("ending").map(Typography::of),
                map.has("credit") ? map.decimal("credit") : BigDecimal.ZERO,
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
                map.optionalParsedTexts("when", Condition::parse),
                flag(map, "once"),
                map.optionalParsedTexts("changes", Change::parse),
                map.optionalMaps("turns").stream()
                        .flatMap(turn -> turn(turn).stream())
                        .toList(),
                map.parsed("to", Key::new).orElse(Keys.UNREADABLE));
        map.done();
        return new Way(map, choice);
    }

    private static Optional<Turn> turn(YamlMap map) {
        List<Condition> when = map.parsedTexts("when", Condition::parse);
        Key to = map.parsed("to", Key::new).orElse(Keys.UNREADABLE);
        map.done();
        if (when.isEmpty() && map.has("when")) {
            map.problem(
                    "when",
                    "a turn has at least one condition; where no turn is taken, the choice's own 'to' leads on");
        }
        return when.isEmpty() ? Optional.empty() : Optional.of(new Turn(when, to));
    }

    private static boolean flag(YamlMap map, String field) {
        return map.optionalParsed(field, CaseReader::yes).orElse(false);
    }

    private static boolean yes(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("say true or false, not '%s'".formatted(text));
        };
    }

    private static int whole(String text) {
        if (!text.matches("-?\\d{1,4}")) {
            throw new IllegalArgumentException("'%s' is not a whole number".formatted(text));
        }
        return Integer.parseInt(text);
    }
}
