package org.attune.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.attune.content.ModuleId;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.course.PersonId;
import org.attune.course.PlacementId;
import org.attune.course.PlacementSettings;
import org.attune.item.Key;
import org.attune.testing.ApplicationTest;
import org.attune.testing.TestCourse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class ReadingIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Modules modules;

    @Autowired
    Reading reading;

    private TrainingModule module;
    private TrainingModule other;
    private PlacementId placement;
    private PlacementId elsewhere;
    private PersonId maya;
    private PersonId tom;

    @BeforeEach
    void course() {
        module = modules.all().get(0);
        other = modules.all().get(1);
        TestCourse course = new TestCourse(jdbc);
        placement = course.placement(module.id(), PlacementSettings.DEFAULT, Optional.empty());
        elsewhere = course.placement(module.id(), PlacementSettings.DEFAULT, Optional.empty());
        maya = course.person("Maya");
        tom = course.person("Tom");
    }

    @Test
    void pages_are_kept_in_the_order_in_which_they_were_read() {
        Key first = module.pages().get(0).key();
        Key third = module.pages().get(2).key();
        read(third);
        read(first);

        assertThat(reading.progress(placement, maya, module).read()).containsExactly(third, first);
    }

    @Test
    void reading_a_page_again_changes_nothing() {
        Key first = module.pages().get(0).key();
        Key second = module.pages().get(1).key();
        read(first);
        read(second);
        read(first);

        assertThat(reading.progress(placement, maya, module).read()).containsExactly(first, second);
    }

    @Test
    void progress_is_ones_own_and_of_one_link_and_of_one_module() {
        read(module.pages().get(0).key());

        assertThat(reading.progress(placement, maya, module).begun()).isTrue();
        assertThat(reading.progress(placement, tom, module).begun()).isFalse();
        assertThat(reading.progress(elsewhere, maya, module).begun()).isFalse();
        assertThat(reading.progress(placement, maya, other).begun()).isFalse();
    }

    private void read(Key page) {
        ModuleId id = module.id();
        reading.markRead(placement, maya, id, page);
    }
}
