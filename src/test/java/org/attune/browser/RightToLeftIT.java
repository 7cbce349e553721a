package org.attune.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import org.attune.testing.BrowserTest;
import org.attune.testing.Screen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of page in a language that is written from right to left. */
@BrowserTest
class RightToLeftIT {

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void pages_are_mirrored_and_nothing_sticks_out(int width, Screen screen) {
        Tour.speak(screen, "ar");
        try {
            for (String module : new String[] {"kinds-of-items", "observation-listening"}) {
                Page page = screen.someoneElse();
                page.setViewportSize(width, 844);
                new Tour(screen, page, what -> look(page, width, module + "-" + what)).asLearner(module);
            }
            Page page = screen.page();
            page.setViewportSize(width, 844);
            new Tour(screen, page, what -> look(page, width, "teacher-" + what)).asInstructor("observation-listening");
        } finally {
            Tour.speak(screen, "en");
        }
    }

    private static void look(Page page, int width, String what) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/browser", "rtl-" + what + "-" + width + ".png")));
        assertThat(page.locator("html").getAttribute("dir")).as(what).isEqualTo("rtl");
        assertThat(page.locator("html").getAttribute("lang")).as(what).isEqualTo("ar");
        Number wider =
                (Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(wider.intValue())
                .as("how much wider %s is than its window", what)
                .isLessThanOrEqualTo(0);
        BoundingBox brand = page.locator(".top .brand").boundingBox();
        assertThat(brand.x + brand.width / 2)
                .as("the middle of the sign on %s, which stands where reading begins", what)
                .isGreaterThan(width / 2.0);
    }
}
