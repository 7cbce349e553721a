package org.attune.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.attune.testing.BrowserTest;
import org.attune.testing.Screen;
import org.junit.jupiter.api.Test;

/** A launch that asks for Mexican Spanish gets all of the interface in it; the modules stay as they are written. */
@BrowserTest
class SpanishIT {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");

    /** All that is read, and what only a screen reader says, piece by piece; without what is marked as English content. */
    private static final String PIECES = """
        () => {
          const theirs = one => one.closest('main [lang="en"]')
          const said = []
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
          while (walk.nextNode()) if (!theirs(walk.currentNode.parentElement)) said.push(walk.currentNode.data)
          for (const one of document.querySelectorAll('[aria-label], [data-label]')) {
            if (!theirs(one)) said.push(one.ariaLabel ?? '', one.dataset.label ?? '')
          }
          for (const one of document.querySelectorAll('main *')) said.push(...Object.values(one.dataset))
          return said.map(piece => piece.trim()).filter(piece => piece !== '')
        }
        """;

    @Test
    void no_page_has_a_sentence_of_the_english_interface(Screen screen) throws IOException {
        Set<String> english = english();
        assertThat(english).hasSizeGreaterThan(100);
        Tour.speak(screen, "es-MX");
        try {
            for (String module : new String[] {"kinds-of-items", "observation-listening"}) {
                Page page = screen.someoneElse();
                new Tour(screen, page, what -> look(page, english, module + ", " + what)).asLearner(module);
            }
            new PanelTour(screen, (page, what) -> look(page, english, what), 1280).go();
            new Tour(screen, screen.page(), what -> look(screen.page(), english, "teacher, " + what))
                    .asInstructor("observation-listening");
        } finally {
            Tour.speak(screen, "en");
        }
    }

    private static void look(Page page, Set<String> english, String what) {
        assertThat(page.locator("html").getAttribute("lang")).as(what).isEqualTo("es-MX");
        @SuppressWarnings("unchecked")
        List<String> lines = (List<String>) page.evaluate(PIECES);
        assertThat(lines).as(what).hasSizeGreaterThan(3);
        List<String> found = lines.stream()
                .filter(line -> english.contains(line)
                        || english.stream()
                                .anyMatch(message ->
                                        message.contains(" ") && message.length() > 12 && line.contains(message)))
                .toList();
        assertThat(found).as("English on " + what).isEmpty();
    }

    /** What the interface says in English and says otherwise in Spanish, as far as nothing is put into it. */
    private static Set<String> english() throws IOException {
        Set<String> all = new TreeSet<>();
        try (DirectoryStream<Path> bundles = Files.newDirectoryStream(BUNDLES, "*_es.properties")) {
            for (Path bundle : bundles) {
                Properties spanish = read(bundle);
                Properties english =
                        read(BUNDLES.resolve(bundle.getFileName().toString().replace("_es", "")));
                all.addAll(english.stringPropertyNames().stream()
                        .filter(key -> !english.getProperty(key).equals(spanish.getProperty(key)))
                        .map(english::getProperty)
                        .filter(message -> message.indexOf('{') < 0)
                        .collect(Collectors.toSet()));
            }
        }
        return all;
    }

    private static Properties read(Path bundle) throws IOException {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            read.load(reader);
        }
        return read;
    }
}
