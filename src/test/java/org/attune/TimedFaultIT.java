package org.attune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attune.sandbox.lms.Lms;
import org.attune.sandbox.lms.LmsSettings;
import org.attune.testing.SandboxLearner;
import org.attune.testing.SandboxLms;
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

    static Lms lms;
    static SandboxLms sandbox;
    static ToolProcess tool;

    @BeforeAll
    static void begin() throws IOException {
        URI address = URI.create("http://localhost:" + ToolProcess.freePort());
        lms = Lms.start(new LmsSettings(0, address, address), InstantSource.system());
        sandbox = new SandboxLms(lms.url());
        tool = ToolProcess.start(
                address,
                folder,
                sandbox,
                Map.of("attune.attempt.grace", "1s", "attune.attempt.every", "1s", "attune.passback.every", "200ms"));
    }

    @AfterAll
    static void end() {
        tool.close();
        lms.close();
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
