package org.attune.item;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.attune.item.SampleItems.band;
import static org.attune.item.SampleItems.choice;
import static org.attune.item.SampleItems.concordance;
import static org.attune.item.SampleItems.ending;
import static org.attune.item.SampleItems.gave;
import static org.attune.item.SampleItems.key;
import static org.attune.item.SampleItems.matching;
import static org.attune.item.SampleItems.multiple;
import static org.attune.item.SampleItems.nested;
import static org.attune.item.SampleItems.numeric;
import static org.attune.item.SampleItems.option;
import static org.attune.item.SampleItems.ordering;
import static org.attune.item.SampleItems.pair;
import static org.attune.item.SampleItems.ranking;
import static org.attune.item.SampleItems.rating;
import static org.attune.item.SampleItems.row;
import static org.attune.item.SampleItems.scene;
import static org.attune.item.SampleItems.single;
import static org.attune.item.SampleItems.story;

import java.util.Map;
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
    void the_best_and_the_worst_are_two_of_the_options() {
        refuses(() -> pair("p", "1", BestAndWorstScoring.EACH, "best", "worst"));
        refuses(() -> pair("p", "1", BestAndWorstScoring.EACH, "best", "good", "poor"));
        refuses(() -> pair("p", "1", BestAndWorstScoring.EACH, "good", "poor", "worst"));
        refuses(() -> pair("p", "1", BestAndWorstScoring.EACH, "best", "worst", "good", "good"));
        refuses(() -> pair("p", "0", BestAndWorstScoring.EACH));
    }

    @Test
    void a_band_is_wider_and_worth_less_than_the_one_before() {
        refuses(() -> numeric("n", "1", "5", "-0.1"));
        refuses(() -> numeric("n", "1", "5", "1", band("1", "0.5")));
        refuses(() -> numeric("n", "1", "5", "1", band("2", "1")));
        refuses(() -> numeric("n", "1", "5", "1", band("2", "0")));
        refuses(() -> numeric("n", "1", "5", "1", band("2", "0.5"), band("2", "0.4")));
        refuses(() -> numeric("n", "1", "5", "1", band("2", "0.5"), band("3", "0.5")));
    }

    @Test
    void a_nested_question_keeps_to_the_scale_and_a_panel_to_the_questions() {
        refuses(() -> concordance("c", "1", ConcordanceScoring.LINEAR));
        refuses(() -> concordance("c", "1", ConcordanceScoring.LINEAR, nested("a", "plus-3")));
        refuses(() -> concordance("c", "1", ConcordanceScoring.LINEAR, nested("a", "0"), nested("a", "0")));
        ScriptConcordance item = concordance("c", "1", ConcordanceScoring.AGGREGATE, nested("a", "0"));
        refuses(() -> item.keyedBy(new PanelAnswers(Map.of(key("b"), gave("0 3")))));
        refuses(() -> item.keyedBy(new PanelAnswers(Map.of(key("a"), gave("often 3")))));
        refuses(() -> new PanelAnswers(Map.of(key("a"), Map.of(key("0"), -1))));
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
