package org.attune.attempt.marking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.attempt.KeySource;
import org.attune.attempt.Mark;
import org.attune.attempt.key.KeyedItem;
import org.attune.attempt.key.KeyedItems;
import org.attune.attempt.key.PlacementKeys;
import org.attune.attempt.store.Answer;
import org.attune.attempt.store.Attempt;
import org.attune.attempt.store.KeyedMark;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.item.Marking;
import org.attune.item.Replay;
import org.attune.item.Response;
import org.attune.item.Score;
import org.springframework.stereotype.Component;

/** Marks an attempt that is being submitted, by the key that is in force for it. */
@Component
public class AttemptMarking {

    private final PlacementKeys keys;
    private final KeyedItems keyed;

    AttemptMarking(PlacementKeys keys, KeyedItems keyed) {
        this.keys = keys;
        this.keyed = keyed;
    }

    /**
     * The caller holds the attempt's lock. That must come before the key is asked for: a rescoring is kept first and then
     * waits for the locks of all who are submitting, so of the two one always sees the other.
     *
     * @param items as the learner was asked them
     */
    public Map<Key, KeyedMark> mark(Attempt attempt, List<Item> items, Map<Key, Answer> answers) {
        KeySource inForce = keys.of(attempt);
        Map<Key, KeyedMark> marks = new LinkedHashMap<>();
        for (Item item : items) {
            Optional<Response> response =
                    Optional.ofNullable(answers.get(item.key())).map(Answer::response);
            marks.put(item.key(), mark(attempt, inForce, item, response));
        }
        return marks;
    }

    /** What an answer would earn if the attempt were submitted now. */
    public KeyedMark mark(Attempt attempt, Item item, Optional<Response> response) {
        return mark(attempt, keys.of(attempt), item, response);
    }

    private KeyedMark mark(Attempt attempt, KeySource inForce, Item item, Optional<Response> response) {
        KeySource own = new KeySource(attempt.version());
        Optional<KeyedItem> now =
                inForce.equals(own) ? Optional.empty() : keyed.item(attempt.module(), inForce, item.key());
        return now.flatMap(other -> replayed(item, other, response))
                .map(score -> new KeyedMark(Mark.of(score), inForce))
                .orElseGet(() -> new KeyedMark(first(item, response), own));
    }

    private static Mark first(Item item, Optional<Response> response) {
        return Marking.awaitsInstructor(item, response)
                ? Mark.awaited(item.points())
                : Mark.of(Marking.mark(item, response));
    }

    private static Optional<Score> replayed(Item taken, KeyedItem now, Optional<Response> response) {
        return now.replay(taken, response) instanceof Replay.Marked(var score) ? Optional.of(score) : Optional.empty();
    }
}
