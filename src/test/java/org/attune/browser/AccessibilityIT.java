package org.attune.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.attune.testing.BrowserTest;
import org.attune.testing.QuizTaker;
import org.attune.testing.SandboxLms;
import org.attune.testing.Screen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of page, looked at with axe and for anything that sticks out sideways. */
@BrowserTest
public class AccessibilityIT {

    /** The LMS's page has a header and a main part of its own, and so has ours within it. */
    private static final String NOT_IN_A_FRAME = "landmark-unique";

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void no_page_of_a_learner_has_a_barrier(int width, Screen screen) {
        Page page = screen.page();
        page.setViewportSize(width, 844);
        screen.openInWindow(page, screen.lms().enrol(SandboxLms.COURSE), SandboxLms.COURSE, screen.observation());
        check(page, "the module's overview");
        page.locator(".panel.next a.primary").click();
        check(page, "a page of the module");
        screen.goTo(page, "/quiz");
        check(page, "the quiz's start page");

        QuizTaker quiz = new QuizTaker(page.locator("body"));
        quiz.start();
        Set<Object> kinds = new HashSet<>();
        do {
            // Each kind of question once: radio buttons, check boxes, rows, a case.
            Locator field = page.locator("main form :is(input:not([type=hidden]), select, textarea)")
                    .first();
            if (kinds.add(field.evaluate("it => it.tagName + it.type")
                    + String.valueOf(page.locator("form#decision").count()))) {
                check(page, page.locator("h1").textContent());
            }
            if (page.locator("form#decision").count() > 0) {
                quiz.decide();
                check(page, "a decision later");
            }
        } while (quiz.answerAndGoOn());
        check(page, "the page before submitting");
        page.locator(".questions a").last().click();
        check(page, "a case at its end");
        page.goBack();
        quiz.submit();
        check(page, "the results");
        page.getByText("The same as a table").click();
        check(page, "the results with the table open");
        screen.goTo(page, "/attempts/999999/results");
        check(page, "a page that is not there");

        Page teacher = screen.someoneElse();
        teacher.setViewportSize(width, 844);
        screen.openInWindow(teacher, SandboxLms.TEACHER, SandboxLms.COURSE, screen.observation());
        screen.goTo(teacher, "/class");
        assertThat(teacher.locator("tbody tr")).not().hasCount(0);
        check(teacher, "the class");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void no_page_of_a_teacher_has_a_barrier(int width, Screen screen) {
        SandboxLms lms = screen.lms();
        String plain = lms.addActivity(
                SandboxLms.COURSE, "Not set up, " + width, screen.product().tool() + "/");
        Page student = screen.someoneElse();
        student.setViewportSize(width, 844);
        screen.openInWindow(student, lms.enrol(SandboxLms.COURSE), SandboxLms.COURSE, plain);
        check(student, "not set up yet");

        Page page = screen.page();
        page.setViewportSize(width, 844);
        screen.openInWindow(page, SandboxLms.TEACHER, SandboxLms.COURSE, plain);
        check(page, "the chooser of a plain link");
        page.locator("input[name=module]").first().check();
        page.locator("form#choose button.primary").click();
        check(page, "the module as a teacher sees it");
        screen.goTo(page, "/class");
        check(page, "the class, nobody there");
        screen.goTo(page, "/settings");
        check(page, "the settings");
        screen.goTo(page, "/frameworks");
        check(page, "both frameworks");
        page.getByText("Infant Mental Health Mentor").click();
        page.locator("details.result summary").first().click();
        page.locator("details.result summary").last().click();
        check(page, "a framework, two areas open");
        page.locator("details.result[open] a").first().click();
        check(page, "an area of a framework");
        screen.goTo(page, "/frameworks/specialist/ds-observation");
        check(page, "an area with a module");
        page.navigate(lms.as(SandboxLms.TEACHER, SandboxLms.COURSE, "/choose"));
        FrameLocator chooser = Screen.tool(page);
        assertThat(chooser.locator("h1")).hasText("Choose modules");
        check(page, "the chooser in the LMS's frame", NOT_IN_A_FRAME);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void no_page_of_an_expert_panel_or_of_marking_anew_has_a_barrier(int width, Screen screen) {
        new PanelTour(screen, (page, what) -> check(page, what), width).go();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void no_page_of_a_knowledge_area_in_the_lms_has_a_barrier(int width, Screen screen) {
        SandboxLms lms = screen.lms();
        String link = lms.addActivity(
                SandboxLms.COURSE, "Listening, " + width, screen.product().tool() + "/areas/co-listening");
        Page teacher = screen.page();
        teacher.setViewportSize(width, 844);
        screen.openInWindow(teacher, SandboxLms.TEACHER, SandboxLms.COURSE, link);
        check(teacher, "a link for a knowledge area, as a teacher sees it");
        screen.goTo(teacher, "/competencies");
        check(teacher, "how knowledge areas reach the LMS");

        Page learner = screen.someoneElse();
        learner.setViewportSize(width, 844);
        screen.openInWindow(learner, lms.enrol(SandboxLms.COURSE), SandboxLms.COURSE, link);
        check(learner, "a link for a knowledge area");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void no_page_outside_a_visit_has_a_barrier(int width, Screen screen) {
        Page page = screen.page();
        page.setViewportSize(width, 844);
        String tool = screen.product().tool();
        for (String address : List.of("/", "/modules/observation-listening", "/lti/login", "/at/nothing", "/nowhere")) {
            page.navigate(tool + address);
            check(page, address);
        }
    }

    /** No barrier that axe finds, and nothing that is wider than the window. */
    public static void check(Page page, String what, String... leftOut) {
        assertThat(page.locator("h1").first()).isVisible();
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        // Axe opens a page of its own beside each one that it looks at, which only what is in frames has need of.
        AxeBuilder axe = new AxeBuilder(page)
                .options(options)
                .setLegacyMode(page.frames().size() == 1);
        if (leftOut.length > 0) {
            axe.disableRules(List.of(leftOut));
        }
        Stream<String> barriers = axe.analyze().getViolations().stream().map(AccessibilityIT::words);
        assertThat(barriers).as("barriers on %s (%s)", what, page.url()).isEmpty();
        Number wider =
                (Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(wider.intValue())
                .as("how much wider %s is than its window", what)
                .isLessThanOrEqualTo(0);
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
