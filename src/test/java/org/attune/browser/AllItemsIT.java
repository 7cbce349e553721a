package org.attune.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.attune.testing.BrowserTest;
import org.attune.testing.Screen;
import org.junit.jupiter.api.Test;

/** All questions on one page, in a browser: each is saved by itself. */
@BrowserTest
class AllItemsIT {

    private static final String NUMBER = "input[inputmode=decimal]";

    @Test
    void a_whole_page_of_questions_is_answered_with_the_keyboard_alone(Screen screen) {
        Page page = opened(screen, "kinds-of-items");
        for (Object name : radios(page)) {
            KeyboardIT.tabTo(page, "input[type=radio][name='%s']".formatted(name));
            page.keyboard().press("Space");
            assertThat(line(page, page.locator(":focus"))).hasText("Saved");
        }
        Assertions.assertThat(page.locator(":focus").count())
                .as("saving takes no focus")
                .isEqualTo(1);
        page.reload();
        Assertions.assertThat(page.locator("input[type=radio]:checked").count())
                .isEqualTo(radios(page).size());

        KeyboardIT.tabTo(page, NUMBER);
        page.keyboard().type("40");
        KeyboardIT.press(page, "#end button.primary");
        assertThat(page.locator("h1")).hasText("Before you submit");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Question 1 is not")))
                .click();
        assertThat(page.locator("#question-1")).isFocused();
        assertThat(page.locator(NUMBER)).hasValue("40");
    }

    @Test
    void an_answer_that_cannot_be_read_is_told_at_its_question_and_the_others_are_saved(Screen screen) {
        Page page = opened(screen, "kinds-of-items");
        page.locator(NUMBER).fill("about forty");
        page.keyboard().press("Enter");
        assertThat(line(page, page.locator(NUMBER))).hasClass(Pattern.compile("problem"));
        assertThat(page.locator(NUMBER)).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("h1")).hasText("All questions");

        page.locator("input[type=radio]").first().check();
        assertThat(line(page, page.locator("input[type=radio]").first())).hasText("Saved");
        page.locator(NUMBER).fill("40");
        page.keyboard().press("Tab");
        assertThat(line(page, page.locator(NUMBER))).hasText("Saved");
        assertThat(page.locator(NUMBER)).hasAttribute("aria-invalid", "false");
    }

    @Test
    void what_was_chosen_without_a_network_is_kept_question_by_question_and_sent_when_it_is_back(Screen screen) {
        Page page = opened(screen, "kinds-of-items");
        Locator radio = page.locator("input[type=radio]").first();
        page.context().setOffline(true);
        radio.check();
        page.locator(NUMBER).fill("40");
        page.keyboard().press("Tab");
        assertThat(line(page, page.locator(NUMBER))).containsText("You are offline");
        page.context().setOffline(false);

        assertThat(line(page, radio)).hasText("Saved");
        assertThat(line(page, page.locator(NUMBER))).hasText("Saved");
        page.reload();
        assertThat(page.locator("input[type=radio]").first()).isChecked();
        assertThat(page.locator(NUMBER)).hasValue("40");
    }

    @Test
    void of_two_tabs_the_later_one_overwrites_nothing_unasked_and_only_that_question_waits(Screen screen) {
        Page first = opened(screen, "kinds-of-items");
        Page second = screen.newTab();
        second.navigate(first.url());
        first.locator(NUMBER).fill("41");
        first.keyboard().press("Tab");
        assertThat(line(first, first.locator(NUMBER))).hasText("Saved");

        second.locator(NUMBER).fill("42");
        second.keyboard().press("Tab");
        Locator asked = second.locator(".asked:has(%s)".formatted(NUMBER));
        assertThat(asked.locator(".elsewhere")).isVisible();
        second.locator("input[type=radio]").first().check();
        assertThat(line(second, second.locator("input[type=radio]").first())).hasText("Saved");
        asked.getByText("Show that answer").click();
        assertThat(second.locator(NUMBER)).hasValue("41");
        asked.getByText("Back to mine").click();
        asked.getByText("Keep mine").click();

        assertThat(line(second, second.locator(NUMBER))).hasText("Saved");
        first.reload();
        assertThat(first.locator(NUMBER)).hasValue("42");
    }

    @Test
    void a_case_opens_on_its_own_page_and_leads_back_to_where_it_stood(Screen screen) {
        Page page = opened(screen, "what-is-hard-to-read");
        page.locator("input[type=radio]").first().check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open the case At the door"))
                .click();
        assertThat(page.locator("h1")).hasText("Question 2 of 2");
        page.locator("form#decision input[type=radio]").first().check();
        page.locator("form#decision button").click();
        assertThat(page.locator("#came")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to all questions"))
                .first()
                .click();

        assertThat(page.locator("#question-2")).isFocused();
        assertThat(page.locator(".closed-case button")).containsText(Pattern.compile("Go on with|Read the case"));
        assertThat(page.locator("input[type=radio]").first()).isChecked();
    }

    @Test
    void without_scripts_one_button_saves_all_of_it(Screen screen) {
        KindsQuiz quiz = together(screen, "kinds-of-items");
        Page page = screen.withoutScripts();
        quiz.startWithoutScripts(page, "All questions");
        page.locator("input[type=radio]").first().check();
        page.locator(NUMBER).fill("40");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save and stay here"))
                .last()
                .click();

        assertThat(page.locator("h1")).hasText("All questions");
        assertThat(page.locator("input[type=radio]").first()).isChecked();
        assertThat(page.locator(NUMBER)).hasValue("40");
    }

    static KindsQuiz together(Screen screen, String module) {
        KindsQuiz quiz = KindsQuiz.add(screen, module);
        quiz.settings(Map.of("paging", "ALL_TOGETHER"));
        return quiz;
    }

    private static Page opened(Screen screen, String module) {
        KindsQuiz quiz = together(screen, module);
        quiz.open(screen.page());
        screen.page().locator("form[action$='/attempts'] button.primary").click();
        assertThat(screen.page().locator("h1")).hasText("All questions");
        return screen.page();
    }

    /** What the page says beside the question that a field belongs to. */
    private static Locator line(Page page, Locator field) {
        return page.locator(".asked")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(
                                "[name='%s']".formatted(field.first().getAttribute("name")))))
                .locator(".line");
    }

    private static List<?> radios(Page page) {
        return (List<?>) page.locator("input[type=radio]")
                .evaluateAll("buttons => [...new Set(buttons.map(button => button.name))]");
    }
}
