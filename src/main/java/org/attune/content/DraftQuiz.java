package org.attune.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.item.Item;
import org.attune.item.Prose;
import org.attune.yaml.YamlMap;

/** A quiz as its author wrote it. */
record DraftQuiz(YamlMap at, Prose intro, List<DraftItem> items) {

    /** The quiz, without the items that could never be marked. */
    Quiz quiz(QuizVersion version) {
        return new Quiz(version, intro, items.stream().flatMap(DraftQuiz::sound).toList());
    }

    /** The stems and scenes, each with its place. */
    List<Vignette> vignettes() {
        return items.stream().flatMap(DraftItem::vignettes).toList();
    }

    /** Tells what the items themselves refuse: nothing, once the rules have found nothing. */
    void tellRefusals() {
        for (DraftItem item : items) {
            refusal(item).ifPresent(item.at()::problem);
        }
    }

    private static Stream<Item> sound(DraftItem draft) {
        return refusal(draft).isPresent() ? Stream.of() : Stream.of(draft.item());
    }

    private static Optional<String> refusal(DraftItem draft) {
        try {
            draft.item();
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
