package org.attune.item;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attune.item.BranchingCase.Choice;
import org.attune.item.BranchingCase.Decision;
import org.attune.item.BranchingCase.Ending;
import org.attune.item.BranchingCase.Scene;
import org.jspecify.annotations.Nullable;

/** All the ways through a case. Each scene is looked at once, however many ways lead to it. */
final class Ways {

    private final Map<Key, Scene> scenes;
    private final Map<Key, BigDecimal> bestFrom = new HashMap<>();
    private final Set<Key> onTheWay = new HashSet<>();

    private Ways(List<Scene> scenes) {
        this.scenes = scenes.stream().collect(Collectors.toMap(Scene::key, Function.identity()));
    }

    /** The highest sum of credits from {@code start} to any ending. */
    static BigDecimal best(Key start, List<Scene> scenes) {
        return new Ways(scenes).from(start);
    }

    private BigDecimal from(Key key) {
        @Nullable BigDecimal known = bestFrom.get(key);
        if (known != null) {
            return known;
        }
        Gate.require(onTheWay.add(key), "The scenes go round in a circle at '%s'".formatted(key));
        @Nullable Scene scene = scenes.get(key);
        BigDecimal best = switch (scene) {
            case null -> throw new IllegalArgumentException("There is no scene '%s' to go to".formatted(key));
            case Ending _ -> BigDecimal.ZERO;
            case Decision decision ->
                decision.choices().stream()
                        .map(this::along)
                        .max(BigDecimal::compareTo)
                        .orElseThrow();
        };
        onTheWay.remove(key);
        bestFrom.put(key, best);
        return best;
    }

    private BigDecimal along(Choice choice) {
        return choice.credit().add(from(choice.to()));
    }
}
