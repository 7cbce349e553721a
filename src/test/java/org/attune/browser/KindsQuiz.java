package org.attune.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.attune.testing.QuizTaker;
import org.attune.testing.SandboxLearner;
import org.attune.testing.SandboxLms;
import org.attune.testing.Screen;

/** The quiz of the tests' module, where every kind of item is asked, open in a window. */
final class KindsQuiz {

    private final Screen screen;
    private final String activity;
    private final String student;

    private KindsQuiz(Screen screen, String activity, String student) {
        this.screen = screen;
        this.activity = activity;
        this.student = student;
    }

    /** A new activity, for a student who is new as well. */
    static KindsQuiz add(Screen screen) {
        return add(screen, "kinds-of-items");
    }

    /** The same with another of the tests' modules. */
    static KindsQuiz add(Screen screen, String module) {
        SandboxLms lms = screen.lms();
        String activity = lms.addActivity(
                SandboxLms.COURSE,
                "Kinds " + UUID.randomUUID(),
                screen.product().tool() + "/modules/" + module);
        return new KindsQuiz(screen, activity, lms.enrol(SandboxLms.COURSE));
    }

    /** From the LMS to the quiz's start page. */
    void open(Page page) {
        screen.openInWindow(page, student, SandboxLms.COURSE, activity);
        screen.goTo(page, "/quiz");
    }

    /** A page of the visit of the course's teacher, such as {@code /class}. */
    void openAsTeacher(Page page, String path) {
        screen.openInWindow(page, SandboxLms.TEACHER, SandboxLms.COURSE, activity);
        screen.goTo(page, path);
    }

    /** The student's grade in the gradebook of the LMS. */
    Optional<Double> grade() {
        return screen.lms().grade(SandboxLms.COURSE, activity, student);
    }

    /** From the LMS to the first question. */
    void start(Page page) {
        open(page);
        new QuizTaker(page.locator("body")).start();
    }

    /** The teacher changes settings of the activity; the others are the usual ones. */
    void settings(Map<String, String> some) {
        Map<String, String> fields = new HashMap<>(Map.of("points", "100", "attempts", "0", "counting", "BEST"));
        fields.putAll(some);
        String saved = teacher().visit().post("/settings", fields).body();
        if (!saved.contains("Saved.")) {
            throw new AssertionError("Not saved: " + saved);
        }
    }

    /** The teacher grants the student something. */
    void grant(Map<String, String> some) {
        SandboxLearner teacher = teacher();
        Map<String, String> fields = new HashMap<>(Map.of("time", "NONE", "attempts", "0", "breaks", "0"));
        fields.putAll(some);
        String saved = teacher.visit()
                .post("/class/accommodations/" + person(teacher), fields)
                .body();
        if (!saved.contains("Saved.")) {
            throw new AssertionError("Not granted: " + saved);
        }
    }

    /** The id of the student here: who came to the course last has the highest. */
    private static long person(SandboxLearner teacher) {
        return Pattern.compile("class/accommodations/(\\d+)\"")
                .matcher(teacher.visit().get("/class/accommodations").body())
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .max()
                .orElseThrow();
    }

    private SandboxLearner teacher() {
        return SandboxLearner.launch(screen.lms(), SandboxLms.COURSE, activity, SandboxLms.TEACHER);
    }

    /** The same where scripts are off: what sends itself otherwise is sent by its button. */
    void startWithoutScripts(Page page) {
        startWithoutScripts(page, Pattern.compile("^Question \\d+ of \\d+$"));
    }

    void startWithoutScripts(Page page, String heading) {
        startWithoutScripts(page, Pattern.compile("^" + heading + "$"));
    }

    private void startWithoutScripts(Page page, Pattern heading) {
        page.navigate(screen.lms().as(student, SandboxLms.COURSE, "/activities/" + activity + "/launch?in=window"));
        Locator goOn = page.locator("form[data-auto-submit] button");
        goOn.click();
        goOn.click();
        screen.goTo(page, "/quiz");
        page.locator("form[action$='/attempts'] button.primary").click();
        assertThat(page.locator("h1")).hasText(heading);
    }

    /** Goes to the question that {@code selector} finds something on. */
    static void goTo(Page page, String selector) {
        List<String> questions = questions(page);
        for (String address : questions) {
            page.navigate(address);
            if (page.locator(selector).count() > 0) {
                return;
            }
        }
        throw new AssertionError("None of %d questions has %s".formatted(questions.size(), selector));
    }

    /** The addresses of all questions, from a page that names them. */
    @SuppressWarnings("unchecked")
    static List<String> questions(Page page) {
        return (List<String>) page.locator(".questions a").evaluateAll("links => links.map(link => link.href)");
    }

    static void saved(Page page) {
        assertThat(page.locator("#saving")).hasText("Saved");
    }

    /** What the lists in the rows say, from the top. */
    @SuppressWarnings("unchecked")
    static List<String> given(Page page) {
        return (List<String>) page.locator(".rows select").evaluateAll("lists => lists.map(list => list.value)");
    }

    /** The keys of the rows, from the top. */
    @SuppressWarnings("unchecked")
    static List<String> rows(Page page) {
        return (List<String>)
                page.locator(".rows select").evaluateAll("lists => lists.map(list => list.name.replace('place-', ''))");
    }

    static Locator row(Page page, String key) {
        return page.locator(".row:has(select[name='place-%s'])".formatted(key));
    }
}
