package org.attune.item;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.item.BranchingCase.Choice;
import org.attune.item.BranchingCase.Decision;
import org.attune.item.BranchingCase.Ending;
import org.attune.item.BranchingCase.Scene;

/** Where a path of choices leads in a {@link BranchingCase}: the scenes folded, one choice after the other, from its start. */
public sealed interface Walk {

    /** The decisions made, in their order. */
    List<Step> steps();

    record Step(Decision scene, Choice choice) {}

    /** There is more to decide: {@code scene} is the present one. */
    record UnderWay(List<Step> steps, Decision scene) implements Walk {}

    record Ended(List<Step> steps, Ending ending) implements Walk {}

    /**
     * Not a path of this case.
     *
     * @param steps what could be followed
     * @param choice the first one that is not offered where it was made
     */
    record Astray(List<Step> steps, Key choice) implements Walk {}

    /** The sum of the credits of the choices made. */
    default BigDecimal credit() {
        return steps().stream().map(step -> step.choice().credit()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static Walk along(BranchingCase story, List<Key> choices) {
        List<Step> steps = new ArrayList<>();
        Scene scene = story.scene(story.start()).orElseThrow();
        for (Key wanted : choices) {
            Optional<Step> step = step(scene, wanted);
            if (step.isEmpty()) {
                return new Astray(List.copyOf(steps), wanted);
            }
            steps.add(step.get());
            scene = story.scene(step.get().choice().to()).orElseThrow();
        }
        return switch (scene) {
            case Decision decision -> new UnderWay(List.copyOf(steps), decision);
            case Ending ending -> new Ended(List.copyOf(steps), ending);
        };
    }

    private static Optional<Step> step(Scene scene, Key wanted) {
        return switch (scene) {
            case Decision decision -> decision.choice(wanted).map(choice -> new Step(decision, choice));
            case Ending _ -> Optional.empty();
        };
    }
}
