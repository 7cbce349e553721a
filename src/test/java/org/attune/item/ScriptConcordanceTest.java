package org.attune.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.item.SampleItems.concordance;
import static org.attune.item.SampleItems.gave;
import static org.attune.item.SampleItems.key;
import static org.attune.item.SampleItems.nested;
import static org.attune.item.SampleItems.placed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.attune.item.Response.Placed;
import org.junit.jupiter.api.Test;

/** Script concordance with the answers of a panel; without one it keeps what {@link PlacingTest} says of all rows. */
class ScriptConcordanceTest {

    private static final ScriptConcordance ITEM = concordance(
            "c", "3", ConcordanceScoring.AGGREGATE, nested("a", "plus-1"), nested("b", "0"), nested("c", "minus-2"));

    private final Random dice = new Random(8);

    @Test
    void any_response_scores_from_nothing_to_the_points_whatever_the_panel_said() {
        for (int i = 0; i < 2_000; i++) {
            ScriptConcordance item = ITEM.keyedBy(anyPanel());
            Score score = Marking.mark(item, Optional.of(anyResponse())); // a score outside its bounds cannot be made
            assertThat(score.possible()).isEqualByComparingTo("3");
        }
    }

    @Test
    void the_answers_given_most_often_earn_all_the_points() {
        for (int i = 0; i < 500; i++) {
            PanelAnswers panel = anyPanel();
            Map<Key, Key> modal = new HashMap<>();
            for (Row row : ITEM.rows()) {
                ScriptConcordance.POINTS.stream()
                        .filter(point -> panel.most(row.key()) > 0)
                        .filter(point -> panel.count(row.key(), point) == panel.most(row.key()))
                        .findFirst()
                        .ifPresentOrElse(
                                point -> modal.put(row.key(), point), () -> modal.put(row.key(), row.belongs()));
            }
            assertThat(Marking.mark(ITEM.keyedBy(panel), Optional.of(new Placed(modal)))
                            .earned())
                    .isEqualByComparingTo("3");
        }
    }

    @Test
    void the_panel_and_not_the_author_is_the_key_once_it_has_answered() {
        ScriptConcordance item = ITEM.keyedBy(new PanelAnswers(Map.of(key("a"), gave("0 4, minus-1 2"))));
        assertThat(item.credit(key("a"), key("plus-1"))).isEqualByComparingTo("0");
        assertThat(item.credit(key("a"), key("0"))).isEqualByComparingTo("1");
        assertThat(item.credit(key("a"), key("minus-1"))).isEqualByComparingTo("0.5");
        assertThat(item.credit(key("b"), key("0")))
                .as("nobody of the panel answered this one")
                .isEqualByComparingTo("1");
    }

    @Test
    void the_distance_from_the_author_is_counted_whether_there_is_a_panel_or_not() {
        ScriptConcordance item = concordance("c", "1", ConcordanceScoring.LINEAR, nested("a", "plus-1"));
        PanelAnswers panel = new PanelAnswers(Map.of(key("a"), gave("0 4")));
        for (Key point : ScriptConcordance.POINTS) {
            assertThat(item.keyedBy(panel).credit(key("a"), point)).isEqualByComparingTo(item.credit(key("a"), point));
        }
    }

    @Test
    void a_large_panel_is_marked_exactly() {
        Map<Key, Map<Key, Integer>> counts = new HashMap<>();
        for (String row : List.of("a", "b", "c")) {
            counts.put(key(row), Map.of(key("0"), 1_999_999_973, key("plus-1"), 999_999_937));
        }
        Score score = Marking.mark(
                ITEM.keyedBy(new PanelAnswers(counts)), Optional.of(placed("a plus-1, b plus-1, c plus-1")));
        assertThat(score.earned()).isEqualByComparingTo("1.5");
    }

    @Test
    void how_a_panel_answered_is_counted_by_question_and_answer() {
        PanelAnswers panel = new PanelAnswers(Map.of(key("a"), gave("0 4, minus-1 2")));
        assertThat(panel.count(key("a"), key("minus-1"))).isEqualTo(2);
        assertThat(panel.count(key("a"), key("plus-2"))).isZero();
        assertThat(panel.count(key("b"), key("0"))).isZero();
        assertThat(panel.most(key("a"))).isEqualTo(4);
        assertThat(panel.answered(key("a"))).isEqualTo(6);
        assertThat(panel.answered(key("b"))).isZero();
    }

    private PanelAnswers anyPanel() {
        Map<Key, Map<Key, Integer>> counts = new HashMap<>();
        for (Row row : ITEM.rows()) {
            Map<Key, Integer> given = new HashMap<>();
            for (Key point : ScriptConcordance.POINTS) {
                if (dice.nextInt(3) > 0) {
                    given.put(point, dice.nextInt(12));
                }
            }
            counts.put(row.key(), given);
        }
        return new PanelAnswers(counts);
    }

    private Placed anyResponse() {
        Map<Key, Key> points = new HashMap<>();
        for (Row row : ITEM.rows()) {
            if (dice.nextInt(4) > 0) {
                points.put(row.key(), ScriptConcordance.POINTS.get(dice.nextInt(5)));
            }
        }
        return new Placed(points);
    }
}
