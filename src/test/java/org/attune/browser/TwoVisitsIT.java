package org.attune.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.attune.testing.BrowserTest;
import org.attune.testing.SandboxLms;
import org.attune.testing.Screen;
import org.junit.jupiter.api.Test;

@BrowserTest
class TwoVisitsIT {

    @Test
    void a_teachers_and_a_students_visit_in_one_browser_never_mix(Screen screen) {
        String student = screen.lms().enrol(SandboxLms.COURSE);
        Page learning = screen.page();
        Page teaching = screen.newTab();
        screen.openInWindow(learning, student, SandboxLms.COURSE, screen.observation());
        screen.openInWindow(
                teaching,
                SandboxLms.TEACHER,
                SandboxLms.OTHER_COURSE,
                screen.lms().activity(SandboxLms.OTHER_COURSE, "Cultural competence"));
        assertThat(teaching.url()).isNotEqualTo(learning.url());

        learning.reload();
        teaching.reload();
        assertThat(learning.locator(".who")).containsText("learner in Infant Mental Health Practice");
        assertThat(learning.locator("h1")).hasText("Observation and listening");
        assertThat(teaching.locator(".who")).containsText("instructor in Reflective Work with Families");
        assertThat(teaching.locator("h1")).hasText("Cultural competence");

        screen.goTo(teaching, "/class");
        assertThat(teaching.locator("h1")).hasText("Class");
        Response refused = screen.goTo(learning, "/class");
        assertThat(refused.status()).isBetween(400, 499);
    }

    @Test
    void a_visit_cannot_be_carried_into_another_browser_by_its_address(Screen screen) {
        Page mine = screen.page();
        screen.openInWindow(mine, screen.lms().enrol(SandboxLms.COURSE), SandboxLms.COURSE, screen.observation());

        Response refused = screen.someoneElse().navigate(mine.url());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("This visit has ended, or was opened in another browser");
    }
}
