package org.attune.content;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.content.DraftItem.Case;
import org.attune.content.DraftItem.DraftScene;
import org.attune.content.DraftItem.DraftVariable;
import org.attune.content.DraftItem.Way;
import org.attune.item.BranchingCase.Choice;
import org.attune.item.CaseState;
import org.attune.item.Condition;
import org.attune.item.Plot;
import org.attune.item.Variable;
import org.attune.item.Ways;
import org.attune.yaml.YamlMap;

/** What makes a case sound in every state that its choices can lead to. All its scenes and variables must be there. */
final class StateRules {

    private final YamlMap at;
    private final Case branching;
    private final Ways ways;

    StateRules(YamlMap at, Case branching) {
        this.at = at;
        this.branching = branching;
        this.ways = Plot.waysThrough(
                branching.start(),
                branching.variables().stream().map(DraftVariable::variable).toList(),
                branching.scoring(),
                branching.revisits(),
                branching.scenes().stream().map(DraftItem::scene).toList());
    }

    void check() {
        if (ways.tooMany()) {
            at.problem(
                    "scenes",
                    "the case has more than %d scenes and states: bring its variables within narrower bounds, or let fewer choices lead back"
                            .formatted(Ways.MOST_PLACES));
            return;
        }
        branching.scenes().forEach(this::scene);
        conditions(ways.neverHeld(), "'%s' never holds where it is asked");
        conditions(ways.alwaysHeld(), "'%s' holds whenever it is asked: it can be left out");
        branching.variables().forEach(this::used);
        if (ways.best().signum() <= 0) {
            at.problem("scenes", "no way through earns anything");
        }
    }

    private void scene(DraftScene scene) {
        if (!ways.reached().contains(scene.key())) {
            scene.at()
                    .problem(
                            "key",
                            "no way leads to %s '%s', whatever the variables are"
                                    .formatted(scene.ending().isPresent() ? "the ending" : "scene", scene.key()));
        } else if (ways.stuck().containsKey(scene.key())) {
            scene.at()
                    .problem(
                            "choices",
                            "nothing can be chosen in '%s' %s"
                                    .formatted(scene.key(), told(ways.stuck().get(scene.key()))));
        } else if (ways.trapped().contains(scene.key())) {
            scene.at().problem("key", "no ending can be reached any more from '%s'".formatted(scene.key()));
        }
    }

    /** "when time is 0 and trust is 2", and the choices that were made once. */
    private static String told(CaseState state) {
        String values = state.values().entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getKey().value()))
                .map(one -> "%s is %d".formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining(" and "));
        return values.isEmpty() ? "once its choices were made" : "when " + values;
    }

    private void conditions(Set<Ways.Asked> conditions, String message) {
        for (Ways.Asked asked : conditions) {
            branching.scenes().stream()
                    .filter(scene -> scene.key().equals(asked.scene()))
                    .flatMap(scene -> scene.ways().stream())
                    .filter(way -> way.choice().key().equals(asked.choice()))
                    .forEach(way -> way.at()
                            .problem(asked.turn() < 0 ? "when" : "turns", message.formatted(asked.condition())));
        }
    }

    /** A variable is there for a condition to ask, or for the learner to see it change. */
    private void used(DraftVariable draft) {
        Variable variable = draft.variable();
        boolean asked =
                choices().flatMap(Choice::conditions).map(Condition::variable).anyMatch(variable.key()::equals);
        boolean changed = choices()
                .flatMap(choice -> choice.changes().stream())
                .anyMatch(change -> change.variable().equals(variable.key()));
        if (!changed) {
            draft.at().problem("key", "no choice changes '%s'".formatted(variable.key()));
        } else if (!asked && !variable.shown()) {
            draft.at().problem("key", "'%s' is neither shown nor asked by any condition".formatted(variable.key()));
        }
    }

    private Stream<Choice> choices() {
        return branching.scenes().stream()
                .flatMap(scene -> scene.ways().stream())
                .map(Way::choice);
    }
}
