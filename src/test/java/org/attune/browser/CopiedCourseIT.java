package org.attune.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.attune.testing.BrowserTest;
import org.attune.testing.SandboxLms;
import org.attune.testing.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The next term: the LMS copies the course, and its teacher opens what is in the copy. */
@BrowserTest
class CopiedCourseIT {

    private static final String ORIGINAL = SandboxLms.OTHER_COURSE;

    @AfterEach
    void the_lms_keeps_to_the_specification_again(Screen screen) {
        screen.lms().switches(Map.of("manners", "strict"));
    }

    @Test
    void where_the_lms_tells_what_a_link_was_copied_from_everything_is_as_it_was_but_the_learners(Screen screen) {
        SandboxLms lms = screen.lms();
        String original = link(screen, "Week 3", "40");
        Page earlier = screen.someoneElse();
        screen.openInWindow(earlier, lms.enrol(ORIGINAL), ORIGINAL, original);
        screen.goTo(earlier, "/quiz");
        earlier.locator("form[action$='/attempts'] button").click();

        String copy = lms.copy(ORIGINAL);
        Page learner = screen.someoneElse();
        screen.openInWindow(learner, lms.enrol(copy), copy, lms.activity(copy, "Week 3"));
        assertThat(learner.locator("h1")).hasText("Observation and listening");

        Page teacher = screen.page();
        screen.openInWindow(teacher, SandboxLms.TEACHER, copy, lms.activity(copy, "Week 3"));
        screen.goTo(teacher, "/settings");
        assertThat(teacher.locator("#points")).hasValue("40");
        screen.goTo(teacher, "/class");
        assertThat(teacher.locator("main")).containsText("Nobody has begun yet");
    }

    /** Moodle tells of which course one is a copy, but not of which link. */
    @Test
    void where_two_links_could_be_meant_the_teacher_says_once_which(Screen screen) {
        SandboxLms lms = screen.lms();
        link(screen, "Case discussion", "10");
        link(screen, "Case discussion", "25");
        lms.switches(Map.of("manners", "moodle"));
        String copy = lms.copy(ORIGINAL);

        Page teacher = screen.page();
        screen.openInWindow(teacher, SandboxLms.TEACHER, copy, lms.activity(copy, "Case discussion"));
        assertThat(teacher.locator("h1")).hasText("Which link is this?");
        for (int width : new int[] {1280, 390}) {
            teacher.setViewportSize(width, 844);
            assertThat(new AxeBuilder(teacher).analyze().getViolations()).isEmpty();
        }
        teacher.locator(".module-card", new Page.LocatorOptions().setHasText("25 points"))
                .click();
        teacher.locator("main button.primary").click();

        assertThat(teacher.locator("h1")).not().hasText("Which link is this?");
        screen.goTo(teacher, "/settings");
        assertThat(teacher.locator("#points")).hasValue("25");
    }

    /** A plain link of the original course, for which its teacher has chosen the module. */
    private static String link(Screen screen, String title, String points) {
        String link = screen.lms().addActivity(ORIGINAL, title, screen.product().tool() + "/");
        Page teacher = screen.someoneElse();
        screen.openInWindow(teacher, SandboxLms.TEACHER, ORIGINAL, link);
        teacher.locator(".module-card", new Page.LocatorOptions().setHasText("Observation and listening"))
                .first()
                .click();
        teacher.locator("#points").fill(points);
        teacher.locator("main form button.primary").click();
        assertThat(teacher.locator("h1")).hasText("Observation and listening");
        return link;
    }
}
