package org.attune.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.item.SampleItems.choice;
import static org.attune.item.SampleItems.ending;
import static org.attune.item.SampleItems.option;
import static org.attune.item.SampleItems.ordering;
import static org.attune.item.SampleItems.row;
import static org.attune.item.SampleItems.scene;
import static org.attune.item.SampleItems.single;
import static org.attune.item.SampleItems.story;

import java.util.List;
import java.util.Optional;
import org.attune.item.AnswerKey.Change;
import org.junit.jupiter.api.Test;

class AnswerKeyTest {

    private static final SingleBest BEFORE = single("q", "1", option("rest", "1"), option("vision", "0.5"));

    @Test
    void other_words_are_no_other_key() {
        Option rest = BEFORE.options().getFirst();
        SingleBest mended = new SingleBest(
                BEFORE.key(),
                BEFORE.points(),
                BEFORE.areas(),
                BEFORE.statements(),
                new Prose("<p>A typo was mended here.</p>"),
                List.of(
                        new Option(rest.key(), "Other words", rest.credit(), "Another rationale", List.of()),
                        BEFORE.options().getLast()));

        assertThat(AnswerKey.of(mended)).isEqualTo(AnswerKey.of(BEFORE));
    }

    @Test
    void neither_is_another_order_nor_a_number_written_with_more_zeros() {
        SingleBest turned = single("q", "1.00", option("vision", "0.50"), option("rest", "1.0"));

        assertThat(AnswerKey.of(turned)).isEqualTo(AnswerKey.of(BEFORE));
    }

    @Test
    void a_change_is_told_part_by_part() {
        SingleBest after = single("q", "2", option("rest", "0"), option("vision", "1"), option("new", "0"));

        assertThat(AnswerKey.of(BEFORE).changesTo(AnswerKey.of(after)))
                .containsExactly(
                        new Change("option new", Optional.empty(), Optional.of("0")),
                        new Change("option rest", Optional.of("1"), Optional.of("0")),
                        new Change("option vision", Optional.of("0.5"), Optional.of("1")),
                        new Change("points", Optional.of("1"), Optional.of("2")));
        assertThat(AnswerKey.of(after).changesTo(AnswerKey.of(after))).isEmpty();
    }

    @Test
    void another_rule_is_another_key() {
        assertThat(AnswerKey.of(ordering("q", "1", OrderScoring.DISPLACED)))
                .isNotEqualTo(AnswerKey.of(ordering("q", "1", OrderScoring.ALL_OR_NOTHING)));
    }

    @Test
    void another_place_is_another_key() {
        Ordering one = ordering("q", "1", OrderScoring.DISPLACED, row("b", "2"), row("a", "1"));
        Ordering other = ordering("q", "1", OrderScoring.DISPLACED, row("b", "1"), row("a", "2"));

        assertThat(AnswerKey.of(one)).isNotEqualTo(AnswerKey.of(other));
    }

    @Test
    void where_a_choice_leads_belongs_to_the_key_of_a_case() {
        BranchingCase one = story(
                "q",
                "1",
                "door",
                scene("door", choice("in", "1", "warm"), choice("out", "0", "cold")),
                ending("warm"),
                ending("cold"));
        BranchingCase other = story(
                "q",
                "1",
                "door",
                scene("door", choice("in", "1", "cold"), choice("out", "0", "cold")),
                ending("warm"),
                ending("cold"));

        assertThat(AnswerKey.of(one).changesTo(AnswerKey.of(other)))
                .containsExactly(new Change("choice in in door", Optional.of("1, to warm"), Optional.of("1, to cold")));
    }

    @Test
    void every_kind_has_a_key_of_its_own() {
        List<Item> one = SampleItems.oneOfEachKind();

        assertThat(one.stream().map(AnswerKey::of).map(key -> key.parts().get("kind")))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }
}
