package org.attune.item;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How things stand at a moment of a case.
 *
 * @param values of all its variables
 * @param made the choices that were made on the way here, each once however often it was made
 */
public record CaseState(Map<Key, Integer> values, Set<Made> made) {

    /** A choice in its scene: choices of different scenes may have the same key. */
    public record Made(Key scene, Key choice) {}

    public CaseState {
        values = Map.copyOf(values);
        made = Set.copyOf(made);
    }

    static CaseState atStart(List<Variable> variables) {
        return new CaseState(variables.stream().collect(Collectors.toMap(Variable::key, Variable::start)), Set.of());
    }

    /** @throws IllegalArgumentException when the case has no such variable */
    public int value(Key variable) {
        @Nullable Integer value = values.get(variable);
        if (value == null) {
            throw new IllegalArgumentException("There is no variable '%s'".formatted(variable));
        }
        return value;
    }

    boolean hasMade(Made choice) {
        return made.contains(choice);
    }

    /** After a choice that changes variables, each of which keeps within its bounds. */
    CaseState after(Made choice, List<Change> changes, List<Variable> variables) {
        if (made.contains(choice) && changes.isEmpty()) {
            return this;
        }
        Map<Key, Integer> next = new HashMap<>(values);
        for (Change change : changes) {
            Variable variable = variables.stream()
                    .filter(one -> one.key().equals(change.variable()))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException("There is no variable '%s'".formatted(change.variable())));
            next.put(variable.key(), variable.within(change.of(next.getOrDefault(variable.key(), 0))));
        }
        Set<Made> all = new HashSet<>(made);
        all.add(choice);
        return new CaseState(next, all);
    }

    /** The same values, remembering only these of the choices made. */
    CaseState remembering(Set<Made> choices) {
        return made.stream().allMatch(choices::contains)
                ? this
                : new CaseState(values, made.stream().filter(choices::contains).collect(Collectors.toSet()));
    }
}
