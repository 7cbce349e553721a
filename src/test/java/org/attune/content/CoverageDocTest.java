package org.attune.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attune.competency.Competencies;
import org.junit.jupiter.api.Test;

/** Keeps {@code src/docs/coverage.md} true to the content that is shipped. */
class CoverageDocTest {

    private static final Path PAGE = Path.of("src/docs/coverage.md");
    private static final Path WRITTEN = Path.of("target/coverage.md");

    @Test
    void the_page_on_coverage_says_what_the_modules_cover() throws IOException {
        Competencies competencies = Competencies.read(Path.of("seeds"));
        String text = new CoverageDoc(competencies, shipped(competencies)).text();
        Files.createDirectories(WRITTEN.getParent());
        Files.writeString(WRITTEN, text);

        assertThat(Files.exists(PAGE) ? Files.readString(PAGE).replace("\r\n", "\n") : "")
                .withFailMessage("%s is not what the modules cover now: cp %s %s", PAGE, WRITTEN, PAGE)
                .isEqualTo(text);
    }

    private static Coverage shipped(Competencies competencies) {
        List<TrainingModule> modules = new ContentFolder(Path.of("content"), competencies)
                .read().stream().map(ReadModule::module).toList();
        return new Coverage(competencies, modules);
    }
}
