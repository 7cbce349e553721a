package org.attune.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.attune.testing.BrowserTest;
import org.attune.testing.SandboxLms;
import org.attune.testing.Screen;
import org.junit.jupiter.api.Test;

@BrowserTest
class KeyboardIT {

    private static final String OPTION = "input[name=option]";
    private static final String CHOICE = "form#decision input[type=radio]";

    @Test
    void a_quiz_is_taken_with_the_keyboard_alone(Screen screen) {
        Page page = screen.page();
        screen.openInWindow(page, screen.lms().enrol(SandboxLms.COURSE), SandboxLms.COURSE, screen.observation());
        screen.goTo(page, "/quiz");
        press(page, "form[action$='/attempts'] button.primary");

        while (page.locator("h1").textContent().startsWith("Question")) {
            String question = page.locator("h1").textContent();
            if (page.locator(OPTION).count() > 0) {
                tabTo(page, OPTION);
                page.keyboard().press("Space");
                press(page, "form#answer button.primary");
            } else if (page.locator(CHOICE).count() > 0) {
                decide(page);
                continue;
            } else {
                press(page, "#question .actions a.primary");
            }
            assertThat(page.locator("h1")).not().hasText(question);
        }

        assertThat(page.locator("h1")).hasText("Before you submit");
        press(page, "form#submission button.primary");
        assertThat(page.locator("h1")).hasText("Your results");
    }

    private static void decide(Page page) {
        int soFar = page.locator("ol.story > li").count();
        tabTo(page, CHOICE);
        page.keyboard().press("Space");
        press(page, "form#decision button.primary");
        assertThat(page.locator("ol.story > li")).hasCount(soFar + 1);
        assertThat(page.locator("#came")).isFocused();
    }

    private static void press(Page page, String selector) {
        tabTo(page, selector);
        page.keyboard().press("Enter");
    }

    /** Tab after tab, as people without a mouse go; every stop on the way must be seen. */
    private static void tabTo(Page page, String selector) {
        for (int stops = 0; stops < 80; stops++) {
            page.keyboard().press("Tab");
            Object seen = page.evaluate("""
                    () => {
                        const style = getComputedStyle(document.activeElement)
                        const parent = getComputedStyle(document.activeElement.parentElement ?? document.body)
                        return document.activeElement === document.body
                            || [style, parent].some(s => s.outlineStyle !== 'none' || s.boxShadow !== 'none')
                    }""");
            assertThat(seen)
                    .as("the focus can be seen at %s", page.evaluate("document.activeElement.outerHTML"))
                    .isEqualTo(true);
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
        }
        throw new AssertionError("Tab never comes to " + selector);
    }
}
