package org.attune.passback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.lti.registration.Registrations;
import org.attune.testing.ApplicationTest;
import org.attune.testing.BesideSandbox;
import org.attune.testing.ImpatientPassback;
import org.attune.testing.SandboxLearner;
import org.attune.testing.SandboxLms;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A teacher overrides a grade in the LMS, and the tool has a later one: over HTTP, from launch to gradebook and back. */
@ApplicationTest
@ImpatientPassback
class TeachersWordIT {

    @Autowired
    TestPlatform platform;

    @Autowired
    Registrations registrations;

    private Optional<BesideSandbox> running = Optional.empty();
    private String activity = "";
    private String student = "";

    @AfterEach
    void close() {
        running.ifPresent(BesideSandbox::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"strict", "moodle", "canvas"})
    void a_grade_that_a_teacher_changed_stands_and_is_shown_beside_ours(String manners) {
        SandboxLearner learner = graded(manners, 1);
        double first = grade();

        byHand("62");
        BesideSandbox.answer(learner, 3);

        SandboxLearner teacher = teacher();
        eventually(() -> teacher.visit().get("/class").text().contains("Your grade stands: 62 of 100"));
        assertThat(grade()).isEqualTo(62).isNotEqualTo(first);
        assertThat(arrived()).hasSize(1);
        String page = teacher.visit().get("/class").text();
        assertThat(page)
                .contains("One grade was changed in the gradebook, and stands.", "Send Attune's grade instead")
                .doesNotContain("could not be delivered", "Could not be delivered");
        assertThat(learner.visit().get("/delivery").text()).contains("Your teacher has set your grade");
    }

    @ParameterizedTest
    @ValueSource(strings = {"strict", "canvas"})
    void ours_is_sent_instead_when_an_instructor_asks_for_it(String manners) {
        SandboxLearner learner = graded(manners, 1);
        byHand("62");
        BesideSandbox.answer(learner, 3);
        SandboxLearner teacher = teacher();
        eventually(() -> teacher.visit().get("/class").text().contains("Your grade stands"));

        TestPage after = teacher.visit().post("/class/" + person(teacher) + "/send", Map.of());

        assertThat(after.status()).isEqualTo(200);
        double ours = ours(teacher);
        eventually(() -> grade() == ours);
        eventually(() -> teacher.visit().get("/class").text().contains("in the gradebook since"));
        assertThat(teacher.visit().get("/class").text()).doesNotContain("stands");
    }

    @Test
    void moodle_keeps_an_overridden_grade_even_then_and_the_instructor_is_told_what_to_do() {
        SandboxLearner learner = graded("moodle", 1);
        byHand("62");
        BesideSandbox.answer(learner, 3);
        SandboxLearner teacher = teacher();
        eventually(() -> teacher.visit().get("/class").text().contains("Your grade stands"));

        teacher.visit().post("/class/" + person(teacher) + "/send", Map.of());

        eventually(() -> teacher.visit().get("/class").text().contains("take that mark off in the gradebook"));
        assertThat(grade()).isEqualTo(62);
        assertThat(arrived()).hasSize(2);
    }

    @Test
    void a_grade_that_was_taken_away_in_moodle_stays_away() {
        SandboxLearner learner = graded("moodle", 1);
        byHand("");
        BesideSandbox.answer(learner, 3);

        SandboxLearner teacher = teacher();
        eventually(() -> teacher.visit().get("/class").text().contains("Your change stands: no grade, or a zero"));
        assertThat(arrived()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"strict", "moodle", "canvas"})
    void a_better_attempt_is_sent_where_nobody_touched_the_grade(String manners) {
        SandboxLearner learner = graded(manners, 1);
        double first = grade();

        BesideSandbox.answer(learner, 3);

        eventually(() -> arrived().size() == 2);
        assertThat(grade()).isGreaterThan(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"moodle", "canvas"})
    void a_column_that_is_out_of_other_points_now_is_no_changed_grade(String manners) {
        SandboxLearner learner = graded(manners, 1);
        lms().post(column() + "/maximum", Map.of("points", "60"));

        BesideSandbox.answer(learner, 3);

        eventually(() -> arrived().size() == 2);
        assertThat(grade()).isBetween(0.6 * ours(teacher()) - 0.01, 0.6 * ours(teacher()) + 0.01);
    }

    @Test
    void a_zero_that_moodle_does_not_show_is_still_ours() {
        SandboxLearner learner = graded("moodle", 0);

        BesideSandbox.answer(learner, 3);

        eventually(() -> arrived().size() == 2);
        assertThat(grade()).isPositive();
    }

    @Test
    void on_canvas_new_work_is_a_submission_and_when_none_is_left_the_grade_arrives_all_the_same() {
        SandboxLearner learner = graded("canvas", 1);
        lms().switches(Map.of("attempts", "2"));

        BesideSandbox.answer(learner, 2);
        eventually(() -> arrived().size() == 2);
        BesideSandbox.answer(learner, 3);

        eventually(() -> arrived().size() == 3);
        List<JsonNode> scores = arrived();
        assertThat(scores.get(1).path("submittedAt").asString())
                .isNotEqualTo(scores.get(0).path("submittedAt").asString());
        assertThat(grade()).isEqualTo(ours(teacher()));
    }

    @Test
    void on_canvas_the_same_work_sent_again_takes_no_attempt_and_keeps_its_time() {
        graded("canvas", 1);
        lms().switches(Map.of("attempts", "1"));
        SandboxLearner teacher = teacher();

        teacher.visit().post("/class/" + person(teacher) + "/send", Map.of());

        eventually(() -> arrived().size() == 2);
        assertThat(arrived().get(1).path("submittedAt").asString())
                .isEqualTo(arrived().get(0).path("submittedAt").asString());
    }

    @Test
    void what_the_platform_stored_though_its_answer_was_lost_is_not_taken_for_a_teachers() {
        SandboxLearner learner = graded("strict", 1);
        lms().switches(Map.of("scores", "lost"));
        BesideSandbox.answer(learner, 2);
        eventually(() -> arrived().size() >= 2);
        BesideSandbox.answer(learner, 3);
        lms().switches(Map.of("scores", "ok"));

        eventually(() -> grade() == ours(teacher()));
        eventually(() -> teacher().visit().get("/class").text().contains("in the gradebook since"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"strict", "moodle", "canvas"})
    void a_column_that_a_teacher_deleted_is_noticed_when_the_class_is_looked_at(String manners) {
        graded(manners, 1);
        lms().post(column() + "/remove", Map.of());
        SandboxLearner teacher = teacher();

        teacher.visit().get("/class");

        eventually(() -> teacher.visit().get("/class").text().contains("was deleted on the learning platform"));
        assertThat(teacher.visit().get("/class").text())
                .contains("Some grades could not be delivered", "let the tool send grades again")
                .doesNotContain("in the gradebook since");
        teacher.visit().post("/class/send", Map.of());
        eventually(() -> teacher.visit().get("/class").text().contains("has no column for this activity"));
    }

    @Test
    void points_that_were_changed_in_the_gradebook_are_told_when_the_class_is_looked_at() {
        graded("moodle", 1);
        lms().post(column() + "/maximum", Map.of("points", "60"));
        SandboxLearner teacher = teacher();

        teacher.visit().get("/class");

        eventually(() -> teacher.visit()
                .get("/class")
                .text()
                .contains("In the gradebook this activity is out of 60 points, here out of 100."));
    }

    @Test
    void results_that_cannot_be_read_keep_no_grade_back() {
        SandboxLearner learner = graded("strict", 1);
        double first = grade();
        byHand("62");
        lms().switches(Map.of("results", "broken"));

        BesideSandbox.answer(learner, 3);

        eventually(() -> arrived().size() == 2);
        assertThat(grade()).isGreaterThan(first);
    }

    /** A student who did the quiz once, and whose grade has arrived. */
    private SandboxLearner graded(String manners, int right) {
        BesideSandbox beside = BesideSandbox.start(platform, registrations, manners);
        running = Optional.of(beside);
        activity = beside.activity(SandboxLms.COURSE, "Override me");
        student = lms().enrol(SandboxLms.COURSE);
        SandboxLearner learner = SandboxLearner.launch(lms(), SandboxLms.COURSE, activity, student);
        BesideSandbox.answer(learner, right);
        eventually(() -> arrived().size() == 1);
        eventually(() -> learner.visit().get("/delivery").text().contains("has reached the gradebook"));
        return learner;
    }

    private SandboxLms lms() {
        return running.orElseThrow().lms();
    }

    private SandboxLearner teacher() {
        return SandboxLearner.launch(lms(), SandboxLms.COURSE, activity, SandboxLms.TEACHER);
    }

    private void byHand(String points) {
        lms().post(column() + "/" + student, Map.of("points", points));
    }

    private String column() {
        return "/as/noor/courses/2/gradebook/"
                + lms().columns(SandboxLms.COURSE)
                        .valueStream()
                        .filter(column ->
                                column.path("resourceLinkId").asString("").equals(activity))
                        .map(column -> column.path("number").asString())
                        .findFirst()
                        .orElseThrow();
    }

    private double grade() {
        return lms().grade(SandboxLms.COURSE, activity, student).orElse(-1.0);
    }

    private List<JsonNode> arrived() {
        return lms().columns(SandboxLms.COURSE)
                .valueStream()
                .filter(column -> column.path("resourceLinkId").asString("").equals(activity))
                .flatMap(column -> column.get("cells").valueStream())
                .flatMap(cell -> cell.get("history").valueStream())
                .toList();
    }

    /** What the class page shows as our grade, out of 100. */
    private static double ours(SandboxLearner teacher) {
        return Double.parseDouble(
                found("class=\"number\">([0-9.]+) of 100", teacher.visit().get("/class")));
    }

    private static String person(SandboxLearner teacher) {
        return found("/class/(\\d+)/send", teacher.visit().get("/class"));
    }

    private static String found(String pattern, TestPage page) {
        Matcher found = Pattern.compile(pattern).matcher(page.body());
        assertThat(found.find()).as(pattern + " on " + page).isTrue();
        return found.group(1);
    }

    private static void eventually(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }
}
