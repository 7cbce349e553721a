package org.attune.content;

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

/** The scenes of a case, sound or not, and how they hang together whatever its variables are. Each is looked at once. */
final class Scenes {

    private record Step(Key from, Key to) {}

    private final Map<Key, List<Choice>> choices;
    private final Map<Key, Integer> longest = new HashMap<>();
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

    /**
     * Scenes on the longest way from here to an end, this one and the end included; 0 for a scene that is not there. Going
     * round in a circle is not counted.
     */
    int longestWay(Key from) {
        return longest.getOrDefault(from, 0);
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
        for (Choice choice : choices.getOrDefault(scene, List.of())) {
            for (Key to : choice.destinations().distinct().toList()) {
                if (onTheWay.contains(to)) {
                    back.add(new Step(scene, to));
                } else {
                    walk(to);
                    scenes = Math.max(scenes, longestWay(to));
                }
            }
        }
        onTheWay.remove(scene);
        longest.put(scene, scenes + 1);
    }
}
