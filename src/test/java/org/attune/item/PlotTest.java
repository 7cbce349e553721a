package org.attune.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.attune.item.SampleItems.changing;
import static org.attune.item.SampleItems.choice;
import static org.attune.item.SampleItems.ending;
import static org.attune.item.SampleItems.key;
import static org.attune.item.SampleItems.keys;
import static org.attune.item.SampleItems.once;
import static org.attune.item.SampleItems.scene;
import static org.attune.item.SampleItems.story;
import static org.attune.item.SampleItems.turning;
import static org.attune.item.SampleItems.variable;
import static org.attune.item.SampleItems.when;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.attune.item.BranchingCase.Choice;
import org.attune.item.BranchingCase.Scene;
import org.attune.item.Response.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases with variables, conditions, circles and credit for endings. */
class PlotTest {

    private static final List<Variable> TRUST_AND_TIME = List.of(variable("trust", 1, 0, 3), variable("time", 2, 0, 2));

    /** One may look as long as there is time, asks once, and is told the secret where there is trust. */
    private static BranchingCase visit(CaseScoring scoring) {
        return story(
                "visit",
                "6",
                TRUST_AND_TIME,
                scoring,
                true,
                scene(
                        "room",
                        when(changing(choice("look", "0.5", "room"), "time -1", "trust +1"), "time > 0"),
                        once(changing(choice("ask", "1", "room"), "trust +1")),
                        turning(choice("leave", "0", "cool"), "warm", "trust >= 3")),
                ending("warm", "1"),
                ending("cool", "0.25"));
    }

    @Test
    void a_choice_changes_variables_within_their_bounds() {
        Walk walk = Walk.along(visit(CaseScoring.PATH), keys("look", "look", "ask"));
        assertThat(walk.state().value(key("trust")))
                .as("1 + 1 + 1 + 1, at most 3")
                .isEqualTo(3);
        assertThat(walk.state().value(key("time"))).isZero();
        assertThat(walk.steps().getFirst().before().value(key("trust"))).isEqualTo(1);
        assertThat(walk.steps().getFirst().after().value(key("trust"))).isEqualTo(2);
    }

    @Test
    void a_choice_is_offered_while_its_conditions_hold_and_once_where_it_says_so() {
        assertOffered(List.of(), "look", "ask", "leave");
        assertOffered(keys("look", "look"), "ask", "leave");
        assertOffered(keys("ask"), "look", "leave");
        assertOffered(keys("ask", "look", "look"), "leave");
        for (List<Key> path : List.of(keys("look", "look", "look"), keys("ask", "ask"), keys("leave", "look"))) {
            assertThat(Walk.along(visit(CaseScoring.PATH), path)).isInstanceOf(Walk.Astray.class);
            assertThat(Reading.of(visit(CaseScoring.PATH), Given.of(new Path(path))))
                    .isInstanceOf(Reading.Refused.class);
        }
    }

    @Test
    void where_a_choice_leads_depends_on_how_things_stand_after_it() {
        assertEnding(keys("leave"), "cool");
        assertEnding(keys("look", "leave"), "cool");
        assertEnding(keys("look", "ask", "leave"), "warm");
    }

    @Test
    void of_several_turns_the_first_whose_conditions_all_hold_is_taken() {
        BranchingCase story = story(
                "c",
                "1",
                TRUST_AND_TIME,
                CaseScoring.PATH,
                false,
                scene(
                        "s",
                        turning(
                                turning(
                                        changing(choice("a", "1", "else"), "trust = 2"),
                                        "both",
                                        "trust = 2",
                                        "time != 2"),
                                "first",
                                "trust > 1"),
                        choice("b", "0", "both")),
                ending("both"),
                ending("first"),
                ending("else"));
        assertThat(Walk.along(story, keys("a")))
                .isInstanceOfSatisfying(
                        Walk.Ended.class,
                        walk -> assertThat(walk.ending().key()).isEqualTo(key("first")));
    }

    @Test
    void a_choice_earns_its_credit_once_however_often_it_is_made() {
        assertThat(Walk.along(visit(CaseScoring.PATH), keys("look")).credit()).isEqualByComparingTo("0.5");
        assertThat(Walk.along(visit(CaseScoring.PATH), keys("look", "look")).credit())
                .isEqualByComparingTo("0.5");
        assertThat(visit(CaseScoring.PATH).best()).isEqualByComparingTo("1.5");
    }

    @Test
    void credit_is_counted_along_the_path_by_ending_or_both() {
        List<Key> well = keys("look", "ask", "leave");
        List<Key> quick = keys("leave");
        assertThat(mark(visit(CaseScoring.PATH), well)).isEqualByComparingTo("6");
        assertThat(mark(visit(CaseScoring.ENDING), well)).isEqualByComparingTo("6");
        assertThat(mark(visit(CaseScoring.BOTH), well)).isEqualByComparingTo("6");
        assertThat(mark(visit(CaseScoring.PATH), quick)).isEqualByComparingTo("0");
        assertThat(mark(visit(CaseScoring.ENDING), quick)).isEqualByComparingTo("1.5");
        assertThat(mark(visit(CaseScoring.BOTH), quick)).isEqualByComparingTo("0.6"); // 6 × 0.25 ÷ 2.5
        assertThat(mark(visit(CaseScoring.ENDING), keys("look", "ask")))
                .as("no ending is reached yet")
                .isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @EnumSource
    void the_best_way_is_the_best_of_all_ways(CaseScoring scoring) {
        Random dice = new Random(20261122);
        int played = 0;
        for (int i = 0; i < 400; i++) {
            Optional<BranchingCase> any = anyCase(dice, scoring);
            if (any.isPresent()) {
                assertThat(any.get().best()).isEqualByComparingTo(best(any.get(), List.of(), 9));
                played++;
            }
        }
        assertThat(played).isGreaterThan(100);
    }

    @ParameterizedTest
    @EnumSource
    void any_way_earns_from_nothing_to_the_points_and_the_order_of_choices_changes_nothing(CaseScoring scoring) {
        Random dice = new Random(5);
        for (int i = 0; i < 400; i++) {
            Optional<BranchingCase> any = anyCase(dice, scoring);
            if (any.isPresent()) {
                List<Key> path = anyPath(any.get(), dice);
                Score score =
                        Marking.mark(any.get(), Optional.of(new Path(path))); // outside its bounds none can be made
                assertThat(score.possible()).isEqualByComparingTo(any.get().points());
                assertThat(Marking.mark(shuffled(any.get(), dice), Optional.of(new Path(path))))
                        .isEqualTo(score);
            }
        }
    }

    @Test
    void a_case_without_variables_is_marked_as_ever() {
        BranchingCase story = story("case", "6");
        assertThat(story.plot().scoring()).isEqualTo(CaseScoring.PATH);
        assertThat(mark(story, keys("wave", "mend", "wait"))).isEqualByComparingTo("6");
        assertThat(mark(story, keys("kneel"))).isEqualByComparingTo("3");
    }

    @Test
    void nobody_goes_round_for_ever() {
        BranchingCase round = story(
                "c",
                "1",
                List.of(),
                CaseScoring.PATH,
                true,
                scene("s", choice("again", "0", "s"), choice("end", "1", "e")),
                ending("e"));
        assertThat(Walk.along(round, Collections.nCopies(Walk.MOST_STEPS, key("again"))))
                .isInstanceOf(Walk.UnderWay.class);
        assertThat(Walk.along(round, Collections.nCopies(Walk.MOST_STEPS + 1, key("again"))))
                .isInstanceOf(Walk.Astray.class);
    }

    @Test
    void a_circle_is_refused_where_nobody_said_that_one_may_come_back() {
        assertRefused(
                "circle",
                () -> story(
                        "c",
                        "1",
                        List.of(),
                        CaseScoring.PATH,
                        false,
                        scene("s", choice("a", "1", "s"), choice("b", "0", "e")),
                        ending("e")));
    }

    @Test
    void a_moment_without_a_choice_is_refused() {
        assertRefused(
                "Nothing can be chosen in 's'",
                () -> story(
                        "c",
                        "1",
                        TRUST_AND_TIME,
                        CaseScoring.PATH,
                        true,
                        scene(
                                "s",
                                when(changing(choice("a", "1", "s"), "time -1"), "time > 0"),
                                when(choice("b", "0", "e"), "trust > 1")),
                        ending("e")));
    }

    @Test
    void a_circle_without_a_way_out_is_refused() {
        assertRefused(
                "No ending can be reached",
                () -> story(
                        "c",
                        "1",
                        List.of(),
                        CaseScoring.PATH,
                        true,
                        scene("s", choice("a", "1", "t"), choice("b", "1", "e")),
                        scene("t", choice("a", "0", "t")),
                        ending("e")));
    }

    @Test
    void a_case_that_is_too_large_to_be_looked_through_is_refused() {
        List<Variable> many = new ArrayList<>();
        List<Choice> choices = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            many.add(variable("v" + n, 0, 0, 20));
            choices.add(changing(choice("c" + n, "0.1", "s"), "v" + n + " +1"));
        }
        choices.add(choice("end", "1", "e"));
        assertRefused(
                "more than " + Ways.MOST_PLACES,
                () -> story(
                        "c",
                        "1",
                        many,
                        CaseScoring.PATH,
                        true,
                        scene("s", choices.toArray(Choice[]::new)),
                        ending("e")));
    }

    @Test
    void what_it_names_must_be_there() {
        assertRefused(
                "no variable 'hope'",
                () -> story(
                        "c",
                        "1",
                        TRUST_AND_TIME,
                        CaseScoring.PATH,
                        false,
                        scene("s", changing(choice("a", "1", "e"), "hope +1")),
                        ending("e")));
        assertRefused(
                "no variable 'hope'",
                () -> story(
                        "c",
                        "1",
                        TRUST_AND_TIME,
                        CaseScoring.PATH,
                        false,
                        scene("s", turning(choice("a", "1", "e"), "e", "hope > 1")),
                        ending("e")));
        assertRefused(
                "no scene 'gone'",
                () -> story(
                        "c",
                        "1",
                        TRUST_AND_TIME,
                        CaseScoring.PATH,
                        false,
                        scene("s", turning(choice("a", "1", "e"), "gone", "trust > 1")),
                        ending("e")));
    }

    @Test
    void a_variable_starts_within_its_bounds() {
        assertRefused("must start from", () -> variable("v", 4, 0, 3));
        assertRefused("lowest", () -> variable("v", 0, 3, 3));
        assertRefused("bounds", () -> variable("v", 0, 0, 1_001));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"trust", "trust 3", "trust => 3", "trust >= three", "Trust > 1", "trust > 1 and time > 2", ""})
    void what_is_no_condition_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Condition.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trust", "trust 1", "trust+1", "trust + 1", "trust =", "trust += 1", "TRUST +1", ""})
    void what_is_no_change_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Change.parse(text));
    }

    @Test
    void every_comparison_means_what_it_says() {
        CaseState state = Walk.along(visit(CaseScoring.PATH), List.of()).state(); // trust 1
        for (String holds : List.of("trust = 1", "trust >= 1", "trust <= 1", "trust < 2", "trust > 0", "trust != 2")) {
            assertThat(Condition.parse(holds).holds(state)).as(holds).isTrue();
        }
        for (String fails : List.of("trust = 2", "trust >= 2", "trust <= 0", "trust < 1", "trust > 1", "trust != 1")) {
            assertThat(Condition.parse(fails).holds(state)).as(fails).isFalse();
        }
    }

    @Test
    void the_guess_score_of_a_case_with_circles_is_what_all_ways_come_to() {
        // at each visit: again (1 of 2) or end; again earns its 1 the first time only: half of all take it
        BranchingCase round = story(
                "c",
                "2",
                List.of(),
                CaseScoring.PATH,
                true,
                scene("s", choice("again", "1", "s"), choice("end", "1", "e")),
                ending("e"));
        assertThat(GuessScore.of(round).earned()).isEqualByComparingTo("1.5"); // (0.5 + 1) of the best 2
    }

    @Test
    void the_guess_score_of_a_case_with_variables_is_the_mean_over_its_choices() {
        BranchingCase story = story(
                "c",
                "1",
                TRUST_AND_TIME,
                CaseScoring.ENDING,
                false,
                scene("s", changing(choice("a", "0", "t"), "trust +1"), choice("b", "0", "t")),
                scene(
                        "t",
                        turning(choice("go", "0", "cool"), "warm", "trust > 1"),
                        when(choice("more", "0", "warm"), "trust > 1"),
                        choice("stop", "0", "cool")),
                ending("warm", "1"),
                ending("cool", "0.5"));
        // a: (1 + 1 + 0.5) ÷ 3; b: (0.5 + 0.5) ÷ 2
        assertThat(GuessScore.share(story)).isEqualTo(Share.mean(List.of(new Share(5, 6), new Share(1, 2))));
    }

    private static void assertOffered(List<Key> path, String... offered) {
        assertThat(Walk.along(visit(CaseScoring.PATH), path))
                .isInstanceOfSatisfying(
                        Walk.UnderWay.class,
                        walk -> assertThat(walk.offered())
                                .extracting(choice -> choice.key().value())
                                .containsExactly(offered));
    }

    private static void assertEnding(List<Key> path, String ending) {
        assertThat(Walk.along(visit(CaseScoring.PATH), path))
                .isInstanceOfSatisfying(
                        Walk.Ended.class,
                        walk -> assertThat(walk.ending().key()).isEqualTo(key(ending)));
    }

    private static void assertRefused(String why, org.assertj.core.api.ThrowableAssert.ThrowingCallable making) {
        assertThatIllegalArgumentException().isThrownBy(making).withMessageContaining(why);
    }

    private static BigDecimal mark(BranchingCase story, List<Key> path) {
        return Marking.mark(story, Optional.of(new Path(path))).earned();
    }

    /** The most that any way of at most so many steps more earns, counted by walking all of them. */
    private static BigDecimal best(BranchingCase story, List<Key> path, int steps) {
        return switch (Walk.along(story, path)) {
            case Walk.Ended walk -> walk.credit();
            case Walk.Astray _ -> throw new AssertionError(path);
            case Walk.UnderWay walk -> {
                BigDecimal best = BigDecimal.ZERO;
                for (Choice choice : steps == 0 ? List.<Choice>of() : walk.offered()) {
                    List<Key> longer = new ArrayList<>(path);
                    longer.add(choice.key());
                    best = best.max(best(story, longer, steps - 1));
                }
                yield best;
            }
        };
    }

    /** Three scenes, two variables, two or three choices in each; empty where the dice made one that cannot be played. */
    private static Optional<BranchingCase> anyCase(Random dice, CaseScoring scoring) {
        String[] places = {"s0", "s1", "s2", "good", "bad"};
        List<Scene> scenes = new ArrayList<>();
        for (int s = 0; s < 3; s++) {
            List<Choice> choices = new ArrayList<>();
            for (int c = 0; c < 2; c++) {
                Choice choice = once(choice("s" + s + "c" + c, credit(dice), places[dice.nextInt(5)]));
                choice = dice.nextBoolean() ? changing(choice, "trust +1") : changing(choice, "time -1");
                choice = dice.nextInt(3) == 0 ? when(choice, "trust >= " + dice.nextInt(1, 3)) : choice;
                choice = dice.nextInt(3) == 0 ? turning(choice, "good", "time < 1") : choice;
                choices.add(choice);
            }
            choices.add(choice("s" + s + "end", credit(dice), "bad"));
            scenes.add(scene("s" + s, choices.toArray(Choice[]::new)));
        }
        scenes.add(ending("good", credit(dice)));
        scenes.add(ending("bad", credit(dice)));
        try {
            return Optional.of(story("c", "3.7", TRUST_AND_TIME, scoring, true, scenes.toArray(Scene[]::new)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String credit(Random dice) {
        return BigDecimal.valueOf(dice.nextInt(0, 5) * 25L, 2).toString();
    }

    private static List<Key> anyPath(BranchingCase story, Random dice) {
        List<Key> path = new ArrayList<>();
        while (Walk.along(story, path) instanceof Walk.UnderWay walk && dice.nextInt(8) > 0) {
            path.add(walk.offered().get(dice.nextInt(walk.offered().size())).key());
        }
        return path;
    }

    private static BranchingCase shuffled(BranchingCase story, Random dice) {
        List<Scene> scenes = new ArrayList<>(story.scenes());
        Collections.shuffle(scenes.subList(1, scenes.size()), dice);
        scenes.replaceAll(scene -> {
            if (!(scene instanceof BranchingCase.Decision decision)) {
                return scene;
            }
            List<Choice> choices = new ArrayList<>(decision.choices());
            Collections.shuffle(choices, dice);
            return new BranchingCase.Decision(decision.key(), decision.text(), choices);
        });
        return story("c", "3.7", story.plot().variables(), story.plot().scoring(), true, scenes.toArray(Scene[]::new));
    }
}
