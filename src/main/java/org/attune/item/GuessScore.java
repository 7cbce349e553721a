package org.attune.item;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * What somebody earns on the average who answers at random: every complete answer that the page offers is as likely as every
 * other. {@link SingleBest}: each option. {@link MultipleResponse}: each set of options, the empty one among them.
 * {@link BestAndWorst}: each two different options. {@link Ranking} and {@link Ordering}: each order. {@link Rating},
 * {@link Matching} and {@link ScriptConcordance}: each column in each row. {@link BranchingCase}: each choice where one is.
 * A number is not hit by chance: 0.
 */
public final class GuessScore {

    private GuessScore() {}

    /** Worked out as an exact fraction and rounded once, as marks are; for a case with circles see {@link RandomWalk}. */
    public static Score of(Item item) {
        return new Score(share(item).of(item.points()), item.points());
    }

    static Share share(Item item) {
        return switch (item) {
            case SingleBest single ->
                Share.mean(single.options().stream()
                        .map(option -> Share.of(option.credit(), BigDecimal.ONE))
                        .toList());
            case MultipleResponse multiple -> sets(multiple);
            case BestAndWorst pair ->
                switch (pair.scoring()) {
                    case EACH -> new Share(1, pair.candidates().size());
                    case PLUS_MINUS -> new Share(1, 2);
                };
            case Numeric _, Reflection _ -> Share.NONE;
            case Ranking ranking -> orders(ranking.scoring(), ranking.rows().size());
            case Ordering ordering -> orders(ordering.scoring(), ordering.rows().size());
            case Rating rating -> ratings(rating);
            case Matching matching -> matches(matching);
            case ScriptConcordance concordance -> concordance(concordance);
            case BranchingCase story -> story(story);
        };
    }

    /** Sets whose credits add up to the same earn the same: they are counted together. */
    private static Share sets(MultipleResponse item) {
        Map<BigDecimal, BigInteger> sums = Map.of(BigDecimal.ZERO, BigInteger.ONE);
        for (Option option : item.options()) {
            Map<BigDecimal, BigInteger> more = new HashMap<>();
            sums.forEach((sum, times) -> {
                more.merge(sum, times, BigInteger::add);
                more.merge(sum.add(option.credit()).stripTrailingZeros(), times, BigInteger::add);
            });
            sums = more;
        }
        BigDecimal earned = BigDecimal.ZERO;
        for (Map.Entry<BigDecimal, BigInteger> sum : sums.entrySet()) {
            BigDecimal credit = sum.getKey().max(BigDecimal.ZERO).min(BigDecimal.ONE);
            earned = earned.add(credit.multiply(new BigDecimal(sum.getValue())));
        }
        return Share.of(earned, new BigDecimal(BigInteger.TWO.pow(item.options().size())));
    }

    /** Over all orders of n rows, a row is (n² − 1) ÷ 3n places off on the average, and so all together (n² − 1) ÷ 3. */
    private static Share orders(OrderScoring scoring, long rows) {
        return switch (scoring) {
            case DISPLACED -> {
                long greatest = rows * rows / 2;
                yield new Share(3 * greatest - (rows * rows - 1), 3 * greatest);
            }
            case ALL_OR_NOTHING ->
                new Share(
                        BigInteger.ONE,
                        LongStream.rangeClosed(1, rows)
                                .mapToObj(BigInteger::valueOf)
                                .reduce(BigInteger.ONE, BigInteger::multiply));
        };
    }

    private static Share ratings(Rating item) {
        return Share.mean(item.rows().stream()
                .flatMap(row ->
                        item.columns().stream().map(point -> item.scoring().share(item, row, Optional.of(point.key()))))
                .toList());
    }

    private static Share matches(Matching item) {
        Share one = new Share(1, item.answers().size());
        return switch (item.scoring()) {
            case EACH -> one;
            case ALL_OR_NOTHING ->
                new Share(one.parts(), one.whole().pow(item.rows().size()));
        };
    }

    private static Share concordance(ScriptConcordance item) {
        List<Share> shares = new ArrayList<>();
        for (ScriptConcordance.Nested one : item.nested()) {
            for (Key point : ScriptConcordance.POINTS) {
                shares.add(item.scoring().share(item, one, point));
            }
        }
        return Share.mean(shares);
    }

    private static Share story(BranchingCase story) {
        return RandomWalk.through(story.plot().ways());
    }
}
