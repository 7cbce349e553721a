package org.attune.attempt.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.attune.item.SampleItems.key;
import static org.attune.item.SampleItems.keys;
import static org.attune.item.SampleItems.matching;
import static org.attune.item.SampleItems.multiple;
import static org.attune.item.SampleItems.ordering;
import static org.attune.item.SampleItems.placed;
import static org.attune.item.SampleItems.rating;
import static org.attune.item.SampleItems.row;
import static org.attune.item.SampleItems.single;
import static org.attune.item.SampleItems.story;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.item.Column;
import org.attune.item.Item;
import org.attune.item.MatchScoring;
import org.attune.item.OrderScoring;
import org.attune.item.RatingScoring;
import org.attune.item.Response;
import org.attune.item.Response.Chosen;
import org.attune.item.Response.ChosenSet;
import org.attune.item.Response.Path;
import org.attune.testing.English;
import org.junit.jupiter.api.Test;

class QuestionTest {

    @Test
    void what_was_chosen_is_chosen_when_one_comes_back() {
        Question.Options one = (Question.Options) Question.of(single("q", "1"), Optional.of(new Chosen(key("half"))));
        assertThat(one.options())
                .filteredOn(Question.Choosable::chosen)
                .extracting(Question.Choosable::key)
                .containsExactly(key("half"));

        Question.Options several = (Question.Options)
                Question.of(multiple("q", "1"), Optional.of(new ChosenSet(Set.of(key("a"), key("wrong")))));
        assertThat(several.options())
                .filteredOn(Question.Choosable::chosen)
                .extracting(Question.Choosable::key)
                .containsExactly(key("a"), key("wrong"));
    }

    @Test
    void a_case_shows_what_lies_behind_and_the_present_scene() {
        Question.Story story = (Question.Story) Question.of(story("q", "1"), Optional.of(new Path(keys("wave"))));

        assertThat(story.made()).containsExactly(key("wave"));
        assertThat(story.soFar()).singleElement().satisfies(passed -> {
            assertThat(passed.scene().html()).contains("door");
            assertThat(passed.took()).isEqualTo("Choice wave");
            assertThat(passed.consequence()).isEqualTo("Consequence of wave");
        });
        assertThat(story.decision().orElseThrow().key()).isEqualTo(key("hall"));
        assertThat(story.ending()).isEmpty();
    }

    @Test
    void a_case_that_has_ended_asks_nothing_more() {
        Question.Story story =
                (Question.Story) Question.of(story("q", "1"), Optional.of(new Path(keys("kneel", "wait"))));
        assertThat(story.decision()).isEmpty();
        assertThat(story.ending().orElseThrow().key()).isEqualTo(key("settled"));
    }

    @Test
    void a_review_shows_the_choice_the_key_and_every_rationale() {
        Review.Options review = (Review.Options) Review.of(single("q", "1"), Optional.of(new Chosen(key("half"))));
        assertThat(review.options())
                .extracting(
                        Review.Reviewed::text, Review.Reviewed::chosen, Review.Reviewed::key, Review.Reviewed::partly)
                .containsExactly(
                        tuple("Option poor", false, false, false),
                        tuple("Option best", false, true, false),
                        tuple("Option half", true, false, true));
        assertThat(review.options())
                .extracting(Review.Reviewed::rationale)
                .allMatch(text -> text.startsWith("Because"));
        assertThat(((Review.Options) Review.of(single("q", "1"), Optional.empty())).answered())
                .isFalse();
    }

    @Test
    void a_review_of_a_case_tells_the_way_and_what_else_there_was() {
        Review.Story review = (Review.Story) Review.of(story("q", "1"), Optional.of(new Path(keys("wave", "mend"))));

        assertThat(review.steps()).hasSize(2);
        assertThat(review.steps().getFirst().made().partly()).isTrue();
        assertThat(review.steps().getFirst().others())
                .extracting(Review.Reviewed::text, Review.Reviewed::key)
                .containsExactly(tuple("Choice kneel", true), tuple("Choice leave", false));
        assertThat(review.ending()).isEmpty();
    }

    @Test
    void an_item_is_answered_when_something_is_chosen_and_a_case_when_it_has_ended() {
        assertState(single("q", "1"), Optional.empty(), ItemState.UNANSWERED);
        assertState(single("q", "1"), Optional.of(new Chosen(key("half"))), ItemState.ANSWERED);
        assertState(multiple("q", "1"), Optional.of(new ChosenSet(Set.of())), ItemState.UNANSWERED);
        assertState(multiple("q", "1"), Optional.of(new ChosenSet(Set.of(key("a")))), ItemState.ANSWERED);
        assertState(story("q", "1"), Optional.of(new Path(List.of())), ItemState.UNANSWERED);
        assertState(story("q", "1"), Optional.of(new Path(keys("kneel"))), ItemState.BEGUN);
        assertState(story("q", "1"), Optional.of(new Path(keys("leave"))), ItemState.ANSWERED);
    }

    @Test
    void rows_are_answered_when_each_has_a_place_of_its_own() {
        Item item = ordering("q", "1", OrderScoring.DISPLACED);
        assertState(item, Optional.of(placed("")), ItemState.UNANSWERED);
        assertState(item, Optional.of(placed("a 1")), ItemState.BEGUN);
        assertState(item, Optional.of(placed("a 1, b 2, c 3, d 3")), ItemState.BEGUN);
        assertState(item, Optional.of(placed("a 4, b 3, c 2, d 1")), ItemState.ANSWERED);
    }

    @Test
    void rows_show_where_they_were_placed_and_not_where_they_belong() {
        Question.Rows rows = (Question.Rows)
                Question.of(ordering("q", "1", OrderScoring.DISPLACED), Optional.of(placed("a 4, d 2")));

        assertThat(rows.rows())
                .extracting(Question.Placeable::text, row -> row.chosen().map(Column::text))
                .containsExactly(
                        tuple("Row c", Optional.empty()),
                        tuple("Row a", Optional.of("4")),
                        tuple("Row d", Optional.of("2")),
                        tuple("Row b", Optional.empty()));
        assertThat(rows.answer()).containsExactly("Row a: 4", "Row d: 2");
        assertThat(rows.toString()).doesNotContain("Because");
    }

    @Test
    void ratings_are_shown_on_their_scale_and_reviewed_by_their_distance() {
        Item item = rating("q", "1", RatingScoring.SQUARED, row("a", "5"), row("b", "3"));
        Question.Rows rows = (Question.Rows) Question.of(item, Optional.of(placed("a 3, b 3")));
        assertThat(rows.fragment()).isEqualTo("scale");
        assertThat(rows.how().map(English::say))
                .contains("Rate each by itself. 1 means not helpful, 5 means very helpful.");

        Review.Rows review = (Review.Rows) Review.of(item, Optional.of(placed("a 3, b 3")));
        assertThat(review.rows()).extracting(row -> English.say(row.verdict())).containsExactly("2 off", "Right");
        assertThat(English.say(review.rule())).contains("being off by a little costs little");
    }

    @Test
    void answers_to_match_have_letters_while_one_chooses() {
        Item item = matching("q", "1", MatchScoring.EACH, row("a", "x"), row("b", "y"));
        Question.Rows rows = (Question.Rows) Question.of(item, Optional.of(placed("a y")));
        assertThat(rows.fragment()).isEqualTo("rows");
        assertThat(rows.lettered()).isTrue();
        assertThat(rows.columns())
                .extracting(Column::text)
                .containsExactly("A. Answer x", "B. Answer y", "C. Answer spare");
        assertThat(rows.answer()).containsExactly("Row a: B. Answer y");

        Review.Rows review = (Review.Rows) Review.of(item, Optional.of(placed("a y")));
        assertThat(review.rows())
                .extracting(
                        row -> row.given().orElse(""), Review.ReviewedRow::belongs, row -> English.say(row.verdict()))
                .containsExactly(
                        tuple("Answer y", "Answer x", "Another answer"), tuple("", "Answer y", "Not answered"));
    }

    @Test
    void a_review_of_rows_says_how_far_off_each_was_and_why() {
        Review.Rows review = (Review.Rows)
                Review.of(ordering("q", "1", OrderScoring.DISPLACED), Optional.of(placed("a 1, b 4, c 2, d 2")));

        assertThat(review.rows())
                .extracting(
                        Review.ReviewedRow::text,
                        row -> row.given().orElse(""),
                        Review.ReviewedRow::belongs,
                        Review.ReviewedRow::right,
                        row -> English.say(row.verdict()))
                .containsExactly(
                        tuple("Row c", "2", "3", false, "Given twice"),
                        tuple("Row a", "1", "1", true, "Right"),
                        tuple("Row d", "2", "4", false, "Given twice"),
                        tuple("Row b", "4", "2", false, "2 places off"));
        assertThat(review.rows())
                .extracting(Review.ReviewedRow::rationale)
                .allMatch(text -> text.startsWith("Because"));
        assertThat(English.say(review.rule())).startsWith("1 point. Each place");
    }

    private static void assertState(Item item, Optional<Response> response, ItemState state) {
        assertThat(ItemState.of(item, response)).isEqualTo(state);
    }
}
