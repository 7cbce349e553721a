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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.testing.AuthoredModule;
import org.attune.testing.SandboxLearner;
import org.attune.testing.SandboxLms;
import org.attune.testing.TestPage;
import org.attune.testing.ToolBesideSandbox;
import org.attune.testing.ToolProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author corrects a key; the tool is killed while the attempts are marked anew, and goes on where it was. */
@Tag("database")
class RescoringFaultIT {

    private static final int LEARNERS = 60;
    private static final Pattern SO_FAR = Pattern.compile("(\\d+) of " + LEARNERS + " attempts so far");

    @TempDir
    static Path folder;

    static ToolBesideSandbox both;
    static SandboxLms sandbox;
    static ToolProcess tool;
    static AuthoredModule author;

    @BeforeAll
    static void begin() throws IOException {
        author = AuthoredModule.copy("observation-listening", folder);
        author.turnKey("rest", "vision");
        Map<String, String> properties = new HashMap<>(ToolProcess.IMPATIENT);
        properties.put("attune.content", author.content());
        properties.put("attune.rescoring.batch", "1");
        properties.put("db-scheduler.polling-interval", "200ms");
        properties.put("db-scheduler.heartbeat-interval", "1s");
        both = ToolBesideSandbox.start(folder, properties);
        sandbox = both.sandbox();
        tool = both.tool();
    }

    @AfterAll
    static void end() {
        both.close();
    }

    @Test
    void a_rescoring_that_is_killed_half_way_is_resumed_and_marks_each_attempt_once() throws IOException {
        String activity = sandbox.addActivity(
                SandboxLms.COURSE,
                "Marked anew",
                tool.at("/modules/observation-listening").toString());
        List<SandboxLearner> learners = new ArrayList<>();
        for (int n = 0; n < LEARNERS; n++) {
            SandboxLearner learner =
                    SandboxLearner.launch(sandbox, SandboxLms.COURSE, activity, sandbox.enrol(SandboxLms.COURSE));
            learner.start();
            learner.answer("the-lamp", 0, n % 2 == 0 ? "rest" : "vision");
            learner.submit();
            learners.add(learner);
        }
        author.turnKey("vision", "rest");
        tool.kill();
        tool.startAgain();

        SandboxLearner teacher = SandboxLearner.launch(sandbox, SandboxLms.COURSE, activity, SandboxLms.TEACHER);
        String quiz = teacher.visit().get("/class/rescoring").field("quiz").orElseThrow();
        TestPage begun = teacher.visit()
                .post("/class/rescoring", Map.of("reason", "The key of question 1 was wrong.", "quiz", quiz));
        String progress =
                begun.address().getPath().substring(teacher.visit().base().length());
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> soFar(teacher.visit().get(progress)) > 0);
        tool.kill();
        tool.startAgain();
        assertThat(soFar(teacher.visit().get(progress)))
                .as("what was done before the kill")
                .isPositive();

        await().atMost(Duration.ofSeconds(90))
                .until(() -> teacher.visit().get(progress).body().contains("<strong>Done.</strong>"));
        assertThat(teacher.visit().get(progress).body())
                .contains("%1$d attempts were looked at, %1$d have other marks".formatted(LEARNERS));
        for (int n = 0; n < LEARNERS; n++) {
            String results = learners.get(n).results().body();
            assertThat(results)
                    .contains(n % 2 == 0 ? "1 of 1 point now" : "0 of 1 point now")
                    .containsOnlyOnce("had this attempt marked again");
            double grade = learners.get(n).gradeShown();
            String person = learners.get(n).person();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> sandbox.grade(SandboxLms.COURSE, activity, person)
                            .filter(arrived -> arrived == grade)
                            .isPresent());
        }
    }

    /** How many attempts were done, while not all are; else 0. */
    private static int soFar(TestPage progress) {
        Matcher done = SO_FAR.matcher(progress.body());
        return done.find() ? Integer.parseInt(done.group(1)) : 0;
    }
}
