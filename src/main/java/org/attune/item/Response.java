package org.attune.item;

import java.util.List;
import java.util.Set;

/** What a learner answered: kept for ever as it was given, so that marking can be replayed. */
public sealed interface Response {

    /** The option chosen of a {@link SingleBest}. */
    record Chosen(Key option) implements Response {}

    /** The options chosen of a {@link MultipleResponse}; none is an answer too. */
    record ChosenSet(Set<Key> options) implements Response {}

    /** The choices made in a {@link BranchingCase}, in their order from its start; it need not have reached an ending. */
    record Path(List<Key> choices) implements Response {}
}
