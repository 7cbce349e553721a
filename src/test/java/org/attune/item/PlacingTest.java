package org.attune.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.attune.item.SampleItems.concordance;
import static org.attune.item.SampleItems.key;
import static org.attune.item.SampleItems.matching;
import static org.attune.item.SampleItems.nested;
import static org.attune.item.SampleItems.ordering;
import static org.attune.item.SampleItems.placed;
import static org.attune.item.SampleItems.ranking;
import static org.attune.item.SampleItems.rating;
import static org.attune.item.SampleItems.row;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attune.item.Response.Chosen;
import org.attune.item.Response.Placed;
import org.junit.jupiter.api.Test;

/** What holds for every item whose rows are placed, whatever its kind and its rule. */
class PlacingTest {

    @Test
    void any_response_scores_from_nothing_to_the_points() {
        Random dice = new Random(20261122);
        for (int i = 0; i < 5_000; i++) {
            Placing item = anyPlacing(dice);
            Score score = mark(item, anyResponse(item, dice)); // a score outside its bounds cannot be made
            assertThat(score.possible()).isEqualByComparingTo(item.points());
        }
    }

    @Test
    void every_row_where_it_belongs_earns_exactly_the_points_and_nothing_else_earns_more() {
        Random dice = new Random(3);
        for (int i = 0; i < 1_000; i++) {
            Placing item = anyPlacing(dice);
            assertThat(mark(item, perfect(item))).isEqualTo(new Score(item.points(), item.points()));
        }
    }

    @Test
    void no_column_at_all_earns_what_no_answer_earns() {
        Random dice = new Random(4);
        for (int i = 0; i < 200; i++) {
            Placing item = anyPlacing(dice);
            assertThat(mark(item, new Placed(Map.of()))).isEqualTo(Marking.mark(item, Optional.empty()));
            assertThat(Marking.mark(item, Optional.empty()).earned()).isEqualByComparingTo("0");
        }
    }

    @Test
    void the_order_in_which_rows_are_shown_changes_nothing() {
        Random dice = new Random(5);
        for (int i = 0; i < 1_000; i++) {
            Placing item = anyPlacing(dice);
            List<Row> shuffled = new ArrayList<>(item.rows());
            Collections.shuffle(shuffled, dice);
            Placed response = anyResponse(item, dice);
            assertThat(mark(withRows(item, shuffled), response)).isEqualTo(mark(item, response));
        }
    }

    @Test
    void putting_one_more_row_right_never_costs_where_the_others_stay_as_they_are() {
        Random dice = new Random(6);
        for (int i = 0; i < 2_000; i++) {
            Placing item = anyPlacing(dice);
            Placed response = anyResponse(item, dice);
            Row row = item.rows().get(dice.nextInt(item.rows().size()));
            if (item.oneEach() && response.columns().containsValue(row.belongs())) {
                continue; // it would be given twice
            }
            Map<Key, Key> better = new HashMap<>(response.columns());
            better.put(row.key(), row.belongs());
            assertThat(mark(item, new Placed(better)).earned())
                    .isGreaterThanOrEqualTo(mark(item, response).earned());
        }
    }

    @Test
    void the_order_turned_round_earns_nothing() {
        for (int rows = 2; rows <= 8; rows++) {
            Map<Key, Key> turned = new HashMap<>();
            for (int n = 1; n <= rows; n++) {
                turned.put(key("r" + n), key(String.valueOf(rows + 1 - n)));
            }
            for (OrderScoring scoring : OrderScoring.values()) {
                assertThat(mark(ordering("o", "5", scoring, inOrder(rows)), new Placed(turned))
                                .earned())
                        .isEqualByComparingTo("0");
            }
        }
    }

    @Test
    void no_order_is_further_off_than_the_one_turned_round() {
        for (int rows = 2; rows <= 6; rows++) {
            Ordering item = ordering("o", "1", OrderScoring.DISPLACED, inOrder(rows));
            long most = orders(rows).stream()
                    .mapToLong(order -> OrderScoring.displaced(item, placed(order)))
                    .max()
                    .orElseThrow();
            assertThat(most).isEqualTo((long) rows * rows / 2);
        }
    }

    @Test
    void a_place_given_twice_counts_for_neither() {
        Ordering item = ordering("o", "1", OrderScoring.DISPLACED);
        assertThat(mark(item, placed("a 1, b 1, c 3, d 4"))).isEqualTo(mark(item, placed("c 3, d 4")));
        assertThat(item.isComplete(placed("a 1, b 1, c 3, d 4"))).isFalse();
        assertThat(item.isComplete(placed("a 1, b 2, c 3"))).isFalse();
        assertThat(item.isComplete(placed("a 2, b 1, c 3, d 4"))).isTrue();
    }

    @Test
    void the_worst_ratings_are_those_at_the_other_end() {
        for (RatingScoring scoring : RatingScoring.values()) {
            Rating item = rating("r", "3", scoring, 4, row("a", "1"), row("b", "4"), row("c", "2"));
            Score worst = mark(item, placed("a 4, b 1, c 4"));
            for (String response : List.of("a 3, b 1, c 4", "a 4, b 2, c 4", "a 4, b 1, c 1", "a 4, b 1, c 3")) {
                assertThat(mark(item, placed(response)).earned()).isGreaterThan(worst.earned());
            }
            assertThat(mark(item, placed("a 4, b 1")).earned()).isEqualByComparingTo("0");
        }
    }

    @Test
    void the_same_rating_may_be_given_to_all() {
        Rating item = rating("r", "3", RatingScoring.LINEAR, row("a", "3"), row("b", "3"), row("c", "3"));
        assertThat(mark(item, placed("a 3, b 3, c 3")).earned()).isEqualByComparingTo("3");
        assertThat(item.isComplete(placed("a 3, b 3, c 3"))).isTrue();
    }

    @Test
    void the_same_answer_to_all_earns_what_one_match_earns() {
        Matching item = matching("m", "3", MatchScoring.EACH, row("a", "x"), row("b", "y"), row("c", "z"));
        assertThat(mark(item, placed("a x, b x, c x")).earned()).isEqualByComparingTo("1");
        assertThat(mark(item, placed("a spare, b spare, c spare")).earned()).isEqualByComparingTo("0");
    }

    @Test
    void a_response_to_another_item_is_a_broken_promise() {
        Ordering item = ordering("o", "1", OrderScoring.DISPLACED);
        for (Response foreign : List.of(placed("x 1"), placed("a 5"), new Chosen(key("a")))) {
            assertThatIllegalArgumentException().isThrownBy(() -> Marking.mark(item, Optional.of(foreign)));
        }
    }

    private static Score mark(Item item, Response response) {
        return Marking.mark(item, Optional.of(response));
    }

    private static Placed perfect(Placing item) {
        Map<Key, Key> columns = new HashMap<>();
        item.rows().forEach(row -> columns.put(row.key(), row.belongs()));
        return new Placed(columns);
    }

    private static Placed anyResponse(Placing item, Random dice) {
        Map<Key, Key> columns = new HashMap<>();
        for (Row row : item.rows()) {
            if (dice.nextInt(6) > 0) {
                columns.put(
                        row.key(),
                        item.columns().get(dice.nextInt(item.columns().size())).key());
            }
        }
        return new Placed(columns);
    }

    private static Placing anyPlacing(Random dice) {
        Row[] rows = inOrder(dice.nextInt(2, 9));
        String points = BigDecimal.valueOf(dice.nextInt(1, 1_000), 2).toString();
        OrderScoring scoring = dice.nextBoolean() ? OrderScoring.DISPLACED : OrderScoring.ALL_OR_NOTHING;
        int scale = dice.nextInt(4, 6);
        RatingScoring rating = dice.nextBoolean() ? RatingScoring.LINEAR : RatingScoring.SQUARED;
        return switch (dice.nextInt(5)) {
            case 0 -> ranking("p", points, scoring, rows);
            case 1 -> ordering("p", points, scoring, rows);
            case 2 -> matching("p", points, dice.nextBoolean() ? MatchScoring.EACH : MatchScoring.ALL_OR_NOTHING, rows);
            case 3 -> concordance("p", points, concordanceRule(dice), anyNested(dice));
            default -> rating("p", points, rating, scale, anyRatings(rows, scale, dice));
        };
    }

    private static Placing withRows(Placing item, List<Row> rows) {
        Row[] all = rows.toArray(Row[]::new);
        String points = item.points().toString();
        return switch (item) {
            case Ranking ranking -> ranking("p", points, ranking.scoring(), all);
            case Ordering ordering -> ordering("p", points, ordering.scoring(), all);
            case Rating rating ->
                rating("p", points, rating.scoring(), rating.scale().points(), all);
            case Matching matching -> matching("p", points, matching.scoring(), all);
            case ScriptConcordance concordance ->
                concordance(
                        "p",
                        points,
                        concordance.scoring(),
                        rows.stream()
                                .map(row ->
                                        nested(row.key().value(), row.belongs().value()))
                                .toArray(ScriptConcordance.Nested[]::new));
        };
    }

    private static Row[] inOrder(int rows) {
        return IntStream.rangeClosed(1, rows)
                .mapToObj(n -> row("r" + n, String.valueOf(n)))
                .toArray(Row[]::new);
    }

    private static ConcordanceScoring concordanceRule(Random dice) {
        return dice.nextBoolean() ? ConcordanceScoring.AGGREGATE : ConcordanceScoring.LINEAR;
    }

    private static ScriptConcordance.Nested[] anyNested(Random dice) {
        return IntStream.rangeClosed(1, dice.nextInt(1, 6))
                .mapToObj(n -> nested(
                        "r" + n, ScriptConcordance.POINTS.get(dice.nextInt(5)).value()))
                .toArray(ScriptConcordance.Nested[]::new);
    }

    private static Row[] anyRatings(Row[] rows, int scale, Random dice) {
        return Stream.of(rows)
                .map(row -> row(row.key().value(), String.valueOf(dice.nextInt(1, scale + 1))))
                .toArray(Row[]::new);
    }

    /** All orders of the rows r1 to rn, as {@link SampleItems#placed} reads them. */
    private static List<String> orders(int rows) {
        List<String> all = List.of("");
        for (int n = 1; n <= rows; n++) {
            List<String> longer = new ArrayList<>();
            for (String order : all) {
                for (int place = 1; place <= rows; place++) {
                    if (!(order + ",").contains(" " + place + ",")) {
                        longer.add(order + ", r" + n + " " + place);
                    }
                }
            }
            all = longer;
        }
        return all;
    }
}
