package org.attune.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
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
        take(page);
    }

    @Test
    void every_kind_of_question_is_answered_with_the_keyboard_alone(Screen screen) {
        KindsQuiz.add(screen).open(screen.page());
        take(screen.page());
    }

    private static void take(Page page) {
        press(page, "form[action$='/attempts'] button.primary");
        while (page.locator("h1").textContent().startsWith("Question")) {
            String question = page.locator("h1").textContent();
            if (page.locator(CHOICE).count() > 0) {
                decide(page);
                continue;
            }
            if (page.locator("form#answer").count() > 0) {
                answer(page);
                press(page, "form#answer button.primary");
            } else {
                press(page, "#question .actions a.primary");
            }
            assertThat(page.locator("h1")).not().hasText(question);
            if (page.locator("h1").textContent().startsWith("Question")) {
                assertThat(page.locator("h1")).isFocused();
            }
        }

        assertThat(page.locator("h1")).hasText("Before you submit");
        assertThat(page.locator("main .notice.success")).containsText("You have answered all");
        press(page, "form#submission button.primary");
        assertThat(page.locator("h1")).hasText("Your results");
    }

    /** Something in every field. The status line tells of it, and takes no focus. */
    private static void answer(Page page) {
        if (page.locator("form#answer input[type=checkbox]").count() > 0) {
            tabTo(page, OPTION);
            page.keyboard().press("Space");
        }
        List<String> groups = names(page);
        for (int at = 0; at < groups.size(); at++) {
            tabTo(page, "form#answer input[type=radio][name='%s']".formatted(groups.get(at)));
            page.keyboard().press("Space");
            if (at % 2 == 1) { // not all in one column
                page.keyboard().press("ArrowDown");
            }
        }
        if (page.locator(".by-hand-order").count() > 0) {
            press(page, ".by-hand-order .tool[aria-disabled=false][data-by='1']");
        } else {
            for (int at = 0; at < page.locator("form#answer select").count(); at++) {
                tabTo(page, "form#answer li:nth-child(%d) select".formatted(at + 1));
                page.keyboard().press("ArrowDown");
            }
        }
        if (page.locator("form#answer input[inputmode=decimal]").count() > 0) {
            tabTo(page, "form#answer input[inputmode=decimal]");
            page.keyboard().type("12");
        }
        if (page.locator("form#answer textarea").count() > 0) {
            tabTo(page, "form#answer textarea");
            page.keyboard().type("What I would do first, and why I would do it.");
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> names(Page page) {
        return (List<String>) page.locator("form#answer input[type=radio]")
                .evaluateAll("buttons => [...new Set(buttons.map(button => button.name))]");
    }

    private static void decide(Page page) {
        int soFar = page.locator("ol.story > li").count();
        tabTo(page, CHOICE);
        page.keyboard().press("Space");
        press(page, "form#decision button.primary");
        assertThat(page.locator("ol.story > li")).hasCount(soFar + 1);
        assertThat(page.locator("#came")).isFocused();
    }

    static void press(Page page, String selector) {
        tabTo(page, selector);
        page.keyboard().press("Enter");
    }

    /** Tab after tab, as people without a mouse go; every stop on the way must be seen. */
    static void tabTo(Page page, String selector) {
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
