package org.attune.content;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attune.competency.StatementId;
import org.attune.item.Item;
import org.attune.yaml.Problems;
import org.attune.yaml.YamlMap;

/** What makes a sound module a fair one: honest minutes, pages of a bearable length, answers that betray nothing. */
record ModuleAdvice(TrainingModule module, YamlMap file, List<DraftPage> pages, YamlMap quiz, Problems advice) {

    private static final int FEWEST_WORDS = 500;
    private static final int MOST_WORDS = 1000;

    void check() {
        minutes();
        pages.forEach(this::words);
        lengths();
        taught();
    }

    private void minutes() {
        double expected = Minutes.expected(module);
        if (Minutes.farOff(module.minutes(), expected)) {
            advise(
                    file,
                    "minutes",
                    "%d minutes are stated, but reading and quiz take about %d"
                            .formatted(module.minutes(), Math.round(expected)));
        }
    }

    private void words(DraftPage draft) {
        int words = draft.page().words();
        if (words < FEWEST_WORDS || words > MOST_WORDS) {
            advise(
                    draft.at(),
                    "file",
                    String.format(Locale.ROOT, "the page has %,d words; 500 to 1,000 are right", words));
        }
    }

    private void lengths() {
        LengthBias bias = LengthBias.of(module.quiz());
        if (bias.tooStrong()) {
            advise(
                    quiz,
                    "items",
                    "in %d of %d choices the longest answer is the best one: in 45 %% at most it may be"
                            .formatted(bias.betrayed(), bias.choices()));
        }
    }

    private void taught() {
        Set<StatementId> taught = new HashSet<>();
        module.pages().forEach(page -> taught.addAll(page.statements()));
        Set<StatementId> asked = new HashSet<>();
        module.quiz().items().stream().map(Item::statements).forEach(asked::addAll);
        for (StatementId statement : module.statements()) {
            if (!taught.contains(statement)) {
                advise(file, "statements", "no page teaches %s".formatted(statement));
            }
            if (!asked.contains(statement)) {
                advise(file, "statements", "no item asks for %s".formatted(statement));
            }
        }
    }

    private void advise(YamlMap at, String field, String message) {
        advice.add(at.file(), at.line(field), message);
    }
}
