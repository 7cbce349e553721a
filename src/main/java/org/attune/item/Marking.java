package org.attune.item;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.item.Response.Chosen;
import org.attune.item.Response.ChosenSet;
import org.attune.item.Response.Entered;
import org.attune.item.Response.Path;
import org.attune.item.Response.Picked;
import org.attune.item.Response.Placed;
import org.attune.item.Response.Written;

/**
 * How an answer is marked: a pure function of item and response, so that a regrade is a replay.
 *
 * <p>{@link SingleBest}: credit × points. {@link MultipleResponse}: the sum of the credits, held between 0 and 1, × points.
 * {@link Numeric}: the credit of the band that the number is in × points. {@link BranchingCase}: points × the sum of the credits of the choices made ÷ the highest sum that any way through can reach;
 * a path that has not reached an ending earns what it has so far. {@link Placing} and
 * {@link BestAndWorst}: what their scoring rules say. {@link Reflection}: all or nothing for completion; what is
 * marked by a rubric earns nothing here, for it waits for an instructor. No answer earns 0.
 */
public final class Marking {

    private Marking() {}

    /** @throws IllegalArgumentException for a response that {@link Reading} would not have let in for this item */
    public static Score mark(Item item, Optional<Response> response) {
        return new Score(response.map(given -> earned(item, given)).orElse(BigDecimal.ZERO), item.points());
    }

    /** Whether an instructor has to read the answer before there is a mark: of a text that is marked by a rubric. */
    public static boolean awaitsInstructor(Item item, Optional<Response> response) {
        return item instanceof Reflection reflection
                && reflection.scoring() instanceof ReflectionScoring.Rubric
                && response.filter(given -> !given.isBlank()).isPresent();
    }

    private static BigDecimal earned(Item item, Response response) {
        return switch (item) {
            case SingleBest single ->
                rounded(single.points().multiply(credit(single, as(Chosen.class, response, item))));
            case MultipleResponse multiple ->
                rounded(multiple.points().multiply(credit(multiple, as(ChosenSet.class, response, item))));
            case BestAndWorst pair ->
                pair.scoring().share(pair, picked(pair, response)).of(pair.points());
            case Numeric numeric ->
                rounded(numeric.points().multiply(credit(numeric, as(Entered.class, response, item))));
            case Reflection reflection -> earned(reflection, as(Written.class, response, item));
            case BranchingCase story ->
                story.points()
                        .multiply(credit(story, as(Path.class, response, item)))
                        .divide(story.best(), Score.PLACES, RoundingMode.HALF_UP);
            case Placing placing ->
                response.isBlank()
                        ? BigDecimal.ZERO
                        : share(placing, placed(placing, response)).of(placing.points());
        };
    }

    private static BigDecimal credit(SingleBest item, Chosen chosen) {
        return item.option(chosen.option()).orElseThrow(() -> foreign(item)).credit();
    }

    private static BigDecimal credit(MultipleResponse item, ChosenSet chosen) {
        BigDecimal sum = chosen.options().stream()
                .map(key -> item.option(key).orElseThrow(() -> foreign(item)).credit())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }

    private static BigDecimal credit(Numeric item, Entered entered) {
        return entered.number().map(item::credit).orElse(BigDecimal.ZERO);
    }

    private static Picked picked(BestAndWorst item, Response response) {
        Picked picked = as(Picked.class, response, item);
        boolean ofThisItem = Stream.concat(picked.best().stream(), picked.worst().stream())
                .allMatch(key -> item.candidate(key).isPresent());
        if (!ofThisItem) {
            throw foreign(item);
        }
        return picked;
    }

    private static BigDecimal earned(Reflection item, Written written) {
        return switch (item.scoring()) {
            case ReflectionScoring.Completion() -> item.reaches(written.text()) ? item.points() : BigDecimal.ZERO;
            case ReflectionScoring.Rubric _ -> BigDecimal.ZERO;
        };
    }

    private static BigDecimal credit(BranchingCase story, Path path) {
        return switch (Walk.along(story, path.choices())) {
            case Walk.UnderWay walk -> walk.credit();
            case Walk.Ended walk -> walk.credit();
            case Walk.Astray _ -> throw foreign(story);
        };
    }

    private static Share share(Placing item, Placed placed) {
        return switch (item) {
            case Ranking ranking -> ranking.scoring().share(ranking, placed);
            case Ordering ordering -> ordering.scoring().share(ordering, placed);
            case Rating rating -> rating.scoring().share(rating, placed);
            case Matching matching -> matching.scoring().share(matching, placed);
            case ScriptConcordance concordance -> concordance.share(placed);
        };
    }

    private static Placed placed(Placing item, Response response) {
        Placed placed = as(Placed.class, response, item);
        boolean ofThisItem = placed.columns().entrySet().stream()
                .allMatch(one -> item.row(one.getKey()).isPresent()
                        && item.column(one.getValue()).isPresent());
        if (!ofThisItem) {
            throw foreign(item);
        }
        return placed;
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(Score.PLACES, RoundingMode.HALF_UP);
    }

    static <R extends Response> R as(Class<R> kind, Response response, Item item) {
        if (kind.isInstance(response)) {
            return kind.cast(response);
        }
        throw foreign(item);
    }

    static IllegalArgumentException foreign(Item item) {
        return new IllegalArgumentException("Not a response to the item '%s'".formatted(item.key()));
    }
}
