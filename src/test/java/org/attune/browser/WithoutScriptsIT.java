package org.attune.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.attune.testing.BrowserTest;
import org.attune.testing.QuizTaker;
import org.attune.testing.SandboxLms;
import org.attune.testing.Screen;
import org.junit.jupiter.api.Test;

@BrowserTest
class WithoutScriptsIT {

    @Test
    void launching_reading_and_a_whole_quiz_work_with_scripts_switched_off(Screen screen) {
        Page page = screen.withoutScripts();
        String student = screen.lms().enrol(SandboxLms.COURSE);

        page.navigate(screen.lms()
                .as(student, SandboxLms.COURSE, "/activities/" + screen.observation() + "/launch?in=window"));
        Locator goOn = page.locator("form[data-auto-submit] button");
        goOn.click();
        goOn.click();
        assertThat(page.locator("h1")).hasText("Observation and listening");

        page.locator(".panel.next a.primary").click();
        page.locator("main form button.primary").click();
        assertThat(page.locator(".progress")).containsText("Page 2 of");
        screen.goTo(page, "/quiz");

        QuizTaker quiz = new QuizTaker(page.locator("body"));
        quiz.start();
        quiz.answerAll();
        assertThat(quiz.decisions()).isGreaterThanOrEqualTo(3);
        quiz.submit();
        assertThat(page.locator("[aria-labelledby=outcome-title] .score")).isVisible();
    }
}
