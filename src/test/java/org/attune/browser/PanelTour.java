package org.attune.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.attune.testing.SandboxLms;
import org.attune.testing.Screen;

/**
 * Past every page of an expert panel, from the link that is made for it to the learner whose answers are marked anew by it.
 * It needs to read none of them, so that it works in every language.
 */
final class PanelTour {

    private final Screen screen;
    private final Page teacher;
    private final Page panellist;
    private final Page learner;
    private final BiConsumer<Page, String> look;
    private final String quiz;
    private final String panel;

    /** @param look is called on every page, with what it is */
    PanelTour(Screen screen, BiConsumer<Page, String> look, int width) {
        this.screen = screen;
        this.look = look;
        teacher = screen.someoneElse();
        panellist = screen.someoneElse();
        learner = screen.someoneElse();
        for (Page page : List.of(teacher, panellist, learner)) {
            page.setViewportSize(width, 844);
        }
        quiz = activity("Keyed by a panel");
        panel = activity("Panel");
    }

    private String activity(String title) {
        return screen.lms()
                .addActivity(
                        SandboxLms.COURSE,
                        title + " " + UUID.randomUUID(),
                        screen.product().tool() + "/modules/kinds-of-items");
    }

    void go() {
        String results = submitted();
        begin();
        answer();
        publish();
        choose();
        learner.navigate(results);
        look(learner, "results by a panel");
        question();
    }

    private String submitted() {
        screen.openInWindow(learner, screen.lms().enrol(SandboxLms.COURSE), SandboxLms.COURSE, quiz);
        screen.goTo(learner, "/quiz");
        learner.locator("form[action$='/attempts'] button").click();
        learner.waitForURL("**/items/1");
        learner.navigate(learner.url().replaceFirst("/items/1$", "/check"));
        learner.locator("#submission button").click();
        learner.locator("details.result").first().waitFor();
        return learner.url();
    }

    private void begin() {
        screen.openInWindow(teacher, SandboxLms.TEACHER, SandboxLms.COURSE, panel);
        screen.goTo(teacher, "/class/key");
        look(teacher, "key, no panel yet");
        teacher.locator("form[action$='/class/panel'] button").click();
        look(teacher, "panel, nobody there");
    }

    private void answer() {
        screen.openInWindow(panellist, screen.lms().enrol(SandboxLms.COURSE), SandboxLms.COURSE, panel);
        look(panellist, "invitation");
        panellist.locator("button[value=no]").click();
        look(panellist, "not agreed");
        panellist.locator("button[value=yes]").click();
        look(panellist, "questions to answer");
        int questions = panellist.locator(".steps a").count();
        panellist.locator(".steps a").first().click();
        for (int n = 1; n <= questions; n++) {
            look(panellist, "question to the panel " + n);
            panellist.evaluate("""
                () => {
                  document.querySelectorAll('fieldset.row').forEach((row, n) => {
                    const answers = row.querySelectorAll('input')
                    answers[n % answers.length].checked = true
                  })
                  document.querySelectorAll('.row select').forEach((list, n) => (list.selectedIndex = n + 1))
                }
                """);
            panellist.locator("#reason").fill("Because she shows it first.");
            panellist.locator("main form button.primary").click();
        }
        look(panellist, "all answered");
        panellist.locator(".steps a").first().click();
        panellist.locator("#reason").fill("Another reason.");
        panellist.evaluate("document.querySelector('input[name=seen]').value = '0'");
        panellist.locator("main form button.primary").click();
        look(panellist, "answered elsewhere");
    }

    private void publish() {
        screen.goTo(teacher, "/panel");
        look(teacher, "panel");
        teacher.locator("td input[name=reason]").fill("Why not.");
        teacher.locator("td details button").click();
        look(teacher, "set aside");
        teacher.locator("form[action$='/include'] button").click();
        teacher.locator("form[action$='/exclude']")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        teacher.locator("a[href*='/panel/answers/']").first().click();
        teacher.locator("input[name=shown]").check();
        look(teacher, "answers");
        teacher.locator("main form button.primary").click();
        look(teacher, "answers, saved");
        screen.goTo(teacher, "/panel");
        teacher.locator("form[action$='/publish'] button").click();
        look(teacher, "version");
        screen.goTo(teacher, "/panel");
        teacher.locator("form[action$='/close'] button").click();
        look(teacher, "panel, closed");
        screen.goTo(teacher, "/class/key");
        look(teacher, "key of a panel's link");
    }

    private void choose() {
        screen.openInWindow(teacher, SandboxLms.TEACHER, SandboxLms.COURSE, quiz);
        screen.goTo(teacher, "/class/key");
        look(teacher, "key");
        teacher.locator("input[name=key]").nth(1).check();
        teacher.locator("input[value=AGGREGATE]").check();
        teacher.locator("main form button.primary").click();
        look(teacher, "what would change");
        teacher.evaluate("document.querySelector('#reason').required = false");
        teacher.locator("main form button.primary").click();
        look(teacher, "no reason to mark anew");
        teacher.locator("#reason").fill("Experts have answered.");
        teacher.locator("main form button.primary").click();
        teacher.locator("#far .success").waitFor();
        teacher.reload();
        look(teacher, "marked anew");
        screen.goTo(teacher, "/class/rescoring");
        look(teacher, "nothing to mark anew");
    }

    /** Before it is answered again: it says that it is provisional, and not what the panel said. */
    private void question() {
        screen.goTo(learner, "/quiz");
        learner.locator("form[action$='/attempts'] button").click();
        learner.waitForURL("**/items/1");
        look(learner, "provisional question");
    }

    private void look(Page page, String what) {
        page.locator("h1").first().waitFor();
        page.evaluate("document.querySelectorAll('main details').forEach(one => (one.open = true))");
        look.accept(page, what);
    }
}
