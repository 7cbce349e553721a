package org.attune;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.FrameLocator.GetByRoleOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attune.testing.BrowserTest;
import org.attune.testing.QuizTaker;
import org.attune.testing.SandboxLms;
import org.attune.testing.Screen;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The product's whole job, as its people do it. */
@BrowserTest
class WholeJobIT {

    private static final String ATTACHMENT = "Attachment, separation, trauma, grief and loss";
    private static final int MODULES = modules("content") + modules("src/test/content");

    @Test
    void two_modules_are_embedded_and_one_is_read_answered_and_graded_inside_the_lms(Screen screen) {
        SandboxLms lms = screen.lms();
        String student = lms.enrol(SandboxLms.COURSE);

        theTeacherEmbedsTwoModules(screen);
        String activity = lms.activity(SandboxLms.COURSE, ATTACHMENT);

        Page page = screen.someoneElse();
        page.navigate(lms.as(student, SandboxLms.COURSE, ""));
        screen.openInFrame(page, student, SandboxLms.COURSE, activity);
        FrameLocator tool = Screen.tool(page);
        readTheWholeModule(tool);

        QuizTaker quiz = new QuizTaker(tool.locator("body"));
        quiz.start();
        quiz.answerAll();
        assertThat(quiz.decisions()).as("decisions in the branching case").isGreaterThanOrEqualTo(3);
        quiz.submit();

        double grade = gradeShown(tool);
        Map<String, Double> mastery = masteryShown(tool);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(lms.grade(SandboxLms.COURSE, activity, student)).hasValue(grade);
            assertThat(competencyColumns(lms, student)).hasSameSizeAs(mastery);
        });
        competencyColumns(lms, student)
                .forEach((label, points) -> assertThat(mastery).anySatisfy((area, share) -> {
                    assertThat(label).contains(area);
                    assertThat(points).isCloseTo(share, within(0.05)); // the page rounds points to two places
                }));
        theTeacherSeesItInTheGradebook(screen, student, grade);
    }

    private static void theTeacherEmbedsTwoModules(Screen screen) {
        Page page = screen.page();
        page.navigate(screen.lms().as(SandboxLms.TEACHER, SandboxLms.COURSE, "/add"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Choose from Attune"))
                .click();
        FrameLocator chooser = screen.tool();
        assertThat(chooser.locator("h1")).hasText("Choose modules");

        chooser.getByLabel("Words").pressSequentially("separation grief");
        assertThat(chooser.locator("#found legend"))
                .hasText(Pattern.compile("^[1-9] of %d modules$".formatted(MODULES)));
        chooser.getByLabel(Pattern.compile("^\\s*Attachment, separation")).check();
        chooser.getByLabel("Words").fill("");
        assertThat(chooser.locator("#found legend")).hasText("%1$d of %1$d modules".formatted(MODULES));
        chooser.getByLabel(Pattern.compile("^\\s*Cultural competence")).check();
        chooser.getByLabel("Points in the gradebook").fill("40");
        chooser.getByLabel(Pattern.compile("^\\s*A gradebook column for each knowledge area"))
                .check();
        chooser.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Add to the course"))
                .click();

        assertThat(chooser.locator("h1")).hasText("2 activities were added");
        chooser.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Back to the course"))
                .click();
        assertThat(page.getByText("Chosen in the tool")).hasCount(2);
    }

    private static void theTeacherSeesItInTheGradebook(Screen screen, String student, double grade) {
        Page page = screen.page();
        page.navigate(screen.lms().as(SandboxLms.TEACHER, SandboxLms.COURSE, "/gradebook"));
        assertThat(page.locator("td a[href$='/" + student + "']")).not().hasCount(0);
        List<Double> cells = page.locator("td a[href$='/" + student + "']").allTextContents().stream()
                .map(text -> Double.valueOf(text.strip()))
                .toList();
        assertThat(cells).contains(grade).hasSizeGreaterThan(1);
    }

    private static void readTheWholeModule(FrameLocator tool) {
        assertThat(tool.locator("h1")).hasText(ATTACHMENT);
        tool.locator(".panel.next a.primary").click();
        Locator next = tool.locator("main form button.primary");
        while (next.textContent().contains("Next page")) {
            String before = tool.locator("h1").textContent();
            assertThat(tool.locator("article.prose").textContent().split("\\s+", -1).length)
                    .isGreaterThan(400);
            next.click();
            assertThat(tool.locator("h1")).not().hasText(before);
        }
        next.click();
        assertThat(tool.locator("h1")).hasText("The quiz");
    }

    /** The grade for the activity, as the page of results says it. */
    private static double gradeShown(FrameLocator tool) {
        return Double.parseDouble(
                tool.locator("[aria-labelledby=outcome-title] .score span").textContent());
    }

    /** The share that was earned of each knowledge area's points, in per cent, as the table of the results says it. */
    private static Map<String, Double> masteryShown(FrameLocator tool) {
        tool.getByText("The same as a table").click();
        return tool.locator("[aria-labelledby=outcome-title] tbody tr").all().stream()
                .collect(Collectors.toMap(row -> row.locator("th").textContent(), row -> {
                    List<String> points = List.of(
                            row.locator("td.number").first().textContent().split(" of ", -1));
                    return 100 * Double.parseDouble(points.get(0)) / Double.parseDouble(points.get(1));
                }));
    }

    private static Map<String, Double> competencyColumns(SandboxLms lms, String student) {
        return lms.columns(SandboxLms.COURSE)
                .valueStream()
                .filter(column -> column.get("competency").asBoolean())
                .filter(column -> points(column, student).isPresent())
                .collect(Collectors.toMap(
                        column -> column.get("label").asString(),
                        column -> points(column, student).orElseThrow()));
    }

    private static Optional<Double> points(JsonNode column, String student) {
        return column.get("cells")
                .valueStream()
                .filter(cell -> cell.get("person").asString().equals(student))
                .map(cell -> cell.get("points").asDouble())
                .findFirst();
    }

    /** As {@code Product} offers them. */
    private static int modules(String shelf) {
        return Objects.requireNonNull(new File(shelf).list()).length;
    }
}
