package org.attune.item;

import java.util.List;
import java.util.Map;
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

    /**
     * The column given to each row of a {@link Placing}; rows without one are not in it. It may be a draft: rows may be left
     * out, and two may have the same column.
     */
    record Placed(Map<Key, Key> columns) implements Response {

        public Placed {
            columns = Map.copyOf(columns);
        }
    }

    /** Nothing is chosen (any more): it earns what no answer earns, and the question still counts as unanswered. */
    default boolean isBlank() {
        return switch (this) {
            case Chosen _ -> false;
            case ChosenSet(var options) -> options.isEmpty();
            case Path(var choices) -> choices.isEmpty();
            case Placed(var columns) -> columns.isEmpty();
        };
    }

    /** Whether this may take the place of an earlier response. Decisions in a case are made for good; the rest may change. */
    default boolean mayFollow(Response earlier) {
        return switch (this) {
            case Chosen _, ChosenSet _, Placed _ -> true;
            case Path(var choices) ->
                earlier instanceof Path(var made)
                        && made.size() <= choices.size()
                        && choices.subList(0, made.size()).equals(made);
        };
    }
}
