package org.attune.item;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attune.item.Response.Picked;
import org.attune.item.Response.Placed;

/**
 * An item keyed by how a panel answered it: a pure function of the author's item, the panel's answers and, for ratings, a rule.
 *
 * @param item the same item with the panel's key
 * @param answers how often each answer was given; the picks of a {@link BestAndWorst} stand in rows named {@link #BEST} and
 *     {@link #WORST}
 * @param panellists how many have answered the item to its end; their answers make the key, drafts do not
 * @param tied the rows on which the panel was of two minds, so that the author's key stays
 */
public record PanelKey(Item item, PanelAnswers answers, int panellists, List<Key> tied) {

    /** With fewer panellists a key is provisional: aggregate scoring is reliable from 10 to 15 on. */
    public static final int FEWEST = 10;

    public static final Key BEST = new Key("best");
    public static final Key WORST = new Key("worst");

    public PanelKey {
        tied = List.copyOf(tied);
    }

    /** How the ratings of a panel make the key of a {@link Rating}. Stored by name. */
    public enum Ratings {
        /** The middle one; where it falls between two points of the scale, the panel is of two minds. */
        MEDIAN,
        /** The one given most often; where two were given as often, the panel is of two minds. */
        MODE,
        /** Every rating counts: a row earns the panellists who gave it ÷ those who gave the one given most often. */
        AGGREGATE
    }

    /**
     * Whether a panel can key this item: where practitioners judge, and may judge differently with reason. What is right
     * elsewhere (facts, numbers, matches, steps) is not a matter of votes, in a case it is the author's story, and a script
     * concordance with the linear rule is one that its author keeps.
     */
    public static boolean takes(Item item) {
        return switch (item) {
            case Rating _, Ranking _, BestAndWorst _ -> true;
            case ScriptConcordance concordance -> concordance.scoring() == ConcordanceScoring.AGGREGATE;
            case SingleBest _, MultipleResponse _, Numeric _, BranchingCase _, Ordering _, Matching _, Reflection _ ->
                false;
        };
    }

    public boolean provisional() {
        return panellists < FEWEST;
    }

    /**
     * Empty for a kind that no panel keys, and where no panellist has answered to the end.
     *
     * @param responses one of each panellist; those that the item does not ask for are passed over
     */
    public static Optional<PanelKey> of(Item item, Collection<Response> responses, Ratings rule) {
        return switch (item) {
            case Rating rating -> keyed(complete(rating, responses), placed -> rating(rating, placed, rule));
            case Ranking ranking -> keyed(complete(ranking, responses), placed -> ranking(ranking, placed));
            case ScriptConcordance concordance ->
                takes(concordance)
                        ? keyed(complete(concordance, responses), placed -> concordance(concordance, placed))
                        : Optional.empty();
            case BestAndWorst pair -> keyed(complete(pair, responses), picked -> pair(pair, picked));
            case SingleBest _, MultipleResponse _, Numeric _, BranchingCase _, Ordering _, Matching _, Reflection _ ->
                Optional.empty();
        };
    }

    /** Whether a panellist has nothing left to say to this item. */
    public static boolean isComplete(Item item, Response response) {
        return switch (item) {
            case Placing placing ->
                response instanceof Placed placed
                        && !complete(placing, List.of(placed)).isEmpty();
            case BestAndWorst pair -> !complete(pair, List.of(response)).isEmpty();
            case SingleBest _, MultipleResponse _, Numeric _, BranchingCase _, Reflection _ -> !response.isBlank();
        };
    }

    private static <R> Optional<PanelKey> keyed(List<R> responses, Function<List<R>, PanelKey> key) {
        return responses.isEmpty() ? Optional.empty() : Optional.of(key.apply(responses));
    }

    private static List<Placed> complete(Placing item, Collection<Response> responses) {
        return responses.stream()
                .filter(Placed.class::isInstance)
                .map(Placed.class::cast)
                .filter(placed -> isOf(item, placed) && item.isComplete(placed))
                .toList();
    }

    private static boolean isOf(Placing item, Placed placed) {
        return placed.columns().entrySet().stream()
                .allMatch(one -> item.row(one.getKey()).isPresent()
                        && item.column(one.getValue()).isPresent());
    }

    private static List<Picked> complete(BestAndWorst item, Collection<Response> responses) {
        return responses.stream()
                .filter(Picked.class::isInstance)
                .map(Picked.class::cast)
                .filter(Picked::isComplete)
                .filter(picked -> picked.best().flatMap(item::candidate).isPresent()
                        && picked.worst().flatMap(item::candidate).isPresent())
                .toList();
    }

    private static PanelKey rating(Rating item, List<Placed> panel, Ratings rule) {
        PanelAnswers answers = counted(item, panel);
        List<Key> tied = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Row row : item.rows()) {
            Optional<Key> point = switch (rule) {
                case MEDIAN -> median(item, answers, row);
                case MODE -> mode(answers.counts().getOrDefault(row.key(), Map.of()));
                case AGGREGATE -> oneOf(modes(answers, row), row);
            };
            if (point.isEmpty()) {
                tied.add(row.key());
            }
            rows.add(row.belonging(point.orElse(row.belongs())));
        }
        Rating keyed = item.withRows(rows);
        return new PanelKey(rule == Ratings.AGGREGATE ? keyed.keyedBy(answers) : keyed, answers, panel.size(), tied);
    }

    /** Of those that earn all, the one to show as right: the author's own, or else the lowest on the scale. */
    private static Optional<Key> oneOf(Set<Key> modes, Row row) {
        return modes.contains(row.belongs())
                ? Optional.of(row.belongs())
                : modes.stream().min(Comparator.comparing(Key::value));
    }

    private static Set<Key> modes(PanelAnswers answers, Row row) {
        return modes(answers.counts().getOrDefault(row.key(), Map.of()));
    }

    /** Empty when it falls between two points. */
    private static Optional<Key> median(Rating item, PanelAnswers answers, Row row) {
        List<Key> given = item.columns().stream()
                .flatMap(column -> Collections.nCopies(answers.count(row.key(), column.key()), column.key()).stream())
                .toList();
        Key lower = given.get((given.size() - 1) / 2);
        Key upper = given.get(given.size() / 2);
        return lower.equals(upper) ? Optional.of(lower) : Optional.empty();
    }

    /** The ones given most often. */
    private static Set<Key> modes(Map<Key, Integer> counts) {
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Empty when two were given as often. */
    private static Optional<Key> mode(Map<Key, Integer> counts) {
        Set<Key> modes = modes(counts);
        return modes.size() == 1 ? modes.stream().findFirst() : Optional.empty();
    }

    /** By the sum of the places that the panel gave, which orders as their mean does; what is tied stays in the author's order. */
    private static PanelKey ranking(Ranking item, List<Placed> panel) {
        Map<Key, Long> sums = new HashMap<>();
        item.rows()
                .forEach(row -> sums.put(
                        row.key(),
                        panel.stream().mapToLong(placed -> place(placed, row)).sum()));
        List<Row> inOrder = item.rows().stream()
                .sorted(Comparator.comparingLong((Row row) -> sums.getOrDefault(row.key(), 0L))
                        .thenComparingInt(row -> Integer.parseInt(row.belongs().value())))
                .toList();
        Map<Key, Key> places = new HashMap<>();
        for (int place = 0; place < inOrder.size(); place++) {
            places.put(inOrder.get(place).key(), new Key(Integer.toString(place + 1)));
        }
        List<Key> tied = item.rows().stream()
                .filter(row -> sums.entrySet().stream()
                        .anyMatch(other -> !other.getKey().equals(row.key())
                                && other.getValue().equals(sums.get(row.key()))))
                .map(Row::key)
                .toList();
        Ranking keyed = new Ranking(
                item.key(),
                item.points(),
                item.areas(),
                item.statements(),
                item.stem(),
                item.scoring(),
                item.rows().stream()
                        .map(row -> row.belonging(places.getOrDefault(row.key(), row.belongs())))
                        .toList());
        return new PanelKey(keyed, counted(item, panel), panel.size(), tied);
    }

    private static int place(Placed placed, Row row) {
        return Integer.parseInt(Optional.ofNullable(placed.columns().get(row.key()))
                .orElseThrow()
                .value());
    }

    private static PanelKey concordance(ScriptConcordance item, List<Placed> panel) {
        PanelAnswers answers = counted(item, panel);
        return new PanelKey(item.keyedBy(answers), answers, panel.size(), List.of());
    }

    /** The most picks, each for itself; where the panel was of two minds on either, or picked one response for both, both stay. */
    private static PanelKey pair(BestAndWorst item, List<Picked> panel) {
        Map<Key, Integer> best = counts(panel, Picked::best);
        Map<Key, Integer> worst = counts(panel, Picked::worst);
        List<Key> tied = new ArrayList<>();
        Optional<Key> first = mode(best);
        Optional<Key> last = mode(worst);
        if (first.isEmpty()) {
            tied.add(BEST);
        }
        if (last.isEmpty()) {
            tied.add(WORST);
        }
        Key keyBest = first.orElse(item.best());
        Key keyWorst = last.orElse(item.worst());
        if (keyBest.equals(keyWorst)) {
            tied = List.of(BEST, WORST);
            keyBest = item.best();
            keyWorst = item.worst();
        }
        BestAndWorst keyed = new BestAndWorst(
                item.key(),
                item.points(),
                item.areas(),
                item.statements(),
                item.stem(),
                item.scoring(),
                item.candidates(),
                keyBest,
                keyWorst);
        return new PanelKey(keyed, new PanelAnswers(Map.of(BEST, best, WORST, worst)), panel.size(), tied);
    }

    private static Map<Key, Integer> counts(List<Picked> panel, Function<Picked, Optional<Key>> pick) {
        return panel.stream()
                .map(pick)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Function.identity(), _ -> 1, Integer::sum));
    }

    private static PanelAnswers counted(Placing item, List<Placed> panel) {
        Map<Key, Map<Key, Integer>> counts = new HashMap<>();
        for (Row row : item.rows()) {
            counts.put(
                    row.key(),
                    panel.stream()
                            .map(placed -> item.counts(placed, row))
                            .flatMap(Optional::stream)
                            .collect(Collectors.toMap(Function.identity(), _ -> 1, Integer::sum)));
        }
        return new PanelAnswers(counts);
    }
}
