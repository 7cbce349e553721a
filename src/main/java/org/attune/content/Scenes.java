package org.attune.content;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.item.BranchingCase;
import org.attune.item.BranchingCase.Choice;
import org.attune.item.BranchingCase.Decision;
import org.attune.item.BranchingCase.Scene;
import org.attune.item.Key;

/** The ways through a case, sound or not. Each scene is looked at once, however many ways lead to it. */
final class Scenes {

    private record Step(Key from, Key to) {}

    private final Map<Key, List<Choice>> choices;
    private final Map<Key, Integer> longest = new HashMap<>();
    private final Map<Key, BigDecimal> best = new HashMap<>();
    private final Set<Key> onTheWay = new HashSet<>();
    private final Set<Step> back = new HashSet<>();

    /** @param choices of each scene; none where the case ends */
    Scenes(Key start, Map<Key, List<Choice>> choices) {
        this.choices = choices;
        walk(start);
    }

    static Scenes of(BranchingCase item) {
        Map<Key, List<Choice>> choices = new LinkedHashMap<>();
        for (Scene scene : item.scenes()) {
            choices.put(scene.key(), scene instanceof Decision decision ? decision.choices() : List.of());
        }
        return new Scenes(item.start(), choices);
    }

    boolean has(Key scene) {
        return choices.containsKey(scene);
    }

    boolean reached(Key scene) {
        return longest.containsKey(scene);
    }

    /** Scenes on the longest way from here to an end, this one and the end included; 0 for a scene that is not there. */
    int longestWay(Key from) {
        return longest.getOrDefault(from, 0);
    }

    /** The highest sum of credits of any way from here. */
    BigDecimal bestCredit(Key from) {
        return best.getOrDefault(from, BigDecimal.ZERO);
    }

    /** Whether this step closes a circle. */
    boolean leadsBack(Key from, Key to) {
        return back.contains(new Step(from, to));
    }

    private void walk(Key scene) {
        if (!has(scene) || reached(scene)) {
            return;
        }
        onTheWay.add(scene);
        int scenes = 0;
        BigDecimal credit = BigDecimal.ZERO;
        for (Choice choice : choices.getOrDefault(scene, List.of())) {
            if (onTheWay.contains(choice.to())) {
                back.add(new Step(scene, choice.to()));
            } else {
                walk(choice.to());
                scenes = Math.max(scenes, longestWay(choice.to()));
                credit = credit.max(choice.credit().add(bestCredit(choice.to())));
            }
        }
        onTheWay.remove(scene);
        longest.put(scene, scenes + 1);
        best.put(scene, credit);
    }
}
