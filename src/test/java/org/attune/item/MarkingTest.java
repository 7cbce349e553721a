package org.attune.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.attune.item.SampleItems.choice;
import static org.attune.item.SampleItems.ending;
import static org.attune.item.SampleItems.key;
import static org.attune.item.SampleItems.keys;
import static org.attune.item.SampleItems.multiple;
import static org.attune.item.SampleItems.option;
import static org.attune.item.SampleItems.scene;
import static org.attune.item.SampleItems.single;
import static org.attune.item.SampleItems.story;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.item.Response.Chosen;
import org.attune.item.Response.ChosenSet;
import org.attune.item.Response.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkingTest {

    private static final SingleBest SINGLE = single("first", "2");
    private static final MultipleResponse MULTIPLE = multiple("second", "3");
    private static final BranchingCase STORY = story("third", "6");

    @ParameterizedTest
    @CsvSource({"best, 2", "half, 1", "poor, 0"})
    void a_single_best_answer_earns_its_credit_of_the_points(String option, String earned) {
        assertThat(Marking.mark(SINGLE, Optional.of(new Chosen(key(option))))).isEqualTo(score(earned, "2"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "a, 1.5",
        "a b, 3",
        "a b neutral, 3",
        "a b wrong, 1.5",
        "a wrong, 0",
        "wrong, 0",
        "wrong neutral, 0",
        "neutral, 0"
    })
    void a_multiple_response_earns_the_sum_of_its_credits_and_never_less_than_nothing(String options, String earned) {
        assertThat(Marking.mark(MULTIPLE, Optional.of(chosen(options.split(" ")))))
                .isEqualTo(score(earned, "3"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "kneel, 3",
        "kneel wait, 6",
        "kneel press, 3",
        "wave, 1.5",
        "wave mend, 3",
        "wave mend wait, 6",
        "wave shrug, 1.5",
        "leave, 0"
    })
    void a_case_earns_what_its_path_collects_out_of_the_best_way_through(String choices, String earned) {
        assertThat(Marking.mark(STORY, Optional.of(path(choices)))).isEqualTo(score(earned, "6"));
    }

    @Test
    void no_answer_earns_nothing_and_the_points_stay_possible() {
        for (Item item : List.of(SINGLE, MULTIPLE, STORY)) {
            assertThat(Marking.mark(item, Optional.empty())).isEqualTo(new Score(BigDecimal.ZERO, item.points()));
        }
    }

    @Test
    void thirds_are_rounded_half_up_to_six_places() {
        SingleBest third = single("third", "1", option("all", "1"), option("some", "0.3333335"));
        assertThat(Marking.mark(third, Optional.of(new Chosen(key("some"))))).isEqualTo(score("0.333334", "1"));

        BranchingCase way = story(
                "way",
                "1",
                "one",
                scene("one", choice("good", "1", "two"), choice("bad", "0", "two")),
                scene("two", choice("good", "1", "three"), choice("bad", "0", "three")),
                scene("three", choice("good", "1", "end"), choice("bad", "0", "end")),
                ending("end"));
        assertThat(Marking.mark(way, Optional.of(path("good bad bad")))).isEqualTo(score("0.333333", "1"));
        assertThat(Marking.mark(way, Optional.of(path("good good bad")))).isEqualTo(score("0.666667", "1"));
        assertThat(Marking.mark(way, Optional.of(path("good good good")))).isEqualTo(score("1", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.000001", "0.333333", "1", "6.5", "100"})
    void the_best_response_earns_exactly_the_points_whatever_they_are(String points) {
        assertThat(Marking.mark(single("s", points), Optional.of(new Chosen(key("best")))))
                .isEqualTo(score(points, points));
        assertThat(Marking.mark(multiple("m", points), Optional.of(chosen("a", "b"))))
                .isEqualTo(score(points, points));
        assertThat(Marking.mark(story("c", points), Optional.of(path("kneel wait"))))
                .isEqualTo(score(points, points));
    }

    @Test
    void the_best_way_is_the_richest_one_and_not_the_shortest_or_the_longest() {
        BranchingCase detour = story(
                "detour",
                "10",
                "start",
                scene("start", choice("straight", "0.9", "end"), choice("round", "0.1", "bend")),
                scene("bend", choice("on", "0.1", "far"), choice("back", "1", "end")),
                scene("far", choice("home", "0.2", "end")),
                ending("end"));

        assertThat(detour.best()).isEqualByComparingTo("1.1");
        assertThat(Marking.mark(detour, Optional.of(path("round back")))).isEqualTo(score("10", "10"));
    }

    @Test
    void any_response_scores_from_nothing_to_the_points() {
        Random dice = new Random(20261121);
        for (int i = 0; i < 2_000; i++) {
            MultipleResponse item = anyMultiple(dice);
            Set<Key> options = item.options().stream()
                    .filter(option -> dice.nextBoolean())
                    .map(Option::key)
                    .collect(Collectors.toSet());
            assertWithin(item, new ChosenSet(options));

            BranchingCase story = anyStory(dice);
            assertWithin(story, anyPath(story, dice));
        }
    }

    @Test
    void some_way_through_any_case_earns_all_its_points_and_none_earns_more() {
        Random dice = new Random(7);
        for (int i = 0; i < 300; i++) {
            BranchingCase story = anyStory(dice);
            List<BigDecimal> credits = new ArrayList<>();
            everyWay(story, new ArrayList<>(), credits);
            assertThat(credits.stream().max(BigDecimal::compareTo).orElseThrow())
                    .isEqualByComparingTo(story.best());
        }
    }

    @Test
    void the_order_of_options_and_scenes_changes_nothing() {
        Random dice = new Random(42);
        for (int i = 0; i < 500; i++) {
            MultipleResponse item = anyMultiple(dice);
            List<Option> shuffled = new ArrayList<>(item.options());
            Collections.shuffle(shuffled, dice);
            ChosenSet response = new ChosenSet(item.options().stream()
                    .filter(option -> dice.nextBoolean())
                    .map(Option::key)
                    .collect(Collectors.toSet()));
            MultipleResponse permuted = new MultipleResponse(
                    item.key(), item.points(), item.areas(), item.statements(), item.stem(), shuffled);
            assertThat(Marking.mark(permuted, Optional.of(response)))
                    .isEqualTo(Marking.mark(item, Optional.of(response)));

            BranchingCase story = anyStory(dice);
            List<BranchingCase.Scene> scenes = new ArrayList<>(story.scenes());
            Collections.shuffle(scenes, dice);
            Path path = anyPath(story, dice);
            BranchingCase retold = new BranchingCase(
                    story.key(),
                    story.points(),
                    story.areas(),
                    story.statements(),
                    story.title(),
                    story.stem(),
                    story.start(),
                    scenes);
            assertThat(Marking.mark(retold, Optional.of(path))).isEqualTo(Marking.mark(story, Optional.of(path)));
        }
    }

    @Test
    void marking_twice_gives_the_same() {
        Optional<Response> response = Optional.of(path("wave mend"));
        assertThat(Marking.mark(STORY, response)).isEqualTo(Marking.mark(STORY, response));
    }

    @Test
    void a_response_to_another_item_is_a_broken_promise() {
        assertThatIllegalArgumentException().isThrownBy(() -> Marking.mark(SINGLE, Optional.of(path("kneel"))));
        assertThatIllegalArgumentException().isThrownBy(() -> Marking.mark(SINGLE, Optional.of(new Chosen(key("x")))));
        assertThatIllegalArgumentException().isThrownBy(() -> Marking.mark(MULTIPLE, Optional.of(chosen("a", "x"))));
        assertThatIllegalArgumentException().isThrownBy(() -> Marking.mark(STORY, Optional.of(path("kneel mend"))));
        assertThatIllegalArgumentException().isThrownBy(() -> Marking.mark(STORY, Optional.of(chosen("kneel"))));
    }

    private static void assertWithin(Item item, Response response) {
        Score score = Marking.mark(item, Optional.of(response)); // a score outside its bounds cannot be made
        assertThat(score.possible()).isEqualByComparingTo(item.points());
        assertThat(score.share()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    }

    private static MultipleResponse anyMultiple(Random dice) {
        BigDecimal cut = BigDecimal.valueOf(dice.nextInt(1, 100), 2);
        List<Option> options = new ArrayList<>(List.of(
                option("good", cut.toString()),
                option("better", BigDecimal.ONE.subtract(cut).toString())));
        for (int i = 0; i < dice.nextInt(1, 5); i++) {
            options.add(option(
                    "wrong-" + i, BigDecimal.valueOf(-dice.nextInt(0, 101), 2).toString()));
        }
        return multiple("m", BigDecimal.valueOf(dice.nextInt(1, 1_000), 2).toString(), options.toArray(Option[]::new));
    }

    /** A case of three to ten scenes, in which every choice leads to a later one. */
    private static BranchingCase anyStory(Random dice) {
        int last = dice.nextInt(2, 10);
        List<BranchingCase.Scene> scenes = new ArrayList<>();
        for (int i = 0; i < last; i++) {
            List<BranchingCase.Choice> choices = new ArrayList<>();
            for (int c = 0; c < dice.nextInt(1, 4); c++) {
                String credit =
                        BigDecimal.valueOf(dice.nextInt(c == 0 ? 1 : 0, 101), 2).toString();
                choices.add(choice("c" + c, credit, "s" + dice.nextInt(i + 1, last + 1)));
            }
            scenes.add(scene("s" + i, choices.toArray(BranchingCase.Choice[]::new)));
        }
        scenes.add(ending("s" + last));
        return story("any", "7", "s0", scenes.toArray(BranchingCase.Scene[]::new));
    }

    private static Path anyPath(BranchingCase story, Random dice) {
        List<Key> choices = new ArrayList<>();
        while (Walk.along(story, choices) instanceof Walk.UnderWay walk && dice.nextInt(5) > 0) {
            List<BranchingCase.Choice> offered = walk.scene().choices();
            choices.add(offered.get(dice.nextInt(offered.size())).key());
        }
        return new Path(choices);
    }

    private static void everyWay(BranchingCase story, List<Key> choices, List<BigDecimal> credits) {
        switch (Walk.along(story, choices)) {
            case Walk.UnderWay walk -> {
                for (BranchingCase.Choice choice : walk.scene().choices()) {
                    List<Key> further = new ArrayList<>(choices);
                    further.add(choice.key());
                    everyWay(story, further, credits);
                }
            }
            case Walk.Ended walk -> credits.add(walk.credit());
            case Walk.Astray _ -> throw new AssertionError("An offered choice leads astray");
        }
    }

    private static ChosenSet chosen(String... options) {
        return new ChosenSet(Arrays.stream(options)
                .filter(option -> !option.isEmpty())
                .map(Key::new)
                .collect(Collectors.toSet()));
    }

    private static Path path(String choices) {
        return new Path(choices.isEmpty() ? List.of() : keys(choices.split(" ")));
    }

    private static Score score(String earned, String possible) {
        return new Score(new BigDecimal(earned), new BigDecimal(possible));
    }
}
