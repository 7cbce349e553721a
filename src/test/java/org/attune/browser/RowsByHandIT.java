package org.attune.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.attune.testing.BrowserTest;
import org.attune.testing.Screen;
import org.junit.jupiter.api.Test;

/** Ranking, ordering and matching with scripts on: buttons, keys, a mouse, a finger. */
@BrowserTest
class RowsByHandIT {

    private static final String ORDER = ".by-hand-order select[name=place-ask]";
    private static final String MATCH = ".by-hand-match";

    @Test
    void a_row_moved_with_its_button_keeps_the_focus_and_its_new_place_is_told(Screen screen) {
        Page page = ranking(screen);

        Locator down = KindsQuiz.row(page, "name").locator("[data-by='1']");
        down.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".said"))
                .hasText(
                        "“Say that evenings like these would wear anybody out.” is now 2 of 4. This order is your answer.");
        page.keyboard().press("Enter");

        assertThat(page.locator(".said")).hasText(Pattern.compile("is now 3 of 4\\.$"));
        assertThat(down).isFocused();
        assertThat(KindsQuiz.rows(page)).containsExactly("tell", "ask", "name", "wait");
        assertThat(KindsQuiz.given(page)).containsExactly("1", "2", "3", "4");
        KindsQuiz.saved(page);
        page.reload();
        assertThat(KindsQuiz.rows(page)).containsExactly("tell", "ask", "name", "wait");
    }

    @Test
    void at_the_ends_of_the_list_a_button_does_nothing_and_says_so_beforehand(Screen screen) {
        Page page = ranking(screen);
        Locator up = KindsQuiz.row(page, "name").locator("[data-by='-1']");

        assertThat(up).hasAttribute("aria-disabled", "true");
        up.focus();
        page.keyboard().press("Enter");

        assertThat(up).isFocused();
        assertThat(KindsQuiz.given(page)).containsOnly("");
    }

    @Test
    void a_number_chosen_in_the_list_moves_the_row_there(Screen screen) {
        Page page = ranking(screen);

        page.locator("[name=place-wait]").focus();
        page.keyboard().press("1");
        assertThat(page.locator(".said")).hasText(Pattern.compile("is now 1 of 4"));
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".said")).hasText(Pattern.compile("is now 2 of 4"));

        assertThat(page.locator("[name=place-wait]")).isFocused();
        assertThat(KindsQuiz.rows(page)).containsExactly("name", "wait", "tell", "ask");
        assertThat(KindsQuiz.given(page)).containsExactly("1", "2", "3", "4");
    }

    @Test
    void an_order_that_nobody_touched_is_no_answer_until_it_is_kept(Screen screen) {
        Page page = ranking(screen);
        assertThat(page.locator(".settling p")).hasText(Pattern.compile("not an answer yet"));

        String question = page.url();
        page.locator("#answer button.primary").click();
        assertThat(page.locator("h1")).hasText(Pattern.compile("^Question 2"));
        page.navigate(question);
        assertThat(KindsQuiz.given(page)).containsOnly("");
        page.getByText("Keep this order").click();
        KindsQuiz.saved(page);
        page.reload();
        assertThat(page.locator(".settling p")).hasText("This order is your answer.");

        page.getByText("Take my answer back").click();
        assertThat(page.getByText("Keep this order")).isFocused();
        KindsQuiz.saved(page);
        page.reload();
        assertThat(page.locator(".settling p")).hasText(Pattern.compile("not an answer yet"));
        assertThat(KindsQuiz.given(page)).containsOnly("");
    }

    @Test
    void half_an_answer_given_without_scripts_is_shown_as_it_is_and_not_filled_up(Screen screen) {
        KindsQuiz quiz = KindsQuiz.add(screen);
        Page plain = screen.withoutScripts();
        quiz.startWithoutScripts(plain);
        KindsQuiz.goTo(plain, "[name=place-ask]");
        plain.locator("[name=place-ask]").selectOption("1");
        plain.locator("[name=place-tell]").selectOption("1");
        plain.locator("#answer button.primary").click();

        Page page = screen.page();
        quiz.open(page);
        page.locator(".panel.next a.primary").click();
        KindsQuiz.goTo(page, ORDER);

        assertThat(KindsQuiz.given(page)).containsExactly("1", "1", "", "");
        assertThat(page.locator(".settling p")).hasText(Pattern.compile("not every place is given once"));
        assertThat(page.locator("#twice")).hasText(Pattern.compile("given twice"));
        KindsQuiz.row(page, "wait").locator("[data-by='-1']").click();
        assertThat(KindsQuiz.given(page)).containsExactly("1", "2", "3", "4");
        assertThat(page.locator("#twice")).isEmpty();
        KindsQuiz.saved(page);
    }

    @Test
    void a_row_is_dragged_with_the_mouse_and_escape_puts_it_back(Screen screen) {
        Page page = ranking(screen);

        hold(page, KindsQuiz.row(page, "wait").locator(".grip"));
        over(page, KindsQuiz.row(page, "name"), 4);
        page.keyboard().press("Escape");
        page.mouse().up();
        assertThat(KindsQuiz.rows(page)).containsExactly("name", "tell", "ask", "wait");
        assertThat(KindsQuiz.given(page)).containsOnly("");

        hold(page, KindsQuiz.row(page, "wait").locator(".grip"));
        over(page, KindsQuiz.row(page, "name"), 4);
        assertThat(KindsQuiz.given(page)).as("before it is let go").containsOnly("");
        page.mouse().up();

        assertThat(page.locator(".said")).hasText(Pattern.compile("is now 1 of 4"));
        assertThat(KindsQuiz.rows(page)).containsExactly("wait", "name", "tell", "ask");
        KindsQuiz.saved(page);
    }

    @Test
    void a_finger_on_the_handle_drags_and_elsewhere_it_does_not(Screen screen) {
        KindsQuiz quiz = KindsQuiz.add(screen);
        Page page = screen.telephone();
        quiz.start(page);
        KindsQuiz.goTo(page, ORDER);

        swipe(page, KindsQuiz.row(page, "name").locator("label"), 0, 200);
        assertThat(KindsQuiz.rows(page)).containsExactly("name", "tell", "ask", "wait");
        KindsQuiz.row(page, "ask").scrollIntoViewIfNeeded();
        BoundingBox ask = KindsQuiz.row(page, "ask").boundingBox();
        BoundingBox tell = KindsQuiz.row(page, "tell").boundingBox();
        swipe(page, KindsQuiz.row(page, "ask").locator(".grip"), 0, tell.y - ask.y - 20);

        assertThat(page.locator(".said")).hasText(Pattern.compile("is now 2 of 4"));
        assertThat(KindsQuiz.rows(page)).containsExactly("name", "ask", "tell", "wait");
        KindsQuiz.saved(page);
    }

    @Test
    void an_answer_and_then_its_prompt_or_the_prompt_and_then_its_answer(Screen screen) {
        Page page = matching(screen);

        page.locator("[data-key=seeks]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-key=seeks]")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator(".said")).hasText(Pattern.compile("is chosen"));
        slot(page, "ines").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".said")).hasText(Pattern.compile("^“Ines .* now has: B\\. Seeks comfort"));
        assertThat(slot(page, "ines")).isFocused();

        slot(page, "bo").focus();
        page.keyboard().press("Space");
        page.locator("[data-key=turns-away]").focus();
        page.keyboard().press("Space");
        assertThat(slot(page, "bo")).hasText(Pattern.compile("^A\\. Keeps near"));
        assertThat(slot(page, "bo")).isFocused();

        slot(page, "tea").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Escape");
        page.locator("[data-key=clings]").click();
        assertThat(KindsQuiz.given(page)).containsExactly("seeks", "turns-away", "");
        KindsQuiz.saved(page);
        page.reload();
        assertThat(slot(page, "ines")).hasText(Pattern.compile("^B\\. Seeks comfort"));
        page.locator("[name=place-ines]").selectOption("");
        assertThat(slot(page, "ines")).hasText("No answer yet");
    }

    @Test
    void an_answer_is_dragged_to_its_prompt(Screen screen) {
        Page page = matching(screen);
        page.setViewportSize(1280, 700);

        hold(page, page.locator("[data-key=clings]"));
        page.mouse().move(600, 690, new Mouse.MoveOptions().setSteps(12)); // the page comes along
        assertThat(KindsQuiz.row(page, "tea").locator(".slot")).isInViewport();
        page.mouse().move(600, 350); // and stops
        over(page, KindsQuiz.row(page, "tea"), 10);
        page.mouse().up();
        hold(page, page.locator("[data-key=seeks]"));
        over(page, page.locator("h1"), 10);
        page.mouse().up();

        assertThat(KindsQuiz.given(page)).containsExactly("", "", "clings");
        assertThat(page.locator("[aria-pressed=true]")).hasCount(0);
        KindsQuiz.saved(page);
    }

    @Test
    void of_two_orders_from_two_tabs_both_are_shown_and_one_is_chosen(Screen screen) {
        Page first = ranking(screen);
        Page second = screen.newTab();
        second.navigate(first.url());

        KindsQuiz.row(first, "wait").locator("[data-by='-1']").click();
        KindsQuiz.saved(first);
        KindsQuiz.row(second, "name").locator("[data-by='1']").click();
        assertThat(second.locator("#elsewhere")).isVisible();
        second.getByText("Show that answer").click();
        assertThat(KindsQuiz.rows(second)).containsExactly("name", "tell", "wait", "ask");
        second.getByText("Back to mine").click();
        assertThat(KindsQuiz.rows(second)).containsExactly("tell", "name", "ask", "wait");
        second.getByText("Keep mine").click();
        KindsQuiz.saved(second);

        first.reload();
        assertThat(KindsQuiz.rows(first)).containsExactly("tell", "name", "ask", "wait");
    }

    private static Page ranking(Screen screen) {
        return question(screen, ORDER);
    }

    private static Page matching(Screen screen) {
        return question(screen, MATCH);
    }

    private static Page question(Screen screen, String selector) {
        KindsQuiz quiz = KindsQuiz.add(screen);
        quiz.start(screen.page());
        KindsQuiz.goTo(screen.page(), selector);
        return screen.page();
    }

    private static Locator slot(Page page, String row) {
        return KindsQuiz.row(page, row).locator(".slot");
    }

    private static void hold(Page page, Locator what) {
        what.hover();
        page.mouse().down();
    }

    /** To a little below the upper edge of something, in small steps. */
    private static void over(Page page, Locator what, int below) {
        BoundingBox box = what.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + below, new Mouse.MoveOptions().setSteps(12));
    }

    /** One finger, put down in the middle of something and drawn over the glass. */
    private static void swipe(Page page, Locator from, double right, double down) {
        from.scrollIntoViewIfNeeded();
        BoundingBox box = from.boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        CDPSession glass = page.context().newCDPSession(page);
        touch(glass, "touchStart", x, y);
        for (int step = 1; step <= 10; step++) {
            touch(glass, "touchMove", x + right * step / 10, y + down * step / 10);
        }
        JsonObject end = new JsonObject();
        end.addProperty("type", "touchEnd");
        end.add("touchPoints", new JsonArray());
        glass.send("Input.dispatchTouchEvent", end);
    }

    private static void touch(CDPSession glass, String type, double x, double y) {
        JsonObject point = new JsonObject();
        point.addProperty("x", x);
        point.addProperty("y", y);
        JsonArray points = new JsonArray();
        points.add(point);
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        glass.send("Input.dispatchTouchEvent", event);
    }
}
