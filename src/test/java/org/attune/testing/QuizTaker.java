package org.attune.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes a quiz on its pages as somebody with a mouse would, from its start page to the results; in a window or in a frame,
 * with scripts or without.
 */
public final class QuizTaker {

    private static final Pattern QUESTION = Pattern.compile("^Question \\d+ of \\d+$");

    private final Locator body;
    private int decisions;

    /** @param body the body of the document that the quiz is shown in */
    public QuizTaker(Locator body) {
        this.body = body;
    }

    public Locator heading() {
        return body.locator("h1");
    }

    /** From the quiz's start page to its first question. */
    public void start() {
        press("Start the quiz");
        assertThat(heading()).hasText(QUESTION);
    }

    /** Answers what is on the page, a case to its ending, and goes on to the next; returns false after the last. */
    public boolean answerAndGoOn() {
        String before = heading().textContent();
        if (body.locator("form#answer").count() > 0) {
            choose();
            body.locator("form#answer button.primary").click();
        } else {
            while (body.locator("form#decision").count() > 0) {
                decide();
            }
            assertThat(body.locator(".ending h3")).isVisible();
            body.locator("#question .actions a.primary").click();
        }
        assertThat(heading()).not().hasText(before);
        return QUESTION.matcher(heading().textContent()).matches();
    }

    /** From a question to the page before submitting, all questions answered. */
    public void answerAll() {
        while (answerAndGoOn()) {
            // the next one
        }
        assertThat(heading()).hasText("Before you submit");
    }

    public void submit() {
        press("Submit my answers");
        assertThat(heading()).hasText("Your results");
    }

    /** How many decisions were made in cases. */
    public int decisions() {
        return decisions;
    }

    /** Something in every field: one of several, two where several may fit, each place once, a number, some words. */
    private void choose() {
        Locator form = body.locator("form#answer");
        if (form.locator("input[type=checkbox]").count() > 0) {
            form.locator("input[type=checkbox]").nth(1).check();
            form.locator("input[type=checkbox]").nth(2).check();
        }
        List<String> groups = names(form);
        for (int at = 0; at < groups.size(); at++) {
            Locator group = form.locator("input[type=radio][name='%s']".formatted(groups.get(at)));
            group.nth((at + 1) % group.count()).check();
        }
        for (int at = 0; at < form.locator("select").count(); at++) {
            form.locator("select").nth(at).selectOption(new SelectOption().setIndex(at + 1));
        }
        for (Locator number : form.locator("input[inputmode=decimal]").all()) {
            number.fill("12");
        }
        for (Locator words : form.locator("textarea").all()) {
            words.fill("What I would do first, and why I would do it.");
        }
    }

    /** The groups of radio buttons, in their order. */
    @SuppressWarnings("unchecked")
    private static List<String> names(Locator form) {
        return (List<String>) form.locator("input[type=radio]")
                .evaluateAll("buttons => [...new Set(buttons.map(button => button.name))]");
    }

    /** One decision of the case on the page: its first choice. */
    public void decide() {
        int soFar = body.locator("details.so-far ol.story > li").count();
        body.locator("form#decision input[type=radio]").first().check();
        press("Decide");
        assertThat(body.locator("details.so-far ol.story > li")).hasCount(soFar + 1);
        decisions++;
    }

    private void press(String name) {
        body.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)).click();
    }
}
