package org.attune.attempt.rescoring;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.attempt.AttemptId;
import org.attune.attempt.KeySource;
import org.attune.attempt.key.KeyedItem;
import org.attune.attempt.rescoring.AttemptDifference.ItemDifference;
import org.attune.attempt.rescoring.AttemptDifference.Verdict;
import org.attune.attempt.store.Attempt;
import org.attune.attempt.store.Steps;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.item.Replay;
import org.attune.item.Response;
import org.springframework.stereotype.Component;

/** Replays stored answers with another key. It reads only; what it finds is shown, or kept, by others. */
@Component
class Remarking {

    private final RescoredMarks marks;
    private final Steps steps;

    Remarking(RescoredMarks marks, Steps steps) {
        this.marks = marks;
        this.steps = steps;
    }

    /** Of some submitted attempts, a few hundred at most; one that the key does not concern is not in it. */
    List<AttemptDifference> of(List<Attempt> attempts, KeyComparison key) {
        Map<AttemptId, List<MarkedItem>> concerned = marks
                .of(attempts.stream().map(Attempt::id).toList())
                .stream()
                .filter(key::concerns)
                .collect(groupingBy(MarkedItem::attempt));
        if (concerned.isEmpty()) {
            return List.of();
        }
        Set<Key> items = concerned.values().stream()
                .flatMap(List::stream)
                .map(MarkedItem::item)
                .collect(Collectors.toSet());
        Map<AttemptId, Map<Key, Response>> responses = steps.latest(concerned.keySet(), items);
        return attempts.stream()
                .filter(attempt -> concerned.containsKey(attempt.id()))
                .map(attempt -> new AttemptDifference(
                        attempt.id(),
                        attempt.person(),
                        attempt.number(),
                        concerned.getOrDefault(attempt.id(), List.of()).stream()
                                .map(mark -> difference(
                                        attempt,
                                        mark,
                                        Optional.ofNullable(responses
                                                .getOrDefault(attempt.id(), Map.of())
                                                .get(mark.item())),
                                        key))
                                .toList()))
                .toList();
    }

    private static ItemDifference difference(
            Attempt attempt, MarkedItem mark, Optional<Response> response, KeyComparison key) {
        Optional<KeyedItem> now = key.now(mark.item());
        if (now.isEmpty()) {
            return kept(mark, mark.byHand() ? Verdict.KEPT_BY_HAND : Verdict.KEPT_GONE);
        }
        Item taken = key.item(new KeySource(attempt.version()), mark.item())
                .orElse(now.get())
                .item();
        return switch (now.get().replay(taken, response)) {
            case Replay.Marked(var score)
            when mark.byHand() ->
                new ItemDifference(
                        mark.item(), mark.by(), mark.score(), mark.score(), Verdict.KEPT_BY_HAND, Optional.of(score));
            case Replay.Marked(var score) ->
                new ItemDifference(
                        mark.item(),
                        mark.by(),
                        mark.score(),
                        score,
                        score.equals(mark.score()) ? Verdict.SAME : Verdict.CHANGED);
            case Replay.Unreadable() -> kept(mark, mark.byHand() ? Verdict.KEPT_BY_HAND : Verdict.KEPT_UNREADABLE);
        };
    }

    private static ItemDifference kept(MarkedItem mark, Verdict why) {
        return new ItemDifference(mark.item(), mark.by(), mark.score(), mark.score(), why);
    }
}
