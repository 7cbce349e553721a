package org.attune.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.time.Duration;
import java.util.List;
import org.attune.item.WordCount;
import org.attune.item.WordCountTest;
import org.attune.testing.BrowserTest;
import org.attune.testing.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reflection from its first word to the gradebook: written and marked with the keyboard alone. */
@BrowserTest
class ReflectionByHandIT {

    private static final HasTextOptions LATER = new HasTextOptions().setTimeout(20_000);

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void an_instructor_marks_it_with_the_keyboard_and_the_learner_and_the_gradebook_have_it(int width, Screen screen) {
        KindsQuiz quiz = KindsQuiz.add(screen, "reflections");
        Page learner = screen.page();
        learner.setViewportSize(width, 844);
        quiz.start(learner);
        learner.navigate(KindsQuiz.questions(learner).getLast());
        AccessibilityIT.check(learner, "a reflection");
        KeyboardIT.tabTo(learner, "textarea");
        learner.keyboard().type("Does she try again?\nI would ask Ada.");
        assertThat(learner.locator("#words")).hasText("8 words");
        assertThat(learner.locator("#saving")).hasText("Saved", LATER);
        KeyboardIT.press(learner, "form#answer button.primary");
        assertThat(learner.locator("h1")).hasText("Before you submit");
        assertThat(learner.locator("main")).containsText("has 8 of the 30 words asked for");
        AccessibilityIT.check(learner, "the page before submitting, with a reflection");
        KeyboardIT.press(learner, "form#submission button:not([class])");
        assertThat(learner.locator("h1")).hasText("Your results");
        assertThat(learner.locator("main")).containsText("Not all is marked yet");
        AccessibilityIT.check(learner, "results with a mark that is awaited");

        Page teacher = screen.someoneElse();
        teacher.setViewportSize(width, 844);
        quiz.openAsTeacher(teacher, "/class");
        AccessibilityIT.check(teacher, "the class, an answer waiting");
        KeyboardIT.press(teacher, "a[href$='/class/waiting']");
        assertThat(teacher.locator("main")).containsText("One answer here waits for you to mark it.");
        AccessibilityIT.check(teacher, "an attempt with an answer to mark");
        KeyboardIT.tabTo(teacher, "input[name=level-observes]");
        teacher.keyboard().press("Space");
        KeyboardIT.tabTo(teacher, "input[name=level-asks]");
        teacher.keyboard().press("Space");
        KeyboardIT.tabTo(teacher, "form[action$='/rubric'] textarea");
        teacher.keyboard().type("Well seen.");
        KeyboardIT.press(teacher, "form[action$='/rubric'] button.primary");
        assertThat(teacher.locator(".notice.success")).containsText("is set.");
        assertThat(teacher.locator("[aria-labelledby=timeline]")).containsText("Mark set by hand");
        AccessibilityIT.check(teacher, "an attempt after its last mark");

        learner.reload();
        learner.locator("details.result summary").last().click();
        assertThat(learner.locator("details.result").last()).containsText("3 of 3 points");
        assertThat(learner.locator("details.result").last()).containsText("Set by your instructor");
        assertThat(learner.locator("details.result").last()).containsText("Well seen.");
        assertThat(learner.locator("main")).not().containsText("Not all is marked yet");
        AccessibilityIT.check(learner, "results with a reflection that was marked");
        await().atMost(Duration.ofSeconds(20)).until(() -> quiz.grade().isPresent());
    }

    @Test
    void a_browser_counts_the_words_as_the_server_does(Screen screen) {
        Page page = screen.page();
        for (WordCountTest.Counted counted : WordCountTest.texts()) {
            Object words = page.evaluate(
                    "([pattern, text]) => (text.match(new RegExp(pattern, 'gu')) ?? []).length",
                    List.of(WordCount.PATTERN, counted.text()));
            assertThat(words).as(counted.text()).isEqualTo(counted.words());
        }
    }

    @Test
    void a_text_that_was_not_sent_yet_is_there_again_after_a_reload(Screen screen) {
        Page page = screen.page();
        KindsQuiz.add(screen, "reflections").start(page);
        page.navigate(KindsQuiz.questions(page).getLast());
        page.onDialog(dialog -> dialog.accept());
        page.locator("textarea").focus();
        page.keyboard().type("  Two\nlines");
        page.reload();

        assertThat(page.locator("textarea")).hasValue("  Two\nlines");
        assertThat(page.locator("#words")).hasText("2 words");
        assertThat(page.locator("#saving")).hasText("Saved", LATER);
    }
}
