package org.attune.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.attune.testing.BrowserTest;
import org.attune.testing.QuizTaker;
import org.attune.testing.SandboxLms;
import org.attune.testing.Screen;
import org.junit.jupiter.api.Test;

@BrowserTest
class TwoTabsIT {

    @Test
    void a_stale_answer_from_another_tab_is_refused_and_the_learner_decides(Screen screen) {
        String student = screen.lms().enrol(SandboxLms.COURSE);
        Page first = screen.page();
        screen.openInWindow(first, student, SandboxLms.COURSE, screen.observation());
        screen.goTo(first, "/quiz");
        new QuizTaker(first.locator("body")).start();
        Page second = screen.newTab();
        second.navigate(first.url());

        first.locator("input[name=option]").nth(0).check();
        assertThat(first.locator("#saving")).hasText("Saved");
        second.locator("input[name=option]").nth(1).check();
        assertThat(second.locator("#elsewhere")).isVisible();
        assertThat(second.locator("#saving")).containsText("in another tab or device");

        Page onAnotherDevice = screen.someoneElse();
        screen.openInWindow(onAnotherDevice, student, SandboxLms.COURSE, screen.observation());
        screen.goTo(onAnotherDevice, first.url().replaceFirst(".*/at/[^/]+", ""));
        assertThat(onAnotherDevice.locator("input[name=option]").nth(0)).isChecked();

        second.getByText("Keep mine").click();
        assertThat(second.locator("#saving")).hasText("Saved");
        onAnotherDevice.reload();
        assertThat(onAnotherDevice.locator("input[name=option]").nth(1)).isChecked();
    }
}
