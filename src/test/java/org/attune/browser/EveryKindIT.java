package org.attune.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.stream.Stream;
import org.attune.testing.BrowserTest;
import org.attune.testing.QuizTaker;
import org.attune.testing.SandboxLms;
import org.attune.testing.Screen;
import org.junit.jupiter.api.Test;

/**
 * The page of every kind of question, and what it becomes in the results, with everything unfolded: in light and dark, in forced
 * colours, on a telephone, at 400 % zoom (320 by 256 of 1280 by 1024 pixels), with wide text spacing and with text twice as large.
 */
@BrowserTest
class EveryKindIT {

    @Test
    void no_kind_of_question_has_a_barrier_at_any_size_or_in_any_colours(Screen screen) {
        Page page = screen.page();
        KindsQuiz.add(screen).start(page);
        takeAndLook(page);
    }

    @Test
    void nor_has_a_quiz_of_a_module_with_its_case(Screen screen) {
        Page page = screen.page();
        screen.openInWindow(page, screen.lms().enrol(SandboxLms.COURSE), SandboxLms.COURSE, screen.observation());
        screen.goTo(page, "/quiz");
        new QuizTaker(page.locator("body")).start();
        takeAndLook(page);
    }

    @Test
    void what_moves_stands_still_for_whoever_asks_for_less_motion(Screen screen) {
        Page page = screen.page();
        KindsQuiz.add(screen).start(page);
        String moving = """
                () => [...document.querySelectorAll('body, body *')].filter(one => {
                    const style = getComputedStyle(one)
                    return style.animationName !== 'none' || style.transitionDuration.split(', ').some(time => time !== '0s')
                }).length""";

        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        assertThat(page.evaluate(moving)).isEqualTo(0);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        assertThat((int) page.evaluate(moving))
                .as("otherwise there is something")
                .isPositive();
    }

    @Test
    void on_paper_a_question_shows_its_answer_without_the_tools_and_the_results_are_unfolded(Screen screen) {
        Page page = screen.page();
        KindsQuiz.add(screen).start(page);
        KindsQuiz.goTo(page, ".by-hand-order");
        page.locator(".tool[data-by='1']").first().click();
        KindsQuiz.saved(page);

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".rows select").first()).isVisible();
        for (String tool : List.of(".tools", ".pause", ".settling button", ".how-by-hand", "main .actions", "nav")) {
            assertThat(page.locator(tool).first()).isHidden();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.getByText("Check and submit").click();
        new QuizTaker(page.locator("body")).submit();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator("details.result").first()).not().hasAttribute("open", "");
        assertThat(page.locator("details.result .rationale").first()).isVisible();
        assertThat(page.locator("main .actions").first()).isHidden();
    }

    private static void takeAndLook(Page page) {
        QuizTaker quiz = new QuizTaker(page.locator("body"));
        do {
            look(page);
            if (page.locator("form#decision").count() > 0) {
                quiz.decide();
                look(page);
            }
        } while (quiz.answerAndGoOn());
        look(page);
        quiz.submit();
        look(page);
    }

    private static void look(Page page) {
        String what = page.locator("h1").textContent() + ", " + page.url();
        page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)");

        size(page, 1280, 1024);
        colours(page, ColorScheme.LIGHT, ForcedColors.NONE);
        withoutBarriers(page, what);
        assertThat(tooSmall(page)).as("targets under 24 px on %s", what).isEmpty();
        assertThat(loud(page)).as("what interrupts on %s", what).isEmpty();
        size(page, 640, 480);
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        assertThat(stickingOut(page)).as("text at 200 %% on %s", what).isEmpty();
        page.evaluate("document.documentElement.style.fontSize = ''");

        size(page, 320, 256);
        colours(page, ColorScheme.DARK, ForcedColors.NONE);
        withoutBarriers(page, what);
        assertThat(stickingOut(page)).as("at 400 %% zoom on %s", what).isEmpty();
        assertThat(tooSmall(page))
                .as("targets under 24 px at 320 px on %s", what)
                .isEmpty();
        page.evaluate("""
                () => {
                    const wide = new CSSStyleSheet()
                    wide.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }'
                        + 'p { margin-block-end: 2em !important }')
                    document.adoptedStyleSheets = [wide]
                }""");
        assertThat(stickingOut(page)).as("with text spacing on %s", what).isEmpty();
        page.evaluate("document.adoptedStyleSheets = []");

        size(page, 390, 844);
        colours(page, ColorScheme.LIGHT, ForcedColors.ACTIVE);
        withoutBarriers(page, what);
        size(page, 1280, 1024);
        colours(page, ColorScheme.LIGHT, ForcedColors.NONE);
    }

    private static void size(Page page, int width, int height) {
        page.setViewportSize(width, height);
    }

    private static void colours(Page page, ColorScheme scheme, ForcedColors forced) {
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(scheme)
                .setForcedColors(forced)
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    private static void withoutBarriers(Page page, String what) {
        assertThat(page.locator("h1").first()).isVisible();
        Stream<String> barriers =
                new AxeBuilder(page).analyze().getViolations().stream().map(EveryKindIT::words);
        assertThat(barriers)
                .as("barriers at %d px on %s", page.viewportSize().width, what)
                .isEmpty();
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    /** Whatever reaches over the edges of the window; what scrolls within itself may. */
    private static List<?> stickingOut(Page page) {
        return (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('body *')]
                    .filter(one => !one.closest('.table-wrap, .visually-hidden, .skip, svg, [hidden], select'))
                    .filter(one => {
                        const box = one.getBoundingClientRect()
                        return box.width > 0 && (box.right > document.documentElement.clientWidth + 1 || box.left < -1)
                    })
                    .map(one => one.outerHTML.slice(0, 160))""");
    }

    /** WCAG 2.2, 2.5.8: a link within a sentence may be smaller, and a label is part of its control. */
    private static List<?> tooSmall(Page page) {
        return (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, summary')]
                    .filter(one => !one.closest('.skip, [hidden]'))
                    .filter(one => !(one.matches('a') && getComputedStyle(one).display === 'inline'
                        && one.parentElement.textContent.trim().length > one.textContent.trim().length))
                    .filter(one => {
                        const hit = one.labels?.[0]?.contains(one) ? one.labels[0] : one
                        const box = hit.getBoundingClientRect()
                        return box.width > 0 && (box.width < 24 || box.height < 24)
                    })
                    .map(one => one.outerHTML.slice(0, 160))""");
    }

    private static List<?> loud(Page page) {
        return (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('[role=alert], [role=alertdialog], [aria-live=assertive]')]
                    .concat([...document.querySelectorAll('[role=status]')].filter(one => one.contains(document.activeElement)))
                    .map(one => one.outerHTML.slice(0, 160))""");
    }
}
