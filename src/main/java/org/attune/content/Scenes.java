package org.attune.content;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.item.BranchingCase;
import org.attune.item.BranchingCase.Choice;
import org.attune.item.BranchingCase.Decision;
import org.attune.item.BranchingCase.Scene;
import org.attune.item.Key;

/** The ways through a branching case. Each scene is looked at once, however many ways lead to it. */
final class Scenes {

    /** A choice that leads back to a scene that one has been in. */
    record Back(Decision from, Choice choice) {}

    private final Map<Key, Scene> byKey = new LinkedHashMap<>();
    private final Map<Key, Integer> longest = new HashMap<>();
    private final Map<Key, BigDecimal> best = new HashMap<>();
    private final Set<Key> onTheWay = new LinkedHashSet<>();
    private final Set<Back> circles = new LinkedHashSet<>();

    Scenes(BranchingCase item) {
        item.scenes().forEach(scene -> byKey.putIfAbsent(scene.key(), scene));
        walk(item.start());
    }

    boolean has(Key scene) {
        return byKey.containsKey(scene);
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

    Set<Back> circles() {
        return circles;
    }

    private void walk(Key key) {
        Scene scene = byKey.get(key);
        if (scene == null || longest.containsKey(key)) {
            return;
        }
        onTheWay.add(key);
        int scenes = 0;
        BigDecimal credit = BigDecimal.ZERO;
        for (Choice choice : choices(scene)) {
            if (onTheWay.contains(choice.to())) {
                circles.add(new Back((Decision) scene, choice));
                continue;
            }
            walk(choice.to());
            scenes = Math.max(scenes, longestWay(choice.to()));
            credit = credit.max(choice.credit().add(bestCredit(choice.to())));
        }
        onTheWay.remove(key);
        longest.put(key, scenes + 1);
        best.put(key, credit);
    }

    private static List<Choice> choices(Scene scene) {
        return scene instanceof Decision decision ? decision.choices() : List.of();
    }
}
