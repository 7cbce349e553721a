package org.attune.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.item.SampleItems.choice;
import static org.attune.item.SampleItems.ending;
import static org.attune.item.SampleItems.key;
import static org.attune.item.SampleItems.multiple;
import static org.attune.item.SampleItems.option;
import static org.attune.item.SampleItems.ordering;
import static org.attune.item.SampleItems.placed;
import static org.attune.item.SampleItems.ranking;
import static org.attune.item.SampleItems.rating;
import static org.attune.item.SampleItems.row;
import static org.attune.item.SampleItems.scene;
import static org.attune.item.SampleItems.single;
import static org.attune.item.SampleItems.story;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.item.Response.Chosen;
import org.attune.item.Response.Path;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final SingleBest TAKEN = single("q", "1", option("rest", "1"), option("vision", "0"));

    @Test
    void an_answer_is_marked_by_the_key_of_now() {
        SingleBest now = single("q", "2", option("rest", "0.5"), option("vision", "1"));

        assertThat(replay(TAKEN, now, new Chosen(key("rest")))).isEqualTo(marked("1", "2"));
        assertThat(replay(TAKEN, now, new Chosen(key("vision")))).isEqualTo(marked("2", "2"));
    }

    @Test
    void by_the_same_key_it_earns_what_it_earned() {
        for (Item item : SampleItems.oneOfEachKind()) {
            assertThat(Replay.of(item, item, Optional.empty()))
                    .isEqualTo(new Replay.Marked(Marking.mark(item, Optional.empty())));
        }
    }

    @Test
    void an_option_that_is_gone_cannot_be_read() {
        SingleBest now = single("q", "1", option("vision", "1"), option("both", "0"));

        assertThat(replay(TAKEN, now, new Chosen(key("rest")))).isEqualTo(new Replay.Unreadable());
        assertThat(replay(TAKEN, now, new Chosen(key("vision")))).isEqualTo(marked("1", "1"));
    }

    @Test
    void nothing_is_nothing_by_any_key() {
        assertThat(Replay.of(TAKEN, multiple("q", "3"), Optional.empty())).isEqualTo(marked("0", "3"));
        assertThat(replay(multiple("q", "3"), TAKEN, new Response.ChosenSet(Set.of())))
                .isEqualTo(marked("0", "1"));
    }

    @Test
    void an_answer_to_a_question_of_another_kind_cannot_be_read_though_its_options_are_called_the_same() {
        MultipleResponse now = multiple("q", "1", option("rest", "1"), option("vision", "0"));

        assertThat(replay(TAKEN, now, new Chosen(key("rest")))).isEqualTo(new Replay.Unreadable());
        assertThat(replay(
                        ranking("q", "1", OrderScoring.DISPLACED, row("a", "1"), row("b", "2")),
                        ordering("q", "1", OrderScoring.DISPLACED, row("a", "1"), row("b", "2")),
                        placed("a 1, b 2")))
                .isEqualTo(new Replay.Unreadable());
    }

    @Test
    void nobody_loses_points_over_a_row_that_came_later() {
        Rating taken = rating("q", "1", RatingScoring.LINEAR, row("a", "1"), row("b", "5"));
        Rating more = rating("q", "1", RatingScoring.LINEAR, row("a", "1"), row("b", "5"), row("c", "3"));
        Rating other = rating("q", "1", RatingScoring.LINEAR, row("a", "2"), row("b", "5"));

        assertThat(replay(taken, more, placed("a 1, b 5"))).isEqualTo(new Replay.Unreadable());
        assertThat(replay(taken, other, placed("a 1, b 5"))).isEqualTo(marked("0.875", "1"));
    }

    @Test
    void who_had_reached_an_ending_has_not_stopped_half_way() {
        BranchingCase taken = story(
                "q",
                "1",
                "door",
                scene("door", choice("in", "1", "warm"), choice("out", "0", "cold")),
                ending("warm"),
                ending("cold"));
        BranchingCase longer = story(
                "q",
                "1",
                "door",
                scene("door", choice("in", "1", "warm"), choice("out", "0", "cold")),
                scene("warm", choice("stay", "1", "home"), choice("go", "0", "cold")),
                ending("home"),
                ending("cold"));

        assertThat(replay(taken, longer, new Path(List.of(key("in"))))).isEqualTo(new Replay.Unreadable());
        assertThat(replay(taken, longer, new Path(List.of(key("out"))))).isEqualTo(marked("0", "1"));
    }

    private static Replay replay(Item taken, Item now, Response response) {
        return Replay.of(taken, now, Optional.of(response));
    }

    private static Replay marked(String earned, String possible) {
        return new Replay.Marked(new Score(new BigDecimal(earned), new BigDecimal(possible)));
    }
}
