package org.attune.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.attune.testing.BrowserTest;
import org.attune.testing.QuizTaker;
import org.attune.testing.SandboxLms;
import org.attune.testing.Screen;
import org.junit.jupiter.api.Test;

/** No network for minutes, a laptop that slept: nothing is lost, and nothing overwritten unasked. */
@BrowserTest
class OutageIT {

    private static final String ANSWERS = "**/answers/**";

    @Test
    void two_minutes_without_a_network_in_three_tabs_lose_no_answer(Screen screen) {
        String student = screen.lms().enrol(SandboxLms.COURSE);
        List<Page> tabs = openQuestions(screen, student, 3);
        for (Page tab : tabs) {
            tab.clock().install();
            tab.reload();
        }

        screen.page().context().setOffline(true);
        for (int n = 0; n < tabs.size(); n++) {
            option(tabs.get(n), 0).check();
            option(tabs.get(n), n == 0 ? 2 : 1).check(); // of several that could not be sent, the last one counts
            assertThat(saving(tabs.get(n))).containsText("You are offline");
        }
        for (Page tab : tabs) {
            tab.clock().runFor(120_000);
            assertThat(saving(tab)).not().hasText("Saved");
        }
        screen.page().context().setOffline(false);
        for (Page tab : tabs) {
            tab.clock().runFor(60_000);
            assertThat(saving(tab)).hasText("Saved");
        }

        Page elsewhere = screen.someoneElse();
        screen.openInWindow(elsewhere, student, SandboxLms.COURSE, screen.observation());
        for (int n = 0; n < tabs.size(); n++) {
            screen.goTo(elsewhere, path(tabs.get(n)));
            assertThat(option(elsewhere, n == 0 ? 2 : 1)).isChecked();
        }
    }

    @Test
    void what_another_device_answered_during_an_outage_is_not_overwritten_unasked(Screen screen) {
        String student = screen.lms().enrol(SandboxLms.COURSE);
        Page page = openQuestions(screen, student, 1).getFirst();
        page.clock().install();
        page.reload();
        page.context().setOffline(true);
        option(page, 0).check();
        assertThat(saving(page)).containsText("You are offline");

        Page telephone = screen.telephone();
        screen.openInWindow(telephone, student, SandboxLms.COURSE, screen.observation());
        screen.goTo(telephone, path(page));
        option(telephone, 1).check();
        assertThat(saving(telephone)).hasText("Saved");

        page.clock().runFor(120_000);
        page.context().setOffline(false);
        page.clock().runFor(60_000);
        assertThat(page.locator("#elsewhere")).isVisible();
        assertThat(option(page, 0)).isChecked();
        telephone.reload();
        assertThat(option(telephone, 1)).isChecked();

        page.getByText("Show that answer").click();
        assertThat(option(page, 1)).isChecked();
        page.getByText("Keep that answer").click();
        assertThat(page.locator("#elsewhere")).isHidden();
        page.reload();
        assertThat(option(page, 1)).isChecked();
    }

    @Test
    void a_laptop_that_slept_for_hours_sends_what_it_kept_when_it_wakes(Screen screen) {
        Page page =
                openQuestions(screen, screen.lms().enrol(SandboxLms.COURSE), 1).getFirst();
        page.clock().install();
        page.reload();
        AtomicInteger lost = new AtomicInteger();
        page.route(ANSWERS, route -> {
            lost.incrementAndGet();
            route.abort("failed");
        });
        option(page, 1).check();
        assertThat(saving(page)).containsText("are kept on this device");
        Assertions.assertThat(lost.get()).isPositive();

        // No event tells that the network is there again; only the time that was to be waited is over.
        page.unroute(ANSWERS);
        page.clock().fastForward("08:00:00");

        assertThat(saving(page)).hasText("Saved");
        page.reload();
        assertThat(option(page, 1)).isChecked();
    }

    @Test
    void an_answer_whose_receipt_was_lost_is_sent_again_and_is_no_conflict(Screen screen) {
        Page page =
                openQuestions(screen, screen.lms().enrol(SandboxLms.COURSE), 1).getFirst();
        page.clock().install();
        page.reload();
        page.route(ANSWERS, OutageIT::deliverAndLoseTheReceipt);
        option(page, 1).check();
        assertThat(saving(page)).containsText("are kept on this device");

        page.unroute(ANSWERS);
        page.clock().runFor(60_000);

        assertThat(saving(page)).hasText("Saved");
        assertThat(page.locator("#elsewhere")).isHidden();
        page.reload();
        assertThat(option(page, 1)).isChecked();
    }

    private static void deliverAndLoseTheReceipt(Route route) {
        route.fetch();
        route.abort("connectionreset");
    }

    /** The first questions with options, each in a tab of its own of one browser. */
    private static List<Page> openQuestions(Screen screen, String student, int count) {
        Page first = screen.page();
        screen.openInWindow(first, student, SandboxLms.COURSE, screen.observation());
        screen.goTo(first, "/quiz");
        new QuizTaker(first.locator("body")).start();
        List<Page> tabs = new ArrayList<>();
        for (String address : KindsQuiz.questions(first)) {
            Page tab = tabs.isEmpty() ? first : screen.newTab();
            Response shown = tab.navigate(address);
            Assertions.assertThat(shown.status()).isEqualTo(200);
            if (option(tab, 2).count() > 0 && "radio".equals(option(tab, 2).getAttribute("type"))) {
                tabs.add(tab);
            }
            if (tabs.size() == count) {
                return tabs;
            }
        }
        throw new AssertionError("There are only %d such questions".formatted(tabs.size()));
    }

    private static Locator option(Page page, int at) {
        return page.locator("input[name=option]").nth(at);
    }

    private static Locator saving(Page page) {
        return page.locator("#saving");
    }

    private static String path(Page page) {
        return Pattern.compile("/at/[^/]+").split(page.url(), -1)[1];
    }
}
