package org.attune.item;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.item.BranchingCase.Choice;
import org.attune.item.BranchingCase.Decision;
import org.attune.item.BranchingCase.Ending;
import org.attune.item.BranchingCase.Scene;

/** Where a path of choices leads in a {@link BranchingCase}: scene and state folded, one choice after the other, from its start. */
public sealed interface Walk {

    /** Whoever comes back to the same scenes so often is not deciding any more. */
    int MOST_STEPS = 500;

    /** The decisions made, in their order. */
    List<Step> steps();

    /** How things stand now. */
    CaseState state();

    /**
     * @param before how things stood when it was decided
     * @param after how they stand because of it
     * @param earned in credits: what it earned, with the ending that it may have led to
     */
    record Step(Decision scene, Choice choice, CaseState before, CaseState after, BigDecimal earned) {}

    /**
     * There is more to decide.
     *
     * @param scene the present one
     * @param offered the choices that it offers as things stand
     */
    record UnderWay(List<Step> steps, CaseState state, Decision scene, List<Choice> offered) implements Walk {}

    record Ended(List<Step> steps, CaseState state, Ending ending) implements Walk {}

    /**
     * Not a path of this case.
     *
     * @param steps what could be followed
     * @param choice the first one that is not offered where it was made, or one too many
     */
    record Astray(List<Step> steps, CaseState state, Key choice) implements Walk {}

    /** What was earned, in credits. */
    default BigDecimal credit() {
        return steps().stream().map(Step::earned).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static Walk along(BranchingCase story, List<Key> choices) {
        Plot plot = story.plot();
        List<Step> steps = new ArrayList<>();
        CaseState state = plot.atStart();
        Scene scene = plot.scene(plot.start()).orElseThrow();
        for (Key wanted : choices) {
            Optional<Choice> choice =
                    steps.size() < MOST_STEPS ? offered(plot, scene, state, wanted) : Optional.empty();
            if (choice.isEmpty() || !(scene instanceof Decision decision)) {
                return new Astray(List.copyOf(steps), state, wanted);
            }
            CaseState after = plot.after(state, decision, choice.get());
            Scene next = plot.next(choice.get(), after);
            steps.add(new Step(decision, choice.get(), state, after, plot.earned(decision, choice.get(), state, next)));
            state = after;
            scene = next;
        }
        return switch (scene) {
            case Decision decision -> new UnderWay(List.copyOf(steps), state, decision, plot.offered(decision, state));
            case Ending ending -> new Ended(List.copyOf(steps), state, ending);
        };
    }

    private static Optional<Choice> offered(Plot plot, Scene scene, CaseState state, Key wanted) {
        return scene instanceof Decision decision
                ? plot.offered(decision, state).stream()
                        .filter(choice -> choice.key().equals(wanted))
                        .findFirst()
                : Optional.empty();
    }
}
