package org.attune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attune.testing.SandboxLearner;
import org.attune.testing.SandboxLms;
import org.attune.testing.ToolBesideSandbox;
import org.attune.testing.ToolProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The tool is killed in the middle of a timed quiz: no answer is lost, and time is up for everybody all the same, once. */
@Tag("database")
class TimedFaultIT {

    private static final int LEARNERS = 50;

    @TempDir
    static Path folder;

    static ToolBesideSandbox both;
    static SandboxLms sandbox;
    static ToolProcess tool;

    @BeforeAll
    static void begin() throws IOException {
        both = ToolBesideSandbox.start(
                folder,
                Map.of("attune.attempt.grace", "1s", "attune.attempt.every", "1s", "attune.passback.every", "200ms"));
        sandbox = both.sandbox();
        tool = both.tool();
    }

    @AfterAll
    static void end() {
        both.close();
    }

    @Test
    void fifty_learners_in_a_timed_quiz_keep_their_answers_and_are_submitted_once_though_the_tool_is_killed() {
        String activity = sandbox.addActivity(
                SandboxLms.COURSE,
                "Killed in a timed quiz",
                tool.at("/modules/observation-listening").toString());
        SandboxLearner teacher = SandboxLearner.launch(sandbox, SandboxLms.COURSE, activity, SandboxLms.TEACHER);
        Map<String, String> settings = new HashMap<>(Map.of("points", "100", "attempts", "1", "counting", "BEST"));
        settings.put("minutes", "1");
        teacher.visit().post("/settings", settings);
        List<SandboxLearner> learners = new ArrayList<>();
        for (JsonNode person : sandbox.enrol(SandboxLms.COURSE, LEARNERS)) {
            learners.add(SandboxLearner.launch(
                    sandbox, SandboxLms.COURSE, activity, person.get("id").asString()));
        }
        learners.forEach(SandboxLearner::start);
        learners.forEach(learner -> learner.answer("the-lamp", 0, "rest"));

        tool.kill();
        tool.startAgain();

        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> graded(activity).size() == LEARNERS);
        for (JsonNode cell : graded(activity)) {
            assertThat(cell.get("history").size())
                    .as("scores sent for one learner")
                    .isEqualTo(1);
        }
        for (SandboxLearner learner : learners) {
            assertThat(learner.results().body())
                    .as("what %s had answered counts", learner.person())
                    .containsPattern("class=\"score\"><span>[1-9]");
            assertThat(learner.item(1).address().getPath()).endsWith("/results");
        }
    }

    private static List<JsonNode> graded(String activity) {
        return sandbox.columns(SandboxLms.COURSE)
                .valueStream()
                .filter(column -> column.path("resourceLinkId").asString("").equals(activity))
                .flatMap(column -> column.get("cells").valueStream())
                .toList();
    }
}
