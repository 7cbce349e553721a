package org.attune.item;

import java.util.List;
import java.util.Set;

/** What a learner answered: kept for ever as it was given, so that marking can be replayed. */
public sealed interface Response {

    /** The option chosen of a {@link SingleBest}. */
    record Chosen(Key option) implements Response {}

    /** The options chosen of a {@link MultipleResponse}; none is an answer too. */
    record ChosenSet(Set<Key> options) implements Response {

        public ChosenSet {
            options = Set.copyOf(options);
        }
    }

    /** The choices made in a {@link BranchingCase}, in their order from its start; it need not have reached an ending. */
    record Path(List<Key> choices) implements Response {

        public Path {
            choices = List.copyOf(choices);
        }
    }

    /** Nothing is chosen (any more): it earns what no answer earns, and the question still counts as unanswered. */
    default boolean isBlank() {
        return switch (this) {
            case Chosen _ -> false;
            case ChosenSet(var options) -> options.isEmpty();
            case Path(var choices) -> choices.isEmpty();
        };
    }

    /** Whether this may take the place of an earlier response. Decisions in a case are made for good; the rest may change. */
    default boolean mayFollow(Response earlier) {
        return switch (this) {
            case Chosen _, ChosenSet _ -> true;
            case Path(var choices) ->
                earlier instanceof Path(var made)
                        && made.size() <= choices.size()
                        && choices.subList(0, made.size()).equals(made);
        };
    }
}
