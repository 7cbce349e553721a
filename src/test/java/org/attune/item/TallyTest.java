package org.attune.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.attune.item.SampleItems.band;
import static org.attune.item.SampleItems.key;
import static org.attune.item.SampleItems.numeric;
import static org.attune.item.SampleItems.pair;
import static org.attune.item.SampleItems.picked;
import static org.attune.item.SampleItems.ranking;
import static org.attune.item.SampleItems.reflection;
import static org.attune.item.SampleItems.row;
import static org.attune.item.SampleItems.rubric;
import static org.attune.item.SampleItems.single;
import static org.attune.item.SampleItems.story;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attune.item.Response.Chosen;
import org.attune.item.Response.ChosenSet;
import org.attune.item.Response.Entered;
import org.attune.item.Response.Path;
import org.attune.item.Response.Picked;
import org.attune.item.Response.Placed;
import org.attune.item.Response.Written;
import org.attune.item.Tally.Category;
import org.attune.item.Tally.Count;
import org.attune.item.Tally.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TallyTest {

    private static final Numeric NUMBER = numeric("n", "2", "10", "0.5", band("1", "0.6"), band("3", "0.25"));
    private static final Reflection COMPLETED = reflection("r", "1", 3, new ReflectionScoring.Completion());
    private static final Reflection READ = reflection("r", "3", 3, rubric());

    /** Complete answers to each kind. */
    static Stream<Arguments> answered() {
        return Stream.concat(
                CompleteAnswers.items().stream().map(item -> Arguments.of(item, CompleteAnswers.to(item))),
                Stream.of(
                        Arguments.of(NUMBER, entered("10", "10.5", "9", "10.6", "7", "13.1", "-4")),
                        Arguments.of(COMPLETED, written("one", "one two three", "one two three four")),
                        Arguments.of(READ, written("one", "one two three"))));
    }

    @ParameterizedTest
    @MethodSource("answered")
    void a_complete_answer_falls_into_one_category_of_each_part(Item item, List<Response> answers) {
        List<Key> parts = Tally.parts(item).stream().map(Part::key).toList();
        assertThat(parts).doesNotHaveDuplicates().isNotEmpty();
        for (Response answer : answers) {
            if (!answer.isBlank()) {
                assertThat(Tally.of(item, answer)).extracting(Count::part).containsExactlyElementsOf(parts);
                assertThat(categories(item, answer)).hasSameSizeAs(parts);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("answered")
    void what_the_categories_are_worth_makes_the_mark(Item item, List<Response> answers) {
        for (Response answer : answers) {
            List<Category> fallen = categories(item, answer);
            if (fallen.stream().allMatch(category -> category.credit().isPresent()) && isMadeOfParts(item)) {
                BigDecimal sum = fallen.stream()
                        .map(category -> category.credit().orElseThrow())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                BigDecimal share = item instanceof MultipleResponse || fallen.isEmpty()
                        ? sum.max(BigDecimal.ZERO).min(BigDecimal.ONE)
                        : sum.divide(BigDecimal.valueOf(fallen.size()), MathContext.DECIMAL64);
                assertThat(Marking.mark(item, Optional.of(answer)).earned())
                        .as("%s: %s", item, answer)
                        .isCloseTo(share.multiply(item.points()), within(new BigDecimal("0.000005")));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("answered")
    void who_does_in_every_part_what_the_key_asks_for_earns_all_and_it_can_be_done(Item item, List<Response> answers) {
        List<Response> keyed = answers.stream()
                .filter(answer -> !answer.isBlank())
                .filter(answer -> categories(item, answer).stream().allMatch(Category::keyed))
                .toList();
        assertThat(keyed.isEmpty()).as("%s", item).isEqualTo(item.equals(READ));
        assertThat(keyed)
                .allSatisfy(answer -> assertThat(
                                Marking.mark(item, Optional.of(answer)).earned())
                        .isEqualByComparingTo(item.points()));
    }

    @ParameterizedTest
    @MethodSource("answered")
    void the_order_in_which_parts_and_options_are_shown_changes_nothing(Item item, List<Response> answers) {
        Arrangement order = Arrangement.of(item);
        Item turned = new Arrangement(order.options().reversed(), order.rows().reversed()).applied(item);
        assertThat(asSets(turned)).isEqualTo(asSets(item));
        for (Response answer : answers) {
            assertThat(Tally.of(turned, answer)).containsExactlyInAnyOrderElementsOf(Tally.of(item, answer));
        }
    }

    @ParameterizedTest
    @MethodSource("answered")
    void what_is_blank_falls_nowhere_and_what_is_of_another_kind_is_a_broken_promise(
            Item item, List<Response> answers) {
        for (Response blank : List.of(
                new ChosenSet(Set.of()),
                new Path(List.of()),
                new Placed(Map.of()),
                new Picked(Optional.empty(), Optional.empty()),
                new Entered(""),
                new Written(" "))) {
            assertThat(Tally.of(item, blank)).isEmpty();
        }
        Response another = item instanceof Reflection ? new Entered("3") : new Written("words");
        assertThatIllegalArgumentException().isThrownBy(() -> Tally.of(item, another));
    }

    @Test
    void a_key_that_is_not_of_the_item_is_a_broken_promise() {
        Key foreign = key("foreign");
        for (Item item : CompleteAnswers.items()) {
            Response response = switch (item) {
                case SingleBest _ -> new Chosen(foreign);
                case MultipleResponse _ -> new ChosenSet(Set.of(foreign));
                case BestAndWorst _ -> new Picked(Optional.of(foreign), Optional.empty());
                case Placing placing ->
                    new Placed(Map.of(placing.rows().getFirst().key(), foreign));
                case BranchingCase _, Numeric _, Reflection _ -> throw new AssertionError(item);
            };
            assertThatIllegalArgumentException().isThrownBy(() -> Tally.of(item, response));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Tally.of(story("s", "1"), new Path(List.of(foreign))));
    }

    @ParameterizedTest
    @CsvSource({"10, right", "10.5, right", "9, band-1", "7, band-2", "13.01, off"})
    void a_number_is_right_or_in_its_narrowest_band_or_off(String number, String category) {
        assertThat(Tally.of(NUMBER, new Entered(number))).containsExactly(new Count(key("n"), key(category)));
    }

    @Test
    void each_decision_of_a_case_counts_in_its_scene() {
        assertThat(Tally.of(story("s", "1"), new Path(SampleItems.keys("wave", "mend"))))
                .extracting(Count::category)
                .containsExactly(key("wave"), key("mend"));
        assertThat(Tally.parts(story("s", "1")))
                .allSatisfy(part -> assertThat(part.categories()).isNotEmpty());
    }

    @Test
    void what_counts_for_nothing_falls_nowhere() {
        Ranking ranking = ranking("q", "1", OrderScoring.DISPLACED, row("a", "1"), row("b", "2"), row("c", "3"));
        assertThat(Tally.of(ranking, SampleItems.placed("a 1, b 1, c 3")))
                .containsExactly(new Count(key("c"), key("3")));
        assertThat(Tally.of(pair("p", "1", BestAndWorstScoring.EACH), picked("best best, worst best")))
                .isEmpty();
    }

    @Test
    void an_option_that_earns_something_alone_is_still_a_distractor() {
        assertThat(Tally.parts(single("s", "1"))
                        .getFirst()
                        .category(key("half"))
                        .orElseThrow())
                .isEqualTo(new Category(key("half"), false, Optional.of(new BigDecimal("0.5"))));
    }

    /** All or nothing is not the sum of anything. */
    private static boolean isMadeOfParts(Item item) {
        return !(item instanceof Matching matching && matching.scoring() == MatchScoring.ALL_OR_NOTHING);
    }

    private static List<Category> categories(Item item, Response response) {
        List<Part> parts = Tally.parts(item);
        List<Category> categories = new ArrayList<>();
        for (Count count : Tally.of(item, response)) {
            parts.stream()
                    .filter(part -> part.key().equals(count.part()))
                    .flatMap(part -> part.category(count.category()).stream())
                    .forEach(categories::add);
        }
        return categories;
    }

    private static Map<Key, Set<Category>> asSets(Item item) {
        Map<Key, Set<Category>> all = new HashMap<>();
        Tally.parts(item).forEach(part -> all.put(part.key(), new HashSet<>(part.categories())));
        return all;
    }

    private static List<Response> entered(String... numbers) {
        return Stream.of(numbers).map(number -> (Response) new Entered(number)).toList();
    }

    private static List<Response> written(String... texts) {
        return Stream.of(texts).map(text -> (Response) new Written(text)).toList();
    }
}
