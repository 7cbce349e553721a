package org.attune.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.attune.testing.BrowserTest;
import org.attune.testing.QuizTaker;
import org.attune.testing.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of how a quiz runs, with axe and for anything that sticks out sideways: settings, clocks, breaks, what came of it. */
@BrowserTest
class RunningPagesIT {

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void no_page_of_settings_and_accommodations_has_a_barrier(int width, Screen screen) {
        KindsQuiz quiz = KindsQuiz.add(screen, "what-is-hard-to-read");
        Page student = screen.someoneElse();
        quiz.open(student);
        Page page = screen.page();
        page.setViewportSize(width, 844);
        quiz.openAsTeacher(page, "/settings");
        unfold(page);
        check(page, "the settings, all unfolded");
        page.locator("#minutes").fill("30");
        page.locator("#feedback").selectOption("AFTER_EACH");
        page.locator("#paging").selectOption("ALL_TOGETHER");
        page.locator("#late").selectOption("TAKE_OFF");
        page.locator("#late-percent").fill("200");
        // What the browser itself would refuse is sent all the same.
        page.evaluate("document.querySelector('main form').noValidate = true");
        page.locator("main form button.primary").click();
        assertThat(page.locator(".notice.problem a")).hasCount(2);
        check(page, "settings with mistakes");

        screen.goTo(page, "/class/accommodations");
        check(page, "the accommodations");
        page.locator("tbody a").last().click();
        check(page, "the accommodation of one learner");
        page.locator("#time").selectOption("HALF");
        page.locator("#here-due").fill("2030-01-01T10:00");
        page.locator("main form button.primary").click();
        assertThat(page.locator(".notice.success")).isVisible();
        check(page, "an accommodation that was granted, with the list of changes");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void no_page_of_a_quiz_with_a_clock_has_a_barrier(int width, Screen screen) {
        KindsQuiz quiz = KindsQuiz.add(screen, "what-is-hard-to-read");
        quiz.settings(Map.of("minutes", "4", "feedback", "AFTER_EACH", "pass", "60"));
        Page page = screen.page();
        page.setViewportSize(width, 844);
        quiz.open(page);
        check(page, "the quiz's start page with its rules");
        new QuizTaker(page.locator("body")).start();
        assertThat(page.locator("#clock.soon .left")).isVisible();
        check(page, "a question with a clock that is nearly up");

        quiz.grant(Map.of("time", "DOUBLE", "breaks", "5"));
        page.reload();
        assertThat(page.locator("#moved")).containsText("Your time has been changed");
        check(page, "a question after more time was granted");
        page.locator("header .pause a").click();
        check(page, "the page of a break, where the clock can be stopped");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop the clock"))
                .click();
        assertThat(page.locator("#clock .left")).hasText(Pattern.compile("^Break: "));
        check(page, "a break while the clock stands still");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go on with the quiz"))
                .click();
        assertThat(page.locator("h1")).hasText("Question 1 of 2");

        page.locator("input[name=option]").first().check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check my answer"))
                .click();
        assertThat(page.locator("#checked")).isVisible();
        check(page, "an answer that was checked");
        page.locator("section .actions a.primary").click();
        clockStaysThroughADecision(page);
        check(page, "a case with a clock");
        screen.goTo(page, attempt(page) + "/check");
        check(page, "the last look with a clock");
        new QuizTaker(page.locator("body")).submit();
        for (String feedback : new String[] {"SCORES_ONLY", "NONE"}) {
            quiz.settings(Map.of("feedback", feedback));
            page.reload();
            check(page, "results, feedback " + feedback);
        }
        screen.goTo(page, "/quiz");
        check(page, "the quiz's start page where no result is shown");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void no_page_of_all_questions_has_a_barrier(int width, Screen screen) {
        for (String module : new String[] {"kinds-of-items", "what-is-hard-to-read", "reflections"}) {
            KindsQuiz quiz = KindsQuiz.add(screen, module);
            quiz.settings(Map.of("paging", "ALL_TOGETHER", "minutes", "30"));
            Page page = screen.someoneElse();
            page.setViewportSize(width, 844);
            quiz.open(page);
            page.locator("form[action$='/attempts'] button.primary").click();
            check(page, "all questions of " + module);
            Locator number = page.locator("input[inputmode=decimal]");
            if (number.count() > 0) {
                number.fill("about forty");
                page.keyboard().press("Tab");
                assertThat(number).hasAttribute("aria-invalid", "true");
                check(page, "all questions, an answer that cannot be read");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void no_page_of_what_came_too_late_has_a_barrier(int width, Screen screen) {
        KindsQuiz quiz = KindsQuiz.add(screen, "what-is-hard-to-read");
        Page page = screen.withoutScripts();
        page.setViewportSize(width, 844);
        quiz.startWithoutScripts(page);
        page.locator("input[name=option]").first().check();
        quiz.settings(Map.of("closes", "2020-01-01T10:00"));
        page.locator("form#answer button.primary").click();
        assertThat(page.locator(".notice.warning")).containsText("came too late");

        // axe needs scripts: the same page in a browser that has them.
        Page late = screen.page();
        late.setViewportSize(width, 844);
        late.setContent(page.content());
        late.addStyleTag(new Page.AddStyleTagOptions().setUrl(page.url().replaceFirst("/at/.*", "/assets/attune.css")));
        check(late, "what came too late");
    }

    @Test
    void while_one_rests_the_break_is_counted_down_and_nothing_leads_away(Screen screen) {
        KindsQuiz quiz = KindsQuiz.add(screen, "what-is-hard-to-read");
        quiz.settings(Map.of("minutes", "30"));
        Page page = screen.page();
        quiz.start(page);
        quiz.grant(Map.of("breaks", "2"));
        page.reload();
        page.locator("#clock button").click();
        assertThat(page.locator("h1")).hasText("You are having a break");
        String here = page.url();
        assertThat(page.locator("#clock .left")).hasText("Break: 2 minutes left");
        quiz.settings(Map.of("minutes", "30", "closes", "2020-01-01T10:00"));
        page.evaluate("dispatchEvent(new Event('online'))");

        assertThat(page.locator("#clock .left")).containsText("Time is up");
        assertThat(page).hasURL(here);
    }

    /** A decision replaces the question; what counts down goes on. */
    private static void clockStaysThroughADecision(Page page) {
        page.evaluate("document.getElementById('clock').counts = 'on'");
        new QuizTaker(page.locator("body")).decide();
        org.assertj.core.api.Assertions.assertThat(page.evaluate("document.getElementById('clock').counts"))
                .isEqualTo("on");
    }

    private static String attempt(Page page) {
        return page.url().replaceFirst(".*(/attempts/\\d+).*", "$1");
    }

    private static void unfold(Page page) {
        page.evaluate("document.querySelectorAll('main details').forEach(one => (one.open = true))");
    }

    private static void check(Page page, String what) {
        AccessibilityIT.check(page, what);
    }
}
