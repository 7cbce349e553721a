package org.attune.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.item.SampleItems.concordance;
import static org.attune.item.SampleItems.key;
import static org.attune.item.SampleItems.keys;
import static org.attune.item.SampleItems.multiple;
import static org.attune.item.SampleItems.nested;
import static org.attune.item.SampleItems.numeric;
import static org.attune.item.SampleItems.ordering;
import static org.attune.item.SampleItems.pair;
import static org.attune.item.SampleItems.picked;
import static org.attune.item.SampleItems.placed;
import static org.attune.item.SampleItems.single;
import static org.attune.item.SampleItems.story;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.item.Reading.Nothing;
import org.attune.item.Reading.Read;
import org.attune.item.Reading.Refused;
import org.attune.item.Response.Chosen;
import org.attune.item.Response.ChosenSet;
import org.attune.item.Response.Entered;
import org.attune.item.Response.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    private static final SingleBest SINGLE = single("first", "1");
    private static final MultipleResponse MULTIPLE = multiple("second", "1");
    private static final BranchingCase STORY = story("third", "1");

    @Test
    void one_option_is_read() {
        assertThat(options(SINGLE, "half")).isEqualTo(new Read(new Chosen(key("half"))));
    }

    @Test
    void nothing_chosen_is_no_answer_to_a_single_best_question() {
        assertThat(options(SINGLE)).isEqualTo(new Nothing());
        assertThat(Reading.of(SINGLE, new Given(Map.of()))).isEqualTo(new Nothing());
    }

    @Test
    void two_options_are_refused_where_one_is_best() {
        assertThat(options(SINGLE, "half", "best")).isInstanceOf(Refused.class);
        assertThat(options(SINGLE, "best", "best")).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "no-such", "BEST", "best ", "<script>", "'; drop table attempt", "a\u0000"})
    void what_is_not_an_option_is_refused_and_not_repeated(String value) {
        for (Item item : List.of(SINGLE, MULTIPLE)) {
            assertThat(options(item, value))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).startsWith("That is not one of the options"));
        }
    }

    @Test
    void a_very_long_value_is_refused() {
        assertThat(options(SINGLE, "a-".repeat(1_000_000))).isInstanceOf(Refused.class);
        assertThat(choices("a".repeat(1_000_000))).isInstanceOf(Refused.class);
    }

    @Test
    void several_options_are_read_as_a_set() {
        assertThat(options(MULTIPLE, "b", "a", "b")).isEqualTo(new Read(new ChosenSet(Set.of(key("a"), key("b")))));
        assertThat(options(MULTIPLE)).isEqualTo(new Read(new ChosenSet(Set.of())));
    }

    @Test
    void one_unknown_option_spoils_the_set() {
        assertThat(options(MULTIPLE, "a", "x")).isInstanceOf(Refused.class);
    }

    @Test
    void choices_are_read_in_their_order() {
        assertThat(choices("wave", "mend", "wait")).isEqualTo(new Read(new Path(keys("wave", "mend", "wait"))));
        assertThat(choices()).isEqualTo(new Read(new Path(List.of())));
    }

    @Test
    void a_path_that_skips_a_scene_or_goes_past_the_ending_is_refused() {
        assertThat(choices("mend")).isInstanceOf(Refused.class);
        assertThat(choices("kneel", "shrug")).isInstanceOf(Refused.class);
        assertThat(choices("kneel", "wait", "press")).isInstanceOf(Refused.class);
        assertThat(choices("kneel", "Not A Key")).isInstanceOf(Refused.class);
    }

    @Test
    void the_columns_of_rows_are_read_and_an_empty_one_is_none() {
        assertThat(rows(Map.of(
                        "place-a", List.of("2"), "place-b", List.of(""), "place-c", List.of(), "seen", List.of("0"))))
                .isEqualTo(new Read(placed("a 2")));
        assertThat(rows(Map.of())).isEqualTo(new Read(placed("")));
        assertThat(rows(Map.of("place-a", List.of("2"), "place-b", List.of("2"))))
                .as("in the midst of swapping")
                .isEqualTo(new Read(placed("a 2, b 2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "0", "5", "-1", "1.0", "01", "two", "<script>", "1\u0000"})
    void what_is_not_a_column_is_refused(String value) {
        assertThat(rows(Map.of("place-a", List.of(value)))).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"place-", "place-x", "place-A", "place-place-a", "place-a b"})
    void what_is_not_a_row_is_refused(String field) {
        assertThat(rows(Map.of(field, List.of("1")))).isInstanceOf(Refused.class);
    }

    @Test
    void a_row_has_one_column() {
        assertThat(rows(Map.of("place-a", List.of("1", "2")))).isInstanceOf(Refused.class);
        assertThat(rows(Map.of("place-a", List.of("1", "1")))).isInstanceOf(Refused.class);
    }

    @Test
    void one_pick_is_a_draft_and_so_are_two_of_the_same() {
        assertThat(picks(Map.of("best", List.of("good"), "seen", List.of("0"))))
                .isEqualTo(new Read(picked("best good")));
        assertThat(picks(Map.of("best", List.of("good"), "worst", List.of("good"))))
                .isEqualTo(new Read(picked("best good, worst good")));
        assertThat(picks(Map.of("best", List.of(), "worst", List.of("")))).isEqualTo(new Read(picked("")));
    }

    @Test
    void two_best_ones_and_unknown_ones_are_refused() {
        assertThat(picks(Map.of("best", List.of("good", "poor")))).isInstanceOf(Refused.class);
        for (String value : List.of(" ", "no-such", "GOOD", "<script>", "a\u0000")) {
            assertThat(picks(Map.of("best", List.of(value)))).as(value).isInstanceOf(Refused.class);
            assertThat(picks(Map.of("best", List.of("good"), "worst", List.of(value))))
                    .as(value)
                    .isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {"12.5=12.5", "12,5=12.5", "-3=-3", "−3=-3", "+0,50=0.50", "5.=5", ".5=0.5", "007=7", "٣٫٥=3.5"})
    void a_number_is_read_with_point_or_comma(String typed, String number) {
        assertThat(number(" " + typed + " ")).isEqualTo(new Read(new Entered(typed)));
        assertThat(new Entered(typed).number().orElseThrow()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "twelve", "1 000", "1,000.5", "1.000,5", "1,2,3", "1e5", "12 kg", "--1", ".", "-", "0x10", "NaN", "½"
            })
    void what_is_no_number_is_refused_with_words_on_how_to_write_one(String typed) {
        assertThat(number(typed))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).contains("12.5 or 12,5"));
    }

    @Test
    void a_number_is_bounded_in_length_and_an_empty_field_takes_it_back() {
        assertThat(number("1".repeat(33))).isInstanceOf(Refused.class);
        assertThat(number("1".repeat(1_000_000))).isInstanceOf(Refused.class);
        assertThat(number("1", "2")).isInstanceOf(Refused.class);
        assertThat(number("  ")).isEqualTo(new Read(new Entered("")));
        assertThat(number()).isEqualTo(new Read(new Entered("")));
    }

    @Test
    void a_nested_question_is_answered_with_a_point_of_the_scale() {
        Item item = concordance("sixth", "1", ConcordanceScoring.LINEAR, nested("a", "0"));
        assertThat(Reading.of(item, new Given(Map.of("place-a", List.of("minus-2")))))
                .isEqualTo(new Read(placed("a minus-2")));
        for (String value : List.of("-2", "2", "plus-3", "minus-0")) {
            assertThat(Reading.of(item, new Given(Map.of("place-a", List.of(value)))))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void the_fields_of_another_kind_are_not_looked_at() {
        assertThat(options(STORY, "kneel")).isEqualTo(new Read(new Path(List.of())));
        assertThat(Reading.of(SINGLE, new Given(Map.of("choice", List.of("best")))))
                .isEqualTo(new Nothing());
    }

    private static Reading options(Item item, String... values) {
        return Reading.of(item, new Given(Map.of(Given.OPTION, List.of(values))));
    }

    private static Reading picks(Map<String, List<String>> fields) {
        return Reading.of(pair("fifth", "1", BestAndWorstScoring.EACH), new Given(fields));
    }

    private static Reading number(String... typed) {
        return Reading.of(numeric("seventh", "1", "2", "0"), new Given(Map.of(Given.NUMBER, List.of(typed))));
    }

    private static Reading rows(Map<String, List<String>> fields) {
        return Reading.of(ordering("fourth", "1", OrderScoring.DISPLACED), new Given(fields));
    }

    private static Reading choices(String... values) {
        return Reading.of(STORY, new Given(Map.of(Given.CHOICE, List.of(values))));
    }
}
