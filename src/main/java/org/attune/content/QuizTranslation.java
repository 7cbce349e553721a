package org.attune.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.attune.item.Key;
import org.attune.item.Prose;
import org.attune.yaml.Problems;
import org.attune.yaml.Rewording;
import org.attune.yaml.StrictYaml;
import org.attune.yaml.YamlMap;

/**
 * The words of a quiz in another language, for whichever version of it: a question is put into them when all of its texts are
 * there and its English is what was translated, and else it stays English as a whole.
 *
 * @param file only the name by which problems are told
 */
record QuizTranslation(String language, Path file, String source) {

    private static final String OF = "of";

    /** Wherever a quiz file has a text that somebody reads. */
    static final Rewording WORDS = new Rewording(Set.of(
            "stem",
            "text",
            "rationale",
            "consequence",
            "title",
            "ending",
            "content-note",
            "hypothesis",
            "information",
            "scale",
            "lowest",
            "highest",
            "unit",
            "working",
            "guidance"));

    /** @param problems what has no place in this version of the quiz, or is not sound */
    Quiz of(DraftQuiz english, QuizVersion version, Problems problems, Problems gaps) {
        return StrictYaml.parse(source, file, problems)
                .map(words -> of(english, version, words, gaps))
                .orElseGet(() -> english.quiz(version));
    }

    private Quiz of(DraftQuiz english, QuizVersion version, YamlMap words, Problems gaps) {
        Optional<Prose> intro = intro(english, words, gaps);
        Map<String, YamlMap> said = new LinkedHashMap<>();
        for (YamlMap part : words.optionalMaps("items")) {
            if (said.putIfAbsent(part.text("key"), part) != null) {
                part.problem("key", "'%s' is there twice".formatted(part.text("key")));
            }
        }
        words.done();
        List<DraftItem> items = new ArrayList<>();
        Map<Key, String> languages = new HashMap<>();
        for (DraftItem draft : english.items()) {
            YamlMap part = said.remove(draft.key().value());
            Optional<DraftItem> translated = part == null ? untold(draft, gaps) : item(draft, part, gaps);
            translated.ifPresent(_ -> languages.put(draft.key(), language));
            items.add(translated.orElse(draft));
        }
        said.forEach((key, part) -> part.problem("key", "the quiz has no question '%s'".formatted(key)));
        return new DraftQuiz(english.at(), intro.orElse(english.intro()), items)
                .quiz(version)
                .in(new QuizLanguages(intro.isPresent() ? language : QuizLanguages.ENGLISH, languages));
    }

    private static Optional<Prose> intro(DraftQuiz english, YamlMap words, Problems gaps) {
        if (!words.has("intro")) {
            words.optionalText(OF);
            gaps.add(words.file(), 0, "what is said before the questions is not translated");
            return Optional.empty();
        }
        Stamp stamp =
                Stamp.of(Map.of("intro", english.at().optionalText("intro").orElse("")));
        Prose said = QuizReader.prose(words, "intro");
        return stamp.isNamedBy(words, gaps) ? Optional.of(said) : Optional.empty();
    }

    private Optional<DraftItem> untold(DraftItem draft, Problems gaps) {
        gaps.add(file, 0, "the question '%s' is not translated".formatted(draft.key()));
        return Optional.empty();
    }

    private Optional<DraftItem> item(DraftItem draft, YamlMap part, Problems gaps) {
        Map<String, String> texts = WORDS.texts(draft.at());
        Set<String> missing = new TreeSet<>(texts.keySet());
        missing.removeAll(WORDS.texts(part).keySet());
        YamlMap merged = WORDS.applied(draft.at(), part, Set.of(OF));
        Optional<DraftItem> translated = QuizReader.item(merged, new Keys());
        if (!missing.isEmpty()) {
            gaps.add(file, part.line(), "'%s' is not translated whole: %s".formatted(draft.key(), missing));
        }
        return Stamp.of(texts).isNamedBy(part, gaps) && missing.isEmpty() ? translated : Optional.empty();
    }
}
