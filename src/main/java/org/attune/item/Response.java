package org.attune.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * The candidates picked of a {@link BestAndWorst}. It may be a draft: one pick may be missing, and both may be the same
     * while one is about to change the other.
     */
    record Picked(Optional<Key> best, Optional<Key> worst) implements Response {

        /** One candidate was picked for both, which counts for neither. */
        public boolean isSame() {
            return best.isPresent() && best.equals(worst);
        }

        /** Both were picked, and are not the same. */
        public boolean isComplete() {
            return best.isPresent() && worst.isPresent() && !isSame();
        }
    }

    /**
     * The number given to a {@link Numeric}.
     *
     * @param text as it was typed; empty when the number was taken back
     */
    record Entered(String text) implements Response {

        public Entered {
            Gate.require(text.isEmpty() || TypedNumber.read(text).isPresent(), "Not a number");
        }

        public Optional<BigDecimal> number() {
            return TypedNumber.read(text);
        }
    }

    /**
     * The text written for a {@link Reflection}, exactly as it was; lines end with a line feed.
     *
     * @param text at most {@value #MOST} UTF-16 units, which are never more than 64 KB as UTF-8
     */
    record Written(String text) implements Response {

        /** As browsers count: the limit of a text area. */
        public static final int MOST = 20_000;

        public Written {
            Gate.require(text.length() <= MOST, "A text of %d characters".formatted(text.length()));
        }
    }

    /** Nothing is chosen (any more): it earns what no answer earns, and the question still counts as unanswered. */
    default boolean isBlank() {
        return switch (this) {
            case Chosen _ -> false;
            case ChosenSet(var options) -> options.isEmpty();
            case Path(var choices) -> choices.isEmpty();
            case Placed(var columns) -> columns.isEmpty();
            case Picked(var best, var worst) -> best.isEmpty() && worst.isEmpty();
            case Entered(var text) -> text.isEmpty();
            case Written(var text) -> text.isBlank();
        };
    }

    /** Whether this may take the place of an earlier response. Decisions in a case are made for good; the rest may change. */
    default boolean mayFollow(Response earlier) {
        return switch (this) {
            case Chosen _, ChosenSet _, Placed _, Picked _, Entered _, Written _ -> true;
            case Path(var choices) ->
                earlier instanceof Path(var made)
                        && made.size() <= choices.size()
                        && choices.subList(0, made.size()).equals(made);
        };
    }
}
