package org.attune.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.attune.testing.BrowserTest;
import org.attune.testing.QuizTaker;
import org.attune.testing.SandboxLms;
import org.attune.testing.Screen;
import org.junit.jupiter.api.Test;

@BrowserTest
class OfflineIT {

    @Test
    void answers_given_while_the_network_is_away_are_kept_and_sent_when_it_is_back(Screen screen) {
        Page page = screen.page();
        screen.openInWindow(page, screen.lms().enrol(SandboxLms.COURSE), SandboxLms.COURSE, screen.observation());
        screen.goTo(page, "/quiz");
        new QuizTaker(page.locator("body")).start();
        page.locator("input[name=option]").nth(0).check();
        assertThat(page.locator("#saving")).hasText("Saved");

        page.context().setOffline(true);
        page.locator("input[name=option]").nth(2).check();
        assertThat(page.locator("#saving")).containsText("You are offline");
        page.locator("form#answer button.primary").click();
        assertThat(page.locator("h1")).hasText(Pattern.compile("^Question 1 of"));
        assertThat(page.locator("input[name=option]").nth(2)).isChecked();

        page.context().setOffline(false);
        assertThat(page.locator("#saving")).hasText("Saved");
        page.reload();
        assertThat(page.locator("input[name=option]").nth(2)).isChecked();
    }

    @Test
    void an_answer_that_could_not_be_sent_outlives_a_closed_tab(Screen screen) {
        Page page = screen.page();
        screen.openInWindow(page, screen.lms().enrol(SandboxLms.COURSE), SandboxLms.COURSE, screen.observation());
        screen.goTo(page, "/quiz");
        new QuizTaker(page.locator("body")).start();
        String question = page.url();

        page.context().setOffline(true);
        page.locator("input[name=option]").nth(1).check();
        assertThat(page.locator("#saving")).containsText("You are offline");
        page.close();
        page.context().setOffline(false);

        Page later = screen.newTab();
        later.navigate(question);
        assertThat(later.locator("input[name=option]").nth(1)).isChecked();
        assertThat(later.locator("#saving")).hasText("Saved");
    }
}
