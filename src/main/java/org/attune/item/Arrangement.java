package org.attune.item;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The order in which the parts of an item are shown. Only parts whose order means nothing are in it: never the points of a
 * scale, the places of a ranking or the scenes of a case.
 *
 * @param options the keys of the options, or of the answers that rows are matched with; empty where there are none
 * @param rows the keys of the rows; empty where there are none
 */
public record Arrangement(List<Key> options, List<Key> rows) {

    public static final Arrangement NONE = new Arrangement(List.of(), List.of());

    public Arrangement {
        options = List.copyOf(options);
        rows = List.copyOf(rows);
    }

    /** The author's order. */
    public static Arrangement of(Item item) {
        return switch (item) {
            case SingleBest single -> new Arrangement(keys(single.options(), Option::key), List.of());
            case MultipleResponse multiple -> new Arrangement(keys(multiple.options(), Option::key), List.of());
            case BestAndWorst pair -> new Arrangement(keys(pair.candidates(), BestAndWorst.Candidate::key), List.of());
            case BranchingCase _, Numeric _, Reflection _ -> NONE;
            case Matching matching ->
                new Arrangement(keys(matching.answers(), Column::key), keys(matching.rows(), Row::key));
            case Ranking ranking -> new Arrangement(List.of(), keys(ranking.rows(), Row::key));
            case Ordering ordering -> new Arrangement(List.of(), keys(ordering.rows(), Row::key));
            case Rating rating -> new Arrangement(List.of(), keys(rating.rows(), Row::key));
            case ScriptConcordance concordance ->
                new Arrangement(List.of(), keys(concordance.nested(), ScriptConcordance.Nested::key));
        };
    }

    /** The same item with its parts in this order; parts that are not named here follow in the author's order. */
    public Item applied(Item item) {
        return switch (item) {
            case SingleBest it ->
                new SingleBest(
                        it.key(),
                        it.points(),
                        it.areas(),
                        it.statements(),
                        it.stem(),
                        inOrder(it.options(), Option::key, options));
            case MultipleResponse it ->
                new MultipleResponse(
                        it.key(),
                        it.points(),
                        it.areas(),
                        it.statements(),
                        it.stem(),
                        inOrder(it.options(), Option::key, options));
            case BestAndWorst it ->
                new BestAndWorst(
                        it.key(),
                        it.points(),
                        it.areas(),
                        it.statements(),
                        it.stem(),
                        it.scoring(),
                        inOrder(it.candidates(), BestAndWorst.Candidate::key, options),
                        it.best(),
                        it.worst());
            case BranchingCase it -> it;
            case Numeric it -> it;
            case ScriptConcordance it ->
                new ScriptConcordance(
                        it.key(),
                        it.points(),
                        it.areas(),
                        it.statements(),
                        it.stem(),
                        it.scoring(),
                        it.scale(),
                        inOrder(it.nested(), ScriptConcordance.Nested::key, rows),
                        it.panel());
            case Reflection it -> it;
            case Matching it ->
                new Matching(
                        it.key(),
                        it.points(),
                        it.areas(),
                        it.statements(),
                        it.stem(),
                        it.scoring(),
                        inOrder(it.answers(), Column::key, options),
                        inOrder(it.rows(), Row::key, rows));
            case Ranking it ->
                new Ranking(
                        it.key(),
                        it.points(),
                        it.areas(),
                        it.statements(),
                        it.stem(),
                        it.scoring(),
                        inOrder(it.rows(), Row::key, rows));
            case Ordering it ->
                new Ordering(
                        it.key(),
                        it.points(),
                        it.areas(),
                        it.statements(),
                        it.stem(),
                        it.scoring(),
                        inOrder(it.rows(), Row::key, rows));
            case Rating it ->
                new Rating(
                        it.key(),
                        it.points(),
                        it.areas(),
                        it.statements(),
                        it.stem(),
                        it.scoring(),
                        it.scale(),
                        inOrder(it.rows(), Row::key, rows),
                        it.panel());
        };
    }

    /** Whether a part of this name has a place here. */
    public boolean has(Key part) {
        return options.contains(part) || rows.contains(part);
    }

    private static <T> List<Key> keys(List<T> parts, Function<T, Key> key) {
        return parts.stream().map(key).toList();
    }

    private static <T> List<T> inOrder(List<T> parts, Function<T, Key> key, List<Key> wanted) {
        Map<Key, Integer> at =
                IntStream.range(0, wanted.size()).boxed().collect(Collectors.toMap(wanted::get, n -> n, (a, b) -> a));
        List<T> sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparingInt(part -> at.getOrDefault(key.apply(part), Integer.MAX_VALUE)));
        return List.copyOf(sorted);
    }
}
