package org.attune.content;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.attune.competency.StatementId;
import org.attune.item.ConcordanceScoring;
import org.attune.item.Key;
import org.attune.item.ScriptConcordance;
import org.attune.item.ScriptConcordance.Nested;
import org.attune.yaml.YamlMap;

/** What an author wrote of a script concordance item. Its key is the author's: a panel answers later, in the application. */
record AskedConcordance(ConcordanceScoring scoring, List<String> scale, List<DraftNested> questions)
        implements DraftItem.Asked {

    record DraftNested(YamlMap at, Nested nested) {}

    /** Empty when no rule can be read. */
    static Optional<AskedConcordance> read(YamlMap item) {
        Optional<ConcordanceScoring> scoring = QuizReader.scoring(item, ConcordanceScoring.values());
        List<String> scale = Typography.of(item.texts("scale"));
        Keys keys = new Keys();
        List<DraftNested> questions =
                item.maps("questions").stream().map(map -> question(map, keys)).toList();
        return scoring.map(rule -> new AskedConcordance(rule, scale, questions));
    }

    private static DraftNested question(YamlMap map, Keys keys) {
        Nested nested = new Nested(
                keys.of(map),
                Typography.of(map.text("hypothesis")),
                Typography.of(map.text("information")),
                map.parsed("becomes", AskedConcordance::point).orElse(Keys.UNREADABLE),
                Typography.of(map.text("rationale")),
                map.parsedTexts("statements", StatementId::new));
        map.done();
        return new DraftNested(map, nested);
    }

    private static Key point(String text) {
        return switch (text) {
            case "-2", "−2" -> ScriptConcordance.POINTS.get(0);
            case "-1", "−1" -> ScriptConcordance.POINTS.get(1);
            case "0" -> ScriptConcordance.POINTS.get(2);
            case "+1", "1" -> ScriptConcordance.POINTS.get(3);
            case "+2", "2" -> ScriptConcordance.POINTS.get(4);
            default ->
                throw new IllegalArgumentException(
                        "'%s' is not a point of the scale: -2, -1, 0, +1 or +2".formatted(text));
        };
    }

    void check(YamlMap at, QuizRules rules) {
        QuizRules.count(at, "questions", questions.size(), 1, 5);
        questions.forEach(draft -> rules.statements(draft.nested().statements(), draft.at()));
        if (at.has("scale") && (scale.size() != 5 || new HashSet<>(scale).size() != 5)) {
            at.problem("scale", "'scale' has different words for each of its five points, from -2 to +2");
        }
    }

    List<Nested> nested() {
        return questions.stream().map(DraftNested::nested).toList();
    }
}
