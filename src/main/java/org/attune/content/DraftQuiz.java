package org.attune.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attune.item.Arrangement;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.item.Prose;
import org.attune.yaml.YamlMap;

/** A quiz as its author wrote it. */
record DraftQuiz(YamlMap at, Prose intro, List<DraftItem> items) {

    /** The quiz, without the items that could never be marked. */
    Quiz quiz(QuizVersion version) {
        List<Item> sound = new ArrayList<>();
        Map<Key, Pool> pools = new HashMap<>();
        Map<Key, Set<Key>> pinned = new HashMap<>();
        Map<Key, String> notes = new HashMap<>();
        Map<Key, Map<Key, String>> scenes = new HashMap<>();
        for (DraftItem draft : items) {
            if (refusal(draft).isEmpty()) {
                sound.add(draft.item());
                draft.pool().ifPresent(pool -> pools.put(draft.key(), pool));
                if (!draft.pinned().isEmpty()) {
                    pinned.put(draft.key(), Set.copyOf(draft.pinned()));
                }
                QuizReader.note(draft.at()).ifPresent(note -> notes.put(draft.key(), note));
                if (draft.asked() instanceof DraftItem.Case story) {
                    scenes.put(draft.key(), notes(story));
                }
            }
        }
        return new Quiz(
                version, intro, sound, pools, pinned, new ContentNotes(notes, scenes), QuizLanguages.ALL_ENGLISH);
    }

    private static Map<Key, String> notes(DraftItem.Case story) {
        Map<Key, String> notes = new HashMap<>();
        for (DraftItem.DraftScene scene : story.scenes()) {
            QuizReader.note(scene.at()).ifPresent(note -> notes.put(scene.key(), note));
        }
        return notes;
    }

    /** The stems and scenes, each with its place. */
    List<Vignette> vignettes() {
        return items.stream().flatMap(DraftItem::vignettes).toList();
    }

    /** Tells what the items themselves refuse: nothing, once the rules have found nothing. */
    void tellRefusals() {
        for (DraftItem item : items) {
            refusal(item).ifPresentOrElse(item.at()::problem, () -> tellPinned(item));
        }
    }

    private static void tellPinned(DraftItem draft) {
        Arrangement parts = Arrangement.of(draft.item());
        draft.pinned().stream()
                .filter(key -> !parts.has(key))
                .forEach(key -> draft.at()
                        .problem(
                                "pinned", "there is no option, answer or row '%s' that could be moved".formatted(key)));
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
