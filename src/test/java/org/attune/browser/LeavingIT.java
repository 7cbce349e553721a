package org.attune.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.attune.testing.BrowserTest;
import org.attune.testing.Screen;
import org.junit.jupiter.api.Test;

/** That a learner leaves the questions and comes back is noted, as the start page says; what is not leaving is not. */
@BrowserTest
class LeavingIT {

    /** In milliseconds: who is away for less than five seconds has loaded a page again, and the timeline says nothing of it. */
    private static final double LONG_ENOUGH = 5_500;

    @Test
    void looking_elsewhere_and_coming_back_stand_in_the_timeline(Screen screen) {
        KindsQuiz quiz = KindsQuiz.add(screen);
        Page page = screen.page();
        quiz.start(page);
        page.waitForResponse("**/presence", () -> look(page, "hidden"));
        Assertions.assertThat(timeline(screen, quiz)).containsExactly("Started", "Left the questions");
        page.waitForTimeout(LONG_ENOUGH);
        page.waitForResponse("**/presence", () -> look(page, "visible"));

        Assertions.assertThat(timeline(screen, quiz)).containsSequence("Left the questions", "Came back");
    }

    @Test
    void who_goes_to_another_site_has_left_and_who_comes_by_the_start_page_is_back(Screen screen) {
        KindsQuiz quiz = KindsQuiz.add(screen);
        Page page = screen.page();
        quiz.start(page);
        String start = page.url().replaceFirst("/attempts/.*", "/quiz");
        page.navigate(screen.lms().address() + "/");
        page.waitForTimeout(LONG_ENOUGH);
        page.navigate(start);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go on with the quiz"))
                .click();

        Assertions.assertThat(timeline(screen, quiz)).containsSequence("Left the questions", "Came back");
    }

    @Test
    void going_from_question_to_question_and_taking_a_break_are_nobodys_business(Screen screen) {
        KindsQuiz quiz = KindsQuiz.add(screen);
        Page page = screen.page();
        quiz.start(page);
        page.locator("form#answer button.primary").click();
        assertThat(page.locator("h1")).hasText("Question 2 of 7");
        page.locator(".questions a").nth(3).click();
        assertThat(page.locator("h1")).hasText("Question 4 of 7");
        page.locator("header .pause a").click();
        assertThat(page.locator("h1")).hasText("Take a break");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go on with the quiz"))
                .click();
        assertThat(page.locator("h1")).hasText("Question 4 of 7");

        Assertions.assertThat(timeline(screen, quiz))
                .contains("Started")
                .doesNotContain("Left the questions", "Came back");
    }

    /** As when another tab is chosen, which a browser without a screen does not do. */
    private static void look(Page page, String state) {
        page.evaluate("""
                state => {
                  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state })
                  document.dispatchEvent(new Event('visibilitychange'))
                }""", state);
    }

    /** What happened, as the instructor reads it. */
    private static List<String> timeline(Screen screen, KindsQuiz quiz) {
        Page teacher = screen.someoneElse();
        quiz.openAsTeacher(teacher, "/class");
        teacher.locator("tbody a").first().click();
        assertThat(teacher.locator("#timeline").first()).isVisible();
        return teacher.locator("main table tbody tr td:nth-child(2)").allTextContents().stream()
                .map(String::strip)
                .toList();
    }
}
