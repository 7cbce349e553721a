package org.attune.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.item.BranchingCase.Choice;
import org.attune.item.BranchingCase.Decision;
import org.attune.item.BranchingCase.Ending;
import org.attune.item.BranchingCase.Scene;
import org.attune.item.BranchingCase.Turn;
import org.attune.item.CaseState.Made;
import org.jspecify.annotations.Nullable;

/**
 * What can happen in a case. All its ways are looked at once, when it is made: it is a class and no record because it keeps
 * what they come to, so that marking need not look at them again.
 */
public final class Plot {

    private final Key start;
    private final List<Variable> variables;
    private final CaseScoring scoring;
    private final boolean revisits;
    private final List<Scene> scenes;
    private final Map<Key, Scene> byKey;
    private final Ways ways;

    /**
     * @param revisits whether one may come back to a scene; without it, a circle is refused
     * @throws IllegalArgumentException when it leads nowhere, goes round in a circle, has a moment in which nothing can be
     *     chosen or from which no ending can be reached, earns nothing, or is too large to be looked through
     */
    public Plot(Key start, List<Variable> variables, CaseScoring scoring, boolean revisits, List<Scene> scenes) {
        this.start = start;
        this.variables = List.copyOf(variables);
        this.scoring = scoring;
        this.revisits = revisits;
        this.scenes = List.copyOf(scenes);
        Gate.distinct("variables", variables, Variable::key);
        Gate.distinct("scenes", scenes, Scene::key);
        this.byKey = scenes.stream().collect(Collectors.toMap(Scene::key, Function.identity()));
        Gate.require(byKey.containsKey(start), "There is no scene '%s' to go to".formatted(start));
        decisions().flatMap(scene -> scene.choices().stream()).forEach(this::known);
        this.ways = Ways.through(this);
        ways.refusal().ifPresent(refusal -> Gate.require(false, refusal));
    }

    /** All its ways, also where they make it unsound. Every scene and variable that it names must be there. */
    public static Ways waysThrough(
            Key start, List<Variable> variables, CaseScoring scoring, boolean revisits, List<Scene> scenes) {
        return new Plot(start, variables, scoring, revisits, scenes, byKey(scenes)).ways;
    }

    private Plot(
            Key start,
            List<Variable> variables,
            CaseScoring scoring,
            boolean revisits,
            List<Scene> scenes,
            Map<Key, Scene> byKey) {
        this.start = start;
        this.variables = List.copyOf(variables);
        this.scoring = scoring;
        this.revisits = revisits;
        this.scenes = List.copyOf(scenes);
        this.byKey = byKey;
        this.ways = Ways.through(this);
    }

    private static Map<Key, Scene> byKey(List<Scene> scenes) {
        return scenes.stream().collect(Collectors.toMap(Scene::key, Function.identity(), (first, second) -> first));
    }

    public Key start() {
        return start;
    }

    public List<Variable> variables() {
        return variables;
    }

    public CaseScoring scoring() {
        return scoring;
    }

    public boolean revisits() {
        return revisits;
    }

    public List<Scene> scenes() {
        return scenes;
    }

    public Ways ways() {
        return ways;
    }

    public Optional<Scene> scene(Key wanted) {
        return Optional.ofNullable(byKey.get(wanted));
    }

    CaseState atStart() {
        return CaseState.atStart(variables);
    }

    /** The choices that a scene offers as things stand. */
    public List<Choice> offered(Decision scene, CaseState state) {
        return scene.choices().stream()
                .filter(choice -> Condition.allHold(choice.when(), state))
                .filter(choice -> !(choice.once() && state.hasMade(new Made(scene.key(), choice.key()))))
                .toList();
    }

    CaseState after(CaseState state, Decision scene, Choice choice) {
        return state.after(new Made(scene.key(), choice.key()), choice.changes(), variables);
    }

    /** The scene that a choice leads to, once it has changed what it changes. */
    Scene next(Choice choice, CaseState after) {
        return choice.turns().stream()
                .filter(turn -> Condition.allHold(turn.when(), after))
                .findFirst()
                .map(Turn::to)
                .or(() -> Optional.of(choice.to()))
                .flatMap(this::scene)
                .orElseThrow();
    }

    /** What a choice and the scene after it earn; a choice earns only when it is made for the first time. */
    BigDecimal earned(Decision scene, Choice choice, CaseState before, Scene next) {
        BigDecimal first = before.hasMade(new Made(scene.key(), choice.key())) ? BigDecimal.ZERO : scoring.of(choice);
        return next instanceof Ending ending ? first.add(scoring.of(ending)) : first;
    }

    Stream<Decision> decisions() {
        return scenes.stream().filter(Decision.class::isInstance).map(Decision.class::cast);
    }

    private void known(Choice choice) {
        choice.destinations()
                .forEach(to -> Gate.require(byKey.containsKey(to), "There is no scene '%s' to go to".formatted(to)));
        Stream.concat(
                        choice.conditions().map(Condition::variable),
                        choice.changes().stream().map(Change::variable))
                .forEach(wanted -> Gate.require(
                        variables.stream().anyMatch(one -> one.key().equals(wanted)),
                        "There is no variable '%s'".formatted(wanted)));
    }

    /** What its ways come to follows from the rest. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Plot plot
                && start.equals(plot.start)
                && variables.equals(plot.variables)
                && scoring == plot.scoring
                && revisits == plot.revisits
                && scenes.equals(plot.scenes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(start, variables, scoring, revisits, scenes);
    }
}
