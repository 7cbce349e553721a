package org.attune.item;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
 * How answers to an item are counted, whatever its kind: an item has parts, each part has categories, and an answer falls into
 * categories. What analyses items (who chose which distractor, and how they did otherwise) needs to know no more of kinds than
 * this.
 *
 * <p>{@link SingleBest}: one part, its options. {@link MultipleResponse}: each option is a part, chosen or left.
 * {@link BestAndWorst}: both picks. {@link Placing}: each row, its columns. {@link Numeric}: one part, right, in a band, or
 * off. {@link BranchingCase}: each scene that asks, its choices; one may come by more than once. {@link Reflection}: one part,
 * long enough or short. A part that is the whole item has the item's key.
 */
public final class Tally {

    static final Key CHOSEN = new Key("chosen");
    static final Key LEFT = new Key("left");
    static final Key RIGHT = new Key("right");
    static final Key OFF = new Key("off");
    static final Key ENOUGH = new Key("enough");
    static final Key SHORT = new Key("short");

    private Tally() {}

    /** @param categories in the author's order */
    public record Part(Key key, List<Category> categories) {

        public Part {
            categories = List.copyOf(categories);
        }

        public Optional<Category> category(Key wanted) {
            return categories.stream()
                    .filter(category -> category.key().equals(wanted))
                    .findFirst();
        }
    }

    /**
     * @param keyed the key asks for it
     * @param credit what it is worth, as a share of the part, from 0 to 1 (an option among several: of the item, from −1);
     *     empty where that depends on the rest of the answer, or on an instructor
     */
    public record Category(Key key, boolean keyed, Optional<BigDecimal> credit) {

        private static Category worth(Key key, BigDecimal credit) {
            return new Category(key, credit.compareTo(BigDecimal.ONE) == 0, Optional.of(credit));
        }
    }

    /** An answer, or a part of it, is in this category of this part. */
    public record Count(Key part, Key category) {}

    /** In the order in which they are asked. */
    public static List<Part> parts(Item item) {
        return switch (item) {
            case SingleBest single ->
                whole(
                        item,
                        single.options().stream()
                                .map(option -> Category.worth(option.key(), option.credit()))
                                .toList());
            case MultipleResponse multiple ->
                multiple.options().stream().map(Tally::option).toList();
            case BestAndWorst pair -> List.of(pick(pair, PanelKey.BEST), pick(pair, PanelKey.WORST));
            case Numeric numeric -> whole(item, bands(numeric));
            case Reflection reflection -> whole(item, lengths(reflection));
            case BranchingCase story ->
                story.scenes().stream()
                        .filter(BranchingCase.Decision.class::isInstance)
                        .map(BranchingCase.Decision.class::cast)
                        .map(Tally::scene)
                        .toList();
            case Placing placing ->
                placing.rows().stream().map(row -> row(placing, row)).toList();
        };
    }

    /**
     * Where a response falls: nowhere when it is blank, nor where it leaves something out or gives what counts for nothing.
     *
     * @throws IllegalArgumentException for a response that {@link Reading} would not have let in for this item
     */
    public static List<Count> of(Item item, Response response) {
        List<Count> counts = response.isBlank() ? List.of() : counts(item, response);
        List<Part> parts = parts(item);
        for (Count count : counts) {
            boolean ofThisItem = parts.stream()
                    .anyMatch(part -> part.key().equals(count.part())
                            && part.category(count.category()).isPresent());
            if (!ofThisItem) {
                throw Marking.foreign(item);
            }
        }
        return counts;
    }

    private static List<Count> counts(Item item, Response response) {
        return switch (item) {
            case SingleBest single ->
                List.of(new Count(
                        single.key(), Marking.as(Chosen.class, response, item).option()));
            case MultipleResponse multiple -> options(multiple, Marking.as(ChosenSet.class, response, item));
            case BestAndWorst _ -> picks(Marking.as(Picked.class, response, item));
            case Numeric numeric ->
                Marking.as(Entered.class, response, item).number().stream()
                        .map(number -> new Count(numeric.key(), band(numeric, number)))
                        .toList();
            case Reflection reflection ->
                List.of(new Count(
                        reflection.key(),
                        reflection.reaches(Marking.as(Written.class, response, item)
                                        .text())
                                ? ENOUGH
                                : SHORT));
            case BranchingCase story -> decisions(story, Marking.as(Path.class, response, item));
            case Placing placing -> rows(placing, Marking.as(Placed.class, response, item));
        };
    }

    private static List<Part> whole(Item item, List<Category> categories) {
        return List.of(new Part(item.key(), categories));
    }

    private static Part option(Option option) {
        boolean good = option.credit().signum() > 0;
        return new Part(
                option.key(),
                List.of(
                        new Category(CHOSEN, good, Optional.of(option.credit())),
                        new Category(LEFT, !good, Optional.of(BigDecimal.ZERO))));
    }

    /** What is chosen and is no option makes a part that there is not. */
    private static List<Count> options(MultipleResponse item, ChosenSet chosen) {
        return Stream.concat(item.options().stream().map(Option::key), chosen.options().stream())
                .distinct()
                .map(key -> new Count(key, chosen.options().contains(key) ? CHOSEN : LEFT))
                .toList();
    }

    private static Part pick(BestAndWorst item, Key which) {
        return new Part(
                which,
                item.candidates().stream()
                        .map(candidate ->
                                Category.worth(candidate.key(), item.scoring().credit(item, which, candidate)))
                        .toList());
    }

    /** The same for both counts for neither. */
    private static List<Count> picks(Picked picked) {
        return picked.isSame()
                ? List.of()
                : Stream.concat(
                                picked.best().stream().map(key -> new Count(PanelKey.BEST, key)),
                                picked.worst().stream().map(key -> new Count(PanelKey.WORST, key)))
                        .toList();
    }

    private static List<Category> bands(Numeric item) {
        List<Category> all = new ArrayList<>(List.of(Category.worth(RIGHT, BigDecimal.ONE)));
        for (Numeric.Band band : item.bands()) {
            all.add(Category.worth(nth(item, band), band.credit()));
        }
        all.add(Category.worth(OFF, BigDecimal.ZERO));
        return all;
    }

    private static Key band(Numeric item, BigDecimal number) {
        return item.isRight(number)
                ? RIGHT
                : item.band(number).map(band -> nth(item, band)).orElse(OFF);
    }

    /** "band-1" is the narrowest. */
    private static Key nth(Numeric item, Numeric.Band band) {
        return new Key("band-" + (item.bands().indexOf(band) + 1));
    }

    private static List<Category> lengths(Reflection item) {
        return switch (item.scoring()) {
            case ReflectionScoring.Completion() ->
                List.of(Category.worth(ENOUGH, BigDecimal.ONE), Category.worth(SHORT, BigDecimal.ZERO));
            case ReflectionScoring.Rubric _ ->
                List.of(new Category(ENOUGH, false, Optional.empty()), new Category(SHORT, false, Optional.empty()));
        };
    }

    /** What a choice earns may depend on how one came to it, and no choice is the key. */
    private static Part scene(BranchingCase.Decision scene) {
        return new Part(
                scene.key(),
                scene.choices().stream()
                        .map(choice -> new Category(choice.key(), false, Optional.empty()))
                        .toList());
    }

    private static List<Count> decisions(BranchingCase story, Path path) {
        Walk walk = Walk.along(story, path.choices());
        if (walk instanceof Walk.Astray) {
            throw Marking.foreign(story);
        }
        return walk.steps().stream()
                .map(step -> new Count(step.scene().key(), step.choice().key()))
                .toList();
    }

    private static Part row(Placing item, Row row) {
        return new Part(
                row.key(),
                item.columns().stream()
                        .map(column -> column(item, row, column.key()))
                        .toList());
    }

    private static Category column(Placing item, Row row, Key column) {
        return switch (item) {
            case Rating rating -> Category.worth(column, rating.scoring().credit(rating, row, column));
            case ScriptConcordance concordance -> Category.worth(column, concordance.credit(row.key(), column));
            case Matching _ -> Category.worth(column, column.equals(row.belongs()) ? BigDecimal.ONE : BigDecimal.ZERO);
            case Ranking _, Ordering _ -> new Category(column, column.equals(row.belongs()), Optional.empty());
        };
    }

    /** A row whose column does not count falls nowhere. */
    private static List<Count> rows(Placing item, Placed placed) {
        if (!placed.columns().keySet().stream().allMatch(key -> item.row(key).isPresent())) {
            throw Marking.foreign(item);
        }
        return item.rows().stream()
                .flatMap(row -> item.counts(placed, row).stream().map(column -> new Count(row.key(), column)))
                .toList();
    }
}
