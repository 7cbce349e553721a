package org.attune.passback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attune.competency.Competencies;
import org.attune.lti.registration.Registrations;
import org.attune.testing.ApplicationTest;
import org.attune.testing.BesideSandbox;
import org.attune.testing.SandboxLearner;
import org.attune.testing.SandboxLms;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** An instructor chooses how competency outcomes of the course reach the LMS; what it cannot do is said before. */
@ApplicationTest
@TestPropertySource(
        properties = {
            "attune.passback.backoff=200ms",
            "attune.passback.longest-backoff=1s",
            "attune.passback.longest-hold=500ms",
            "attune.passback.every=500ms",
            "db-scheduler.polling-interval=500ms",
            "attune.passback.lease=20s"
        })
class CompetencyPageIT {

    @Autowired
    TestPlatform platform;

    @Autowired
    Registrations registrations;

    @Autowired
    Competencies competencies;

    private Optional<BesideSandbox> running = Optional.empty();
    private String activity = "";

    @AfterEach
    void close() {
        running.ifPresent(BesideSandbox::close);
    }

    @Test
    void columns_that_are_chosen_after_learners_have_worked_are_made_and_filled_in_the_order_of_the_framework() {
        start("moodle");
        SandboxLearner learner = learner();
        BesideSandbox.answer(learner, 2);
        SandboxLearner teacher = teacher();
        assertThat(text(teacher.visit().get("/competencies"))).contains("Now: Not at all");

        TestPage saved = teacher.visit().post("/competencies", Map.of("way", "columns"));

        assertThat(text(saved)).contains("Saved.", "Now: Columns of the gradebook");
        eventually(() -> areaColumns().size() == 2
                && areaColumns().stream()
                        .noneMatch(column -> column.path("cells").isEmpty()));
        eventually(() -> text(teacher.visit().get("/competencies")).contains("2 outcomes delivered"));
        assertThat(text(teacher.visit().get("/competencies"))).contains("Last sent");
        List<JsonNode> columns = areaColumns();
        assertThat(columns)
                .extracting(column -> column.path("tag").asString())
                .as("in the order of the framework")
                .isEqualTo(inOrder(columns));
        assertThat(columns).allSatisfy(column -> {
            assertThat(column.path("scoreMaximum").asDouble()).isEqualTo(100);
            assertThat(column.path("cells")).hasSize(1);
        });
        assertThat(text(teacher.visit().get("/competencies")))
                .contains(columns.size() == 1 ? "one column" : columns.size() + " columns")
                .doesNotContain("could not be delivered");
    }

    @Test
    void no_more_columns_are_filled_once_the_course_sends_nothing_but_the_grade() {
        start("strict");
        SandboxLearner teacher = teacher();
        teacher.visit().post("/competencies", Map.of("way", "columns"));
        teacher.visit().post("/competencies", Map.of("way", "none"));

        SandboxLearner learner = learner();
        BesideSandbox.answer(learner, 2);

        eventually(() -> text(learner.visit().get("/delivery")).contains("has reached the gradebook"));
        assertThat(areaColumns()).isEmpty();
    }

    @Test
    void an_lms_that_lets_nobody_make_columns_says_so_before_they_are_chosen() {
        start("strict");
        running.orElseThrow().lms().switches(Map.of("line-items", "not-offered"));
        SandboxLearner teacher = teacher();

        assertThat(text(teacher.visit().get("/competencies"))).contains("does not let Attune make columns");
        TestPage refused = teacher.visit().post("/competencies", Map.of("way", "columns"));
        assertThat(text(refused)).contains("Nothing was changed.", "Now: Not at all");
    }

    @Test
    void on_canvas_columns_are_off_and_their_price_is_told() {
        start("canvas");
        SandboxLearner teacher = teacher();

        assertThat(text(teacher.visit().get("/competencies")))
                .contains("Now: Not at all", "each column is an assignment that students see");
        assertThat(text(teacher.visit().get("/settings")))
                .contains("/competencies")
                .doesNotContain("type=\"checkbox\" value=\"yes\" name=\"columns\"");
    }

    @Test
    void a_learner_neither_sees_nor_changes_it() {
        start("strict");
        SandboxLearner learner = learner();

        assertThat(learner.visit().get("/competencies").status()).isEqualTo(403);
        assertThat(learner.visit()
                        .post("/competencies", Map.of("way", "columns"))
                        .status())
                .isEqualTo(403);
        assertThat(text(teacher().visit().get("/competencies"))).contains("Now: Not at all");
    }

    @Test
    void a_way_that_there_is_not_is_refused() {
        start("strict");

        assertThat(teacher()
                        .visit()
                        .post("/competencies", Map.of("way", "pigeon"))
                        .status())
                .isEqualTo(400);
    }

    private void start(String manners) {
        BesideSandbox beside = BesideSandbox.start(platform, registrations, manners);
        running = Optional.of(beside);
        activity = beside.activity(SandboxLms.COURSE, "Areas");
    }

    private SandboxLms lms() {
        return running.orElseThrow().lms();
    }

    private SandboxLearner learner() {
        return SandboxLearner.launch(lms(), SandboxLms.COURSE, activity, lms().enrol(SandboxLms.COURSE));
    }

    private SandboxLearner teacher() {
        return SandboxLearner.launch(lms(), SandboxLms.COURSE, activity, SandboxLms.TEACHER);
    }

    private List<JsonNode> areaColumns() {
        return lms().columns(SandboxLms.COURSE)
                .valueStream()
                .filter(column -> column.get("competency").asBoolean())
                .toList();
    }

    private List<String> inOrder(List<JsonNode> columns) {
        List<String> tags =
                columns.stream().map(column -> column.path("tag").asString()).toList();
        return competencies.areas().stream()
                .map(area -> area.id().value())
                .filter(tags::contains)
                .toList();
    }

    private static String text(TestPage page) {
        return HtmlUtils.htmlUnescape(page.body());
    }

    private static void eventually(Callable<Boolean> holds) {
        await().atMost(Duration.ofSeconds(20)).until(holds);
    }
}
