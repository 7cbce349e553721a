package org.attune.content;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.attune.item.BestAndWorst;
import org.attune.item.BestAndWorst.Candidate;
import org.attune.item.BranchingCase;
import org.attune.item.BranchingCase.Choice;
import org.attune.item.BranchingCase.Decision;
import org.attune.item.Item;
import org.attune.item.MultipleResponse;
import org.attune.item.Numeric;
import org.attune.item.Option;
import org.attune.item.Placing;
import org.attune.item.Reflection;
import org.attune.item.SingleBest;

/**
 * How often the best answer of a quiz is also the longest: a reader who knows nothing must not win by picking it. Single-best
 * and best-and-worst items and the decisions of branching cases count; where two answers are equally good or equally long, neither betrays.
 *
 * @param choices how often one chooses one of several
 * @param betrayed how often the longest was the best
 */
record LengthBias(long choices, long betrayed) {

    private static final int ENOUGH_TO_JUDGE = 10;
    private static final double MOST = 0.45;

    static LengthBias of(Quiz quiz) {
        List<Boolean> betrayals =
                quiz.items().stream().flatMap(LengthBias::betrayals).toList();
        return new LengthBias(
                betrayals.size(),
                betrayals.stream().filter(Boolean::booleanValue).count());
    }

    /** Over many quizzes: both counts added up. */
    LengthBias and(LengthBias other) {
        return new LengthBias(choices + other.choices, betrayed + other.betrayed);
    }

    boolean tooStrong() {
        return choices >= ENOUGH_TO_JUDGE && betrayed > MOST * choices;
    }

    private static Stream<Boolean> betrayals(Item item) {
        return switch (item) {
            case SingleBest single -> Stream.of(betrays(single.options(), Option::text, Option::credit));
            case BestAndWorst pair -> Stream.of(betrays(pair.candidates(), Candidate::text, one -> credit(pair, one)));
            case MultipleResponse _, Numeric _, Reflection _, Placing _ -> Stream.of();
            case BranchingCase branching ->
                branching.scenes().stream()
                        .filter(Decision.class::isInstance)
                        .map(scene -> betrays(((Decision) scene).choices(), Choice::text, Choice::credit));
        };
    }

    private static BigDecimal credit(BestAndWorst pair, Candidate candidate) {
        return candidate.key().equals(pair.best()) ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private static <T> boolean betrays(List<T> answers, Function<T, String> text, Function<T, BigDecimal> credit) {
        List<T> longest =
                highest(answers, answer -> BigDecimal.valueOf(text.apply(answer).length()));
        return longest.size() == 1 && longest.equals(highest(answers, credit));
    }

    private static <T> List<T> highest(List<T> answers, Function<T, BigDecimal> measure) {
        BigDecimal most =
                answers.stream().map(measure).max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
        return answers.stream()
                .filter(answer -> measure.apply(answer).compareTo(most) == 0)
                .toList();
    }
}
