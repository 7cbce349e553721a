package org.attune.item;

import java.util.Optional;
import java.util.stream.Collectors;

/** An answer that was given to one version of an item, marked by another version of it: a pure function, like all marking. */
public sealed interface Replay {

    record Marked(Score score) implements Replay {}

    /** The answer was given to something else than is asked now: nobody can say what it would be worth. */
    record Unreadable() implements Replay {}

    /**
     * @param taken the item as it was asked
     * @param now the version to mark by
     * @param response blank or absent, it earns nothing, whatever was asked
     */
    static Replay of(Item taken, Item now, Optional<Response> response) {
        Optional<Response> given = response.filter(one -> !one.isBlank());
        if (Marking.awaitsInstructor(now, given)) {
            return new Unreadable(); // a person has to say
        }
        return given.map(one -> reads(taken, now, one)).orElse(true)
                ? new Marked(Marking.mark(now, given))
                : new Unreadable();
    }

    private static boolean reads(Item taken, Item now, Response response) {
        return AnswerKey.of(taken).isOfKindOf(AnswerKey.of(now))
                && Reading.of(now, Given.of(response)) instanceof Reading.Read(var read)
                && read.equals(response)
                && asksNoMore(taken, now, response);
    }

    /** Who placed all rows there were must not lose points over a row that came later; nor who had reached an ending. */
    private static boolean asksNoMore(Item taken, Item now, Response response) {
        return switch (now) {
            case Matching matching -> taken instanceof Placing before && sameRows(before, matching);
            case Placing placing ->
                taken instanceof Placing before && sameRows(before, placing) && sameColumns(before, placing);
            case BranchingCase story ->
                taken instanceof BranchingCase before
                        && response instanceof Response.Path path
                        && (!ended(before, path) || ended(story, path));
            case BestAndWorst pair -> taken instanceof BestAndWorst before && sameCandidates(before, pair);
            case SingleBest _, MultipleResponse _, Numeric _, Reflection _ -> true;
        };
    }

    /** Who picked among three might have picked the fourth. */
    private static boolean sameCandidates(BestAndWorst before, BestAndWorst after) {
        return before.candidates().stream()
                .map(BestAndWorst.Candidate::key)
                .collect(Collectors.toSet())
                .equals(after.candidates().stream()
                        .map(BestAndWorst.Candidate::key)
                        .collect(Collectors.toSet()));
    }

    private static boolean sameRows(Placing before, Placing after) {
        return before.rows().stream()
                .map(Row::key)
                .collect(Collectors.toSet())
                .equals(after.rows().stream().map(Row::key).collect(Collectors.toSet()));
    }

    private static boolean sameColumns(Placing before, Placing after) {
        return before.columns().stream()
                .map(Column::key)
                .toList()
                .equals(after.columns().stream().map(Column::key).toList());
    }

    private static boolean ended(BranchingCase story, Response.Path path) {
        return Walk.along(story, path.choices()) instanceof Walk.Ended;
    }
}
