package org.attune.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.attune.competency.Competencies;
import org.junit.jupiter.api.Test;

/** The check over the content that is shipped. Its failure lists everything that is wrong, with path and line. */
class ContentCheckTest {

    private final ContentFolder content = new ContentFolder(Path.of("content"), Competencies.read(Path.of("seeds")));

    /** Chance for three to six answers lies between a sixth and a third; most questions have four. */
    @Test
    void over_all_items_the_longest_answer_is_the_best_about_as_often_as_chance() {
        LengthBias all = content.read().stream()
                .map(module -> LengthBias.of(module.module().quiz()))
                .reduce(new LengthBias(0, 0), LengthBias::and);

        assertThat((double) all.betrayed() / all.choices()).isBetween(0.15, 0.33);
    }

    @Test
    void every_module_is_sound_and_fair() {
        var modules = content.read();

        assertThat(content.found().problems().list()).isEmpty();
        assertThat(content.found().advice().list()).isEmpty();
        assertThat(modules).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void nothing_in_the_frameworks_is_left_out() {
        Competencies competencies = Competencies.read(Path.of("seeds"));
        List<TrainingModule> modules =
                content.read().stream().map(ReadModule::module).toList();

        assertThat(new Coverage(competencies, modules).gaps()).isEmpty();
    }
}
