package org.attune.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.item.SampleItems.key;
import static org.attune.item.SampleItems.keys;
import static org.attune.item.SampleItems.story;

import java.util.List;
import org.junit.jupiter.api.Test;

class WalkTest {

    private static final BranchingCase STORY = story("case", "6");

    @Test
    void a_case_begins_at_its_start() {
        assertThat(Walk.along(STORY, List.of())).isInstanceOfSatisfying(Walk.UnderWay.class, walk -> {
            assertThat(walk.steps()).isEmpty();
            assertThat(walk.scene().key()).isEqualTo(key("door"));
            assertThat(walk.credit()).isZero();
        });
    }

    @Test
    void each_choice_leads_to_its_scene() {
        assertThat(Walk.along(STORY, keys("wave", "mend"))).isInstanceOfSatisfying(Walk.UnderWay.class, walk -> {
            assertThat(walk.steps())
                    .extracting(step -> step.scene().key() + " " + step.choice().key())
                    .containsExactly("door wave", "hall mend");
            assertThat(walk.scene().key()).isEqualTo(key("kitchen"));
            assertThat(walk.credit()).isEqualByComparingTo("1");
        });
    }

    @Test
    void a_path_ends_at_an_ending() {
        assertThat(Walk.along(STORY, keys("kneel", "wait"))).isInstanceOfSatisfying(Walk.Ended.class, walk -> {
            assertThat(walk.ending().key()).isEqualTo(key("settled"));
            assertThat(walk.credit()).isEqualByComparingTo("2");
        });
    }

    @Test
    void a_choice_that_no_scene_has_leads_astray() {
        assertAstray(keys("fly"), "fly", 0);
    }

    @Test
    void a_choice_of_another_scene_leads_astray_because_it_skips_one() {
        assertAstray(keys("wait"), "wait", 0);
        assertAstray(keys("kneel", "mend"), "mend", 1);
    }

    @Test
    void nothing_follows_an_ending() {
        assertAstray(keys("kneel", "wait", "wait"), "wait", 2);
    }

    private static void assertAstray(List<Key> choices, String at, int followed) {
        assertThat(Walk.along(STORY, choices)).isInstanceOfSatisfying(Walk.Astray.class, walk -> {
            assertThat(walk.choice()).isEqualTo(key(at));
            assertThat(walk.steps()).hasSize(followed);
        });
    }
}
