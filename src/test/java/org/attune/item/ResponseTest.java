package org.attune.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.item.SampleItems.key;
import static org.attune.item.SampleItems.keys;
import static org.attune.item.SampleItems.picked;
import static org.attune.item.SampleItems.placed;

import java.util.List;
import java.util.Set;
import org.attune.item.Response.Chosen;
import org.attune.item.Response.ChosenSet;
import org.attune.item.Response.Entered;
import org.attune.item.Response.Path;
import org.junit.jupiter.api.Test;

class ResponseTest {

    @Test
    void an_option_may_be_changed_for_another() {
        assertThat(new Chosen(key("a")).mayFollow(new Chosen(key("b")))).isTrue();
        assertThat(new ChosenSet(Set.of()).mayFollow(new ChosenSet(Set.of(key("b")))))
                .isTrue();
        assertThat(placed("").mayFollow(placed("a 1"))).isTrue();
        assertThat(picked("best a").mayFollow(picked("best b, worst a"))).isTrue();
        assertThat(new Entered("").mayFollow(new Entered("3"))).isTrue();
    }

    @Test
    void a_path_may_only_go_on() {
        Path made = new Path(keys("kneel"));
        assertThat(new Path(keys("kneel")).mayFollow(made)).isTrue();
        assertThat(new Path(keys("kneel", "wait")).mayFollow(made)).isTrue();
        assertThat(new Path(keys("wave")).mayFollow(made)).isFalse();
        assertThat(new Path(keys("wave", "wait")).mayFollow(made)).isFalse();
        assertThat(new Path(List.of()).mayFollow(made)).isFalse();
        assertThat(made.mayFollow(new Chosen(key("kneel")))).isFalse();
    }

    @Test
    void what_chooses_nothing_is_blank() {
        assertThat(new ChosenSet(Set.of()).isBlank()).isTrue();
        assertThat(new Path(List.of()).isBlank()).isTrue();
        assertThat(placed("").isBlank()).isTrue();
        assertThat(picked("").isBlank()).isTrue();
        assertThat(picked("worst a").isBlank()).isFalse();
        assertThat(new Entered("").isBlank()).isTrue();
        assertThat(new Entered("0").isBlank()).isFalse();
        assertThat(placed("a 1").isBlank()).isFalse();
        assertThat(new Chosen(key("a")).isBlank()).isFalse();
        assertThat(new ChosenSet(Set.of(key("a"))).isBlank()).isFalse();
        assertThat(new Path(keys("kneel")).isBlank()).isFalse();
    }

    @Test
    void nobody_can_change_a_response_afterwards() {
        List<Key> choices = keys("kneel");
        Path path = new Path(choices);
        choices.add(key("wait"));
        assertThat(path.choices()).containsExactly(key("kneel"));
    }
}
