package org.attune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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
import tools.jackson.databind.JsonNode;

/** What must never be lost is not, though the platform answers badly and the tool is killed as if the power had failed. */
@Tag("database")
class FaultIT {

    private static final int LEARNERS = 200;
    private static final int AT_ONCE = 8;

    /** The items that learners answer, each with its right option and a wrong one. */
    private static final List<List<String>> ANSWERS = List.of(
            List.of("the-lamp", "rest", "vision"),
            List.of("which-line", "filmed", "sweet"),
            List.of("while-she-tells", "both", "redirect"));

    @TempDir
    static Path folder;

    static ToolBesideSandbox both;
    static SandboxLms sandbox;
    static ToolProcess tool;

    @BeforeAll
    static void begin() throws IOException {
        both = ToolBesideSandbox.start(folder, ToolProcess.IMPATIENT);
        sandbox = both.sandbox();
        tool = both.tool();
    }

    @AfterAll
    static void end() {
        both.close();
    }

    @Test
    void an_acknowledged_answer_survives_a_kill() {
        String activity = sandbox.addActivity(SandboxLms.COURSE, "Killed while answering", module());
        SandboxLearner learner =
                SandboxLearner.launch(sandbox, SandboxLms.COURSE, activity, sandbox.enrol(SandboxLms.COURSE));
        learner.start();
        learner.answer("the-lamp", 0, "rest");

        tool.kill();
        tool.startAgain();

        assertThat(learner.item(1).body()).containsPattern("value=\"rest\"[^>]*checked|checked[^>]*value=\"rest\"");
    }

    @Test
    void every_score_arrives_once_though_the_platform_fails_and_the_tool_is_killed() throws Exception {
        String activity = sandbox.addActivity(SandboxLms.COURSE, "Two hundred submits", module());
        List<String> people = sandbox.enrol(SandboxLms.COURSE, LEARNERS)
                .valueStream()
                .map(person -> person.get("id").asString())
                .toList();
        List<SandboxLearner> learners =
                each(IntStream.range(0, LEARNERS).boxed().toList(), n -> {
                    SandboxLearner learner = SandboxLearner.launch(sandbox, SandboxLms.COURSE, activity, people.get(n));
                    learner.start();
                    for (int item = 0; item < ANSWERS.size(); item++) {
                        boolean right = (n >> item & 1) == 1;
                        learner.answer(
                                ANSWERS.get(item).get(0), 0, ANSWERS.get(item).get(right ? 1 : 2));
                    }
                    return learner;
                });

        sandbox.switches(Map.of("scores", "mixed", "share", "70", "retry-after", "1"));
        CountDownLatch half = new CountDownLatch(LEARNERS / 2);
        try (ExecutorService killer = Executors.newSingleThreadExecutor()) {
            Future<?> killed = killer.submit(() -> {
                half.await();
                tool.kill();
                tool.startAgain();
                return null;
            });
            each(learners, learner -> {
                TestPage results = submitUntilAnswered(learner);
                half.countDown();
                return results;
            });
            killed.get();
        }
        sandbox.switches(Map.of("scores", "ok"));

        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> cells(activity).size() == LEARNERS);
        for (SandboxLearner learner : learners) {
            assertThat(sandbox.grade(SandboxLms.COURSE, activity, learner.person()))
                    .as("the grade of %s", learner.person())
                    .hasValue(learner.gradeShown());
        }
        for (JsonNode cell : cells(activity)) {
            List<Instant> times = cell.get("history")
                    .valueStream()
                    .map(score -> Instant.parse(score.get("timestamp").asString()))
                    .toList();
            assertThat(times)
                    .as("each sent score is later than the one before")
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    /** As a learner does whose browser says that the page cannot be reached: again, until there are results. */
    private static TestPage submitUntilAnswered(SandboxLearner learner) throws InterruptedException {
        Instant giveUp = Instant.now().plusSeconds(90);
        while (true) {
            try {
                TestPage results = learner.submit();
                assertThat(results.address().getPath()).endsWith("/results");
                return results;
            } catch (UncheckedIOException e) {
                if (Instant.now().isAfter(giveUp)) {
                    throw e;
                }
                Thread.sleep(200);
            }
        }
    }

    private static List<JsonNode> cells(String activity) {
        return sandbox.columns(SandboxLms.COURSE)
                .valueStream()
                .filter(column -> column.path("resourceLinkId").asString("").equals(activity))
                .flatMap(column -> column.get("cells").valueStream())
                .toList();
    }

    private static String module() {
        return tool.at("/modules/observation-listening").toString();
    }

    @FunctionalInterface
    private interface Doing<T, R> {
        R with(T one) throws Exception;
    }

    /** Does it for each, some at once; the first failure is thrown. */
    private static <T, R> List<R> each(List<T> all, Doing<T, R> doing) throws Exception {
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<R>> futures = new ArrayList<>();
            for (T one : all) {
                futures.add(workers.submit(() -> doing.with(one)));
            }
            List<R> done = new ArrayList<>();
            for (Future<R> future : futures) {
                done.add(future.get());
            }
            return done;
        }
    }
}
