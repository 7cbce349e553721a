package org.attune.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.attune.testing.SandboxLearner;
import org.attune.testing.SandboxLms;
import org.attune.testing.Screen;

/** A way past every kind of page that needs to read none of them, so that it works in every language. */
final class Tour {

    private final Screen screen;
    private final Page page;
    private final Consumer<String> look;

    /** @param look is called on every page, with what it is */
    Tour(Screen screen, Page page, Consumer<String> look) {
        this.screen = screen;
        this.page = page;
        this.look = look;
    }

    /** Asks for a language at every launch from now on; call it with {@code en} in the end. */
    static void speak(Screen screen, String language) {
        screen.lms().switches(Map.of("language", language));
    }

    /** From the overview to the results. */
    void asLearner(String module) {
        SandboxLms lms = screen.lms();
        String activity =
                lms.addActivity(SandboxLms.COURSE, "Tour", screen.product().tool() + "/modules/" + module);
        screen.openInWindow(page, lms.enrol(SandboxLms.COURSE), SandboxLms.COURSE, activity);
        look.accept("overview");
        page.locator(".panel.next a.primary").click();
        look.accept("page");
        screen.goTo(page, "/quiz");
        look.accept("quiz");
        page.locator("form[action$='/attempts'] button").click();
        questions();
        look.accept("check");
        page.locator("#submission button").click();
        page.locator("details.result").first().waitFor();
        page.evaluate("document.querySelectorAll('main details').forEach(one => (one.open = true))");
        look.accept("results");
        screen.goTo(page, "/quiz");
        look.accept("quiz-again");
        screen.goTo(page, "/attempts/999999/results");
        look.accept("nothing-there");
        together(activity);
    }

    /** Once more, with a clock and all questions on one page. */
    private void together(String activity) {
        SandboxLearner.launch(screen.lms(), SandboxLms.COURSE, activity, SandboxLms.TEACHER)
                .visit()
                .post(
                        "/settings",
                        Map.of(
                                "points", "100",
                                "attempts", "0",
                                "counting", "BEST",
                                "minutes", "30",
                                "paging", "ALL_TOGETHER"));
        screen.goTo(page, "/quiz");
        look.accept("quiz-with-a-clock");
        page.locator("form[action$='/attempts'] button").click();
        page.locator("form#answers").waitFor();
        look.accept("all-questions");
        page.locator("header .pause a").click();
        page.locator("#support").waitFor();
        look.accept("break");
    }

    /** What an instructor sees of it. */
    void asInstructor(String module) {
        SandboxLms lms = screen.lms();
        String activity = lms.activity(SandboxLms.COURSE, "Tour");
        screen.openInWindow(page, SandboxLms.TEACHER, SandboxLms.COURSE, activity);
        look.accept("overview-of-" + module);
        for (String path : new String[] {
            "/class",
            "/class/accommodations",
            "/settings",
            "/frameworks",
            "/frameworks/specialist",
            "/frameworks/specialist/ds-observation"
        }) {
            screen.goTo(page, path);
            look.accept(path.substring(1).replace('/', '-'));
        }
        screen.goTo(page, "/class/accommodations");
        page.locator("tbody a").first().click();
        page.evaluate("document.querySelectorAll('main details').forEach(one => (one.open = true))");
        look.accept("accommodation");
        screen.goTo(page, "/class");
        page.locator("tbody a").first().click();
        page.evaluate("document.querySelectorAll('main details').forEach(one => (one.open = true))");
        look.accept("attempt");
        screen.goTo(page, "/class/accommodations");
        look.accept("accommodations");
        page.locator("tbody a").first().click();
        page.locator("#attempts").fill("1");
        page.locator("main form button.primary").click();
        page.locator(".notice.success").waitFor();
        page.evaluate("document.querySelectorAll('main details').forEach(one => (one.open = true))");
        look.accept("accommodation");
        String plain = lms.addActivity(
                SandboxLms.COURSE, "Tour: nothing yet", screen.product().tool() + "/");
        screen.openInWindow(page, SandboxLms.TEACHER, SandboxLms.COURSE, plain);
        look.accept("chooser");
    }

    private void questions() {
        Set<String> kinds = new HashSet<>();
        while (page.locator("#question").count() > 0) {
            String before = page.url();
            String kind = kind();
            if (kinds.add(kind)) {
                look.accept("question-" + kind);
            }
            if (page.locator("form#answer").count() > 0) {
                Locator options = page.locator("form#answer input[name=option]");
                if (options.count() > 0) {
                    options.nth(1).check();
                }
                page.locator("form#answer button.primary").click();
            } else {
                decide();
                look.accept("case-at-its-end");
                page.locator("#question .actions a.primary").click();
            }
            page.waitForURL(address -> !address.equals(before));
        }
    }

    private void decide() {
        while (page.locator("form#decision").count() > 0) {
            String made = Integer.toString(
                    page.locator("form#decision input[type=hidden]").count());
            page.locator("form#decision input[type=radio]").first().check();
            page.locator("form#decision button").click();
            page.waitForFunction(
                    "made => document.querySelectorAll('form#decision input[type=hidden]').length != made", made);
            look.accept("case-after-a-decision");
        }
    }

    private String kind() {
        if (page.locator("form#decision").count() > 0) {
            return "case";
        }
        Locator control = page.locator("form#answer fieldset :is(input, select, textarea)")
                .first();
        String tag = (String) control.evaluate("one => one.tagName.toLowerCase() + '-' + one.type");
        Locator hand = page.locator("form#answer [data-hand]");
        return tag + (hand.count() > 0 ? "-" + hand.first().getAttribute("data-hand") : "");
    }
}
