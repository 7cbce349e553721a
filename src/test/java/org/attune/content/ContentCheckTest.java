package org.attune.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.attune.competency.Competencies;
import org.junit.jupiter.api.Test;

/** The check over the content that is shipped. Its failure lists everything that is wrong, with path and line. */
class ContentCheckTest {

    private final ContentFolder content = new ContentFolder(Path.of("content"), Competencies.read(Path.of("seeds")));

    @Test
    void every_module_is_sound_and_fair() {
        var modules = content.read();

        assertThat(content.found().problems().list()).isEmpty();
        assertThat(content.found().advice().list()).isEmpty();
        assertThat(modules).hasSizeGreaterThanOrEqualTo(3);
    }
}
