package org.attune.attempt.sheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.item.BranchingCase;
import org.attune.item.CaseState;
import org.attune.item.Variable;
import org.attune.item.Walk;
import org.attune.words.Message;

/** What is said about cases: how they are scored, how things stand, and what a decision changed. */
final class CaseWords {

    private CaseWords() {}

    /** Where a variable stands: "Trust", "3 (from 0 to 5)". */
    record Level(String title, Message words) {}

    /** "6 points, for the decisions along the way." */
    static Message rule(BranchingCase story) {
        Message worth = Points.worth(story.points());
        Message rule = switch (story.plot().scoring()) {
            case PATH -> Message.of("attempt.case.by-path", worth);
            case ENDING -> Message.of("attempt.case.by-ending", worth);
            case BOTH -> Message.of("attempt.case.by-both", worth);
        };
        return story.plot().revisits() ? Message.of("attempt.case.revisits", rule) : rule;
    }

    /** While deciding: what the learner may see. */
    static List<Level> shown(BranchingCase story, CaseState state) {
        return levels(story.plot().variables().stream().filter(Variable::shown), state);
    }

    /** Afterwards: everything. */
    static List<Level> all(BranchingCase story, CaseState state) {
        return levels(story.plot().variables().stream(), state);
    }

    /** "Trust rises from 2 to 3.", for each variable that the learner may see, or for every one. */
    static List<Message> changes(BranchingCase story, Walk.Step step, boolean hiddenToo) {
        return story.plot().variables().stream()
                .filter(variable -> hiddenToo || variable.shown())
                .flatMap(variable -> change(variable, step).stream())
                .toList();
    }

    private static Optional<Message> change(Variable variable, Walk.Step step) {
        int before = step.before().value(variable.key());
        int after = step.after().value(variable.key());
        return before == after
                ? Optional.empty()
                : Optional.of(Message.of(
                        after > before ? "attempt.case.rises" : "attempt.case.falls", variable.title(), before, after));
    }

    private static List<Level> levels(Stream<Variable> variables, CaseState state) {
        return variables
                .map(variable -> new Level(
                        variable.title(),
                        Message.of(
                                "attempt.case.level",
                                state.value(variable.key()),
                                variable.lowest(),
                                variable.highest())))
                .toList();
    }
}
