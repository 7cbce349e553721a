package org.attune.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.attune.testing.BrowserTest;
import org.attune.testing.Screen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A module that is translated, as a Spanish launch meets it: nothing English is left that does not say that it is. */
@BrowserTest
class TranslatedModuleIT {

    /** The texts of a page that stand in a language, by their nearest {@code lang}; without those of our own frame. */
    private static final String TEXTS_IN = """
        language => {
          const found = []
          const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT)
          while (walk.nextNode()) {
            const text = walk.currentNode.data.trim()
            const lang = walk.currentNode.parentElement.closest('[lang]').lang
            if (/\\p{L}/u.test(text) && lang.split('-')[0] === language) found.push(text)
          }
          return found
        }
        """;

    private static final List<String> ENGLISH_WORDS = List.of(" the ", " and ", " with ", " that ", " she ", " his ");
    private static final List<String> SPANISH_WORDS = List.of(" el ", " la ", " que ", " con ", " una ", " los ");

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void every_text_stands_in_the_language_that_it_says(int width, Screen screen) {
        Tour.speak(screen, "es");
        try {
            Page page = screen.someoneElse();
            page.setViewportSize(width, 844);
            new Tour(screen, page, what -> look(page, width, what)).asLearner("infant-development");
        } finally {
            Tour.speak(screen, "en");
        }
    }

    private static void look(Page page, int width, String what) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/browser", "es-" + what + "-" + width + ".png")));
        AccessibilityIT.check(page, what);
        List<String> english = texts(page, "en");
        List<String> spanish = texts(page, "es");
        assertThat(spanish).as(what).isNotEmpty().noneMatch(text -> has(text, ENGLISH_WORDS));
        assertThat(english).as(what).noneMatch(text -> has(text, SPANISH_WORDS));
        boolean asks = Stream.of("question-", "case-").anyMatch(what::startsWith);
        if (asks) {
            assertThat(english).as(what).isEmpty();
        }
    }

    private static boolean has(String text, List<String> words) {
        return words.stream().filter(text::contains).count() > 1;
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Page page, String language) {
        return (List<String>) page.evaluate(TEXTS_IN, language);
    }
}
