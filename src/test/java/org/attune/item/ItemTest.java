package org.attune.item;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.attune.item.SampleItems.choice;
import static org.attune.item.SampleItems.ending;
import static org.attune.item.SampleItems.matching;
import static org.attune.item.SampleItems.multiple;
import static org.attune.item.SampleItems.option;
import static org.attune.item.SampleItems.ordering;
import static org.attune.item.SampleItems.ranking;
import static org.attune.item.SampleItems.rating;
import static org.attune.item.SampleItems.row;
import static org.attune.item.SampleItems.scene;
import static org.attune.item.SampleItems.single;
import static org.attune.item.SampleItems.story;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.0000001"})
    void points_are_above_zero_and_not_finer_than_marks_are_kept(String points) {
        refuses(() -> single("s", points));
        refuses(() -> multiple("m", points));
        refuses(() -> story("c", points));
    }

    @Test
    void exactly_one_option_is_best() {
        refuses(() -> single("s", "1", option("a", "0.5"), option("b", "0")));
        refuses(() -> single("s", "1", option("a", "1"), option("b", "1.0")));
    }

    @Test
    void credits_stay_within_their_bounds() {
        refuses(() -> single("s", "1", option("a", "1"), option("b", "-0.1")));
        refuses(() -> single("s", "1", option("a", "1"), option("b", "1.1")));
        refuses(() -> multiple("m", "1", option("a", "1"), option("b", "-1.1")));
        refuses(() -> scene("s", choice("a", "1.1", "end")));
        refuses(() -> scene("s", choice("a", "-0.1", "end")));
    }

    @Test
    void the_credits_of_the_key_add_up_to_one() {
        refuses(() -> multiple("m", "1", option("a", "0.5"), option("b", "0.4")));
        refuses(() -> multiple("m", "1", option("a", "0.6"), option("b", "0.6")));
        refuses(() -> multiple("m", "1", option("a", "0"), option("b", "-1")));
    }

    @Test
    void keys_are_not_used_twice() {
        refuses(() -> single("s", "1", option("a", "1"), option("a", "0")));
        refuses(() -> multiple("m", "1", option("a", "1"), option("a", "0")));
        refuses(() -> scene("s", choice("a", "1", "end"), choice("a", "0", "end")));
        refuses(() -> story("c", "1", "s", scene("s", choice("a", "1", "end")), ending("end"), ending("end")));
    }

    @Test
    void the_places_of_a_key_are_given_once_each() {
        refuses(() -> ordering("o", "1", OrderScoring.DISPLACED, row("a", "1")));
        refuses(() -> ordering("o", "1", OrderScoring.DISPLACED, row("a", "1"), row("b", "1")));
        refuses(() -> ordering("o", "1", OrderScoring.DISPLACED, row("a", "1"), row("b", "3")));
        refuses(() -> ordering("o", "1", OrderScoring.DISPLACED, row("a", "1"), row("a", "2")));
        refuses(() -> ordering("o", "0", OrderScoring.DISPLACED, row("a", "1"), row("b", "2")));
        refuses(() -> ranking("o", "1", OrderScoring.DISPLACED, row("a", "0"), row("b", "1")));
    }

    @Test
    void a_rating_keeps_to_its_scale() {
        refuses(() -> rating("r", "1", RatingScoring.LINEAR, row("a", "6"), row("b", "1")));
        refuses(() -> rating("r", "1", RatingScoring.LINEAR, row("a", "0"), row("b", "1")));
        refuses(() -> rating("r", "1", RatingScoring.LINEAR, 6, row("a", "1"), row("b", "1")));
        refuses(() -> rating("r", "1", RatingScoring.LINEAR, 3, row("a", "1"), row("b", "1")));
    }

    @Test
    void an_answer_to_match_belongs_to_one_row() {
        refuses(() -> matching("m", "1", MatchScoring.EACH, row("a", "x"), row("b", "x")));
        refuses(() -> matching("m", "1", MatchScoring.EACH, row("a", "x"), row("a", "y")));
        refuses(() -> matching("m", "1", MatchScoring.EACH, row("a", "x"), row("b", "spare")));
    }

    @Test
    void a_case_leads_somewhere() {
        refuses(() -> story("c", "1", "nowhere", scene("s", choice("a", "1", "end")), ending("end")));
        refuses(() -> story("c", "1", "s", scene("s", choice("a", "1", "nowhere")), ending("end")));
        refuses(() -> story("c", "1", "end", ending("end")));
        refuses(() -> story("c", "1", "s", scene("s", choice("a", "0", "end")), ending("end")));
        refuses(() -> scene("s"));
    }

    @Test
    void a_case_does_not_go_round_in_a_circle() {
        refuses(() -> story("c", "1", "s", scene("s", choice("a", "1", "s")), ending("end")));
        refuses(() -> story(
                "c",
                "1",
                "s",
                scene("s", choice("a", "1", "t"), choice("b", "1", "end")),
                scene("t", choice("a", "1", "s")),
                ending("end")));
    }

    private static void refuses(ThrowingCallable making) {
        assertThatIllegalArgumentException().isThrownBy(making);
    }
}
