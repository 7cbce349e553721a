package org.attune.faculty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.asInstructor;
import static org.attune.testing.TestPerson.asLearner;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.testing.ApplicationTest;
import org.attune.testing.AuthoredModule;
import org.attune.testing.LaunchedClient;
import org.attune.testing.TestLink;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Marking anew over HTTP. Attempts are begun on an older version of the quiz, in which the first question's key is the wrong
 * one: "vision" instead of "rest".
 */
@ApplicationTest
class RescoringIT {

    private static final String REASON = "The key of the first question was wrong.";

    @Autowired
    TestPlatform platform;

    @Autowired
    Modules modules;

    @Autowired
    JdbcClient jdbc;

    private TrainingModule module;
    private TestLink activity;
    private LaunchedClient teacher;

    @BeforeEach
    void a_link() {
        module = modules.named("observation-listening").orElseThrow();
        activity = platform.activity(module.id());
        teacher = platform.launch(asInstructor("Grace"), activity);
    }

    @Test
    void without_another_key_there_is_nothing_to_mark_anew() {
        submitted("Maya", current(), "rest");

        assertThat(teacher.get("/class/rescoring").text())
                .contains(
                        "Everything is marked by the key in force",
                        "The one submitted attempt was marked by it.",
                        "Nothing yet.");
        assertThat(teacher.get("/class").text()).doesNotContain("The key of some questions is another now");
    }

    @Test
    void a_mended_typo_is_no_other_key() {
        String mended = source().replaceAll("(rationale: >-\n +)(?=\\S)", "$1Mended here. ");
        assertThat(mended).isNotEqualTo(source());
        submitted("Maya", older(mended), "rest");

        assertThat(teacher.get("/class/rescoring").text()).contains("Everything is marked by the key in force");
    }

    @Test
    void what_would_change_is_shown_learner_by_learner_before_anything_is_kept() {
        String old = older(turned());
        submitted("Maya Ortiz", old, "rest");
        submitted("Ben Adler", old, "vision");
        submitted("Carla Ruiz", old, "bored");

        assertThat(teacher.get("/class").text()).contains("The key of some questions is another now");
        String page = teacher.get("/class/rescoring").text();

        assertThat(page)
                .contains(
                        "Question 1",
                        "3 marks",
                        "0 % of the points",
                        "100 % of the points",
                        "2 of 3 submitted attempts")
                .containsSubsequence("Ben Adler", "1 of 1 before", "0 of 1 now", "0 of 100")
                .containsSubsequence("Maya Ortiz", "0 of 1 before", "1 of 1 now")
                .doesNotContain("Carla Ruiz");
        assertThat(points("the-lamp")).containsExactly("0", "1", "0");
        assertThat(rescorings()).isZero();
    }

    @Test
    void kept_marks_make_other_grades_which_alone_are_owed_again() {
        String old = older(turned());
        LaunchedClient maya = submitted("Maya Ortiz", old, "rest");
        LaunchedClient carla = submitted("Carla Ruiz", old, "bored");
        await().until(() -> owed().size() == 2);
        Map<String, Long> before = owed();

        TestPage kept = finished(keep(REASON));

        assertThat(kept.text())
                .contains("Done.", "2 attempts were looked at, 1 has other marks.", "By Grace:", REASON)
                .containsSubsequence("Maya Ortiz", "0 of 1 before", "1 of 1 now");
        assertThat(points("the-lamp")).containsExactly("1", "0");
        assertThat(owed().get("maya ortiz-id")).isGreaterThan(before.get("maya ortiz-id"));
        assertThat(owed().get("carla ruiz-id")).isEqualTo(before.get("carla ruiz-id"));
        assertThat(results(maya).text())
                .contains("Marked anew", REASON)
                .containsSubsequence("Question 1: 0 of 1 point before,", "1 of 1 point now")
                .containsSubsequence("Your choice", "Best answer");
        assertThat(results(carla).text()).doesNotContain("Marked anew");
        assertThat(events()).containsExactly("MARKED_ANEW " + REASON);

        assertThat(teacher.get("/class/rescoring").text())
                .contains("Everything is marked by the key in force", "1 of 2 attempts have other marks", REASON);
        assertThat(teacher.get("/class").text()).doesNotContain("The key of some questions is another now");
    }

    @Test
    void an_answer_that_cannot_be_read_any_more_keeps_its_mark_and_is_listed() {
        String old = older(turned().replace("key: bored", "key: sleepy"));
        LaunchedClient maya = submitted("Maya Ortiz", old, "sleepy");

        assertThat(teacher.get("/class/rescoring").text())
                .contains("No mark would change", "Marks that stay as they are", "something else than is asked now");
        finished(keep(REASON));

        assertThat(points("the-lamp")).containsExactly("0");
        assertThat(results(maya).text()).doesNotContain("Marked anew");
        assertThat(teacher.get("/class/rescoring").text()).contains("Everything is marked by the key in force");
        assertThat(teacher.get("/class/rescorings/" + latest()).text()).contains("something else than is asked now");
    }

    @Test
    void a_mark_set_by_hand_stands_and_the_new_key_shows_when_it_is_taken_back() {
        submitted("Maya Ortiz", older(turned()), "rest");
        String attempt = jdbc.sql("select max(id) from attempt where placement_id = :placement")
                .param("placement", placement())
                .query(String.class)
                .single();
        String page = "/class/attempts/" + attempt;
        teacher.get(page);
        assertThat(teacher.post(
                                page + "/items/the-lamp/mark",
                                Map.of("seen", "1", "points", "0.25", "words", "She explained it well."))
                        .status())
                .isEqualTo(200);
        assertThat(points("the-lamp")).containsExactly("0.25");

        assertThat(teacher.get("/class/rescoring").text())
                .contains("No mark would change", "Marks that stay as they are", "0.25 of 1", "Set by hand");
        finished(keep(REASON));
        assertThat(points("the-lamp")).containsExactly("0.25");

        teacher.get(page);
        assertThat(teacher.post(page + "/items/the-lamp/take-back", Map.of("seen", "2"))
                        .status())
                .isEqualTo(200);
        assertThat(points("the-lamp")).containsExactly("1");
    }

    @Test
    void an_attempt_that_is_open_meanwhile_is_marked_by_the_new_key_when_it_is_submitted() {
        String old = older(turned());
        submitted("Carla Ruiz", old, "vision");
        LaunchedClient maya = platform.launch(asLearner("Maya Ortiz"), activity);
        String attempt = begun(maya, old, "rest");
        finished(keep(REASON));

        submit(maya, attempt);

        assertThat(points("the-lamp")).containsExactly("0", "1");
        assertThat(teacher.get("/class/rescoring").text()).contains("Everything is marked by the key in force");
    }

    @Test
    void none_that_is_submitted_at_that_moment_is_missed_or_marked_twice() throws Exception {
        String old = older(turned());
        submitted("Carla Ruiz", old, "vision");
        List<LaunchedClient> learners = new ArrayList<>();
        List<String> attempts = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            learners.add(platform.launch(asLearner("Learner " + n), activity));
            attempts.add(begun(learners.getLast(), old, n % 2 == 0 ? "rest" : "vision"));
        }
        String quiz = teacher.get("/class/rescoring").field("quiz").orElseThrow();
        List<Callable<TestPage>> all = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            LaunchedClient learner = learners.get(n);
            String attempt = attempts.get(n);
            all.add(() -> submit(learner, attempt));
            if (n == 3) {
                all.add(() -> teacher.post("/class/rescoring", Map.of("reason", REASON, "quiz", quiz)));
            }
        }

        try (ExecutorService hands = Executors.newFixedThreadPool(9)) {
            for (Future<TestPage> page : hands.invokeAll(all)) {
                assertThat(page.get().status()).isEqualTo(200);
            }
        }
        finished(teacher.get("/class/rescorings/" + latest()));

        assertThat(points("the-lamp")).containsExactly("0", "1", "0", "1", "0", "1", "0", "1", "0");
        assertThat(teacher.get("/class/rescoring").text()).contains("Everything is marked by the key in force");
    }

    @Test
    void two_instructors_who_press_at_once_make_one_rescoring() throws Exception {
        submitted("Maya Ortiz", older(turned()), "rest");
        LaunchedClient other = platform.launch(asInstructor("Otto"), activity);
        String quiz = teacher.get("/class/rescoring").field("quiz").orElseThrow();
        other.get("/class/rescoring");

        try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
            List<Callable<TestPage>> both = List.of(
                    () -> teacher.post("/class/rescoring", Map.of("reason", REASON, "quiz", quiz)),
                    () -> other.post("/class/rescoring", Map.of("reason", "Mine.", "quiz", quiz)));
            for (Future<TestPage> page : hands.invokeAll(both)) {
                assertThat(page.get().status()).isEqualTo(200);
            }
        }

        assertThat(rescorings()).isEqualTo(1);
        finished(teacher.get("/class/rescorings/" + latest()));
        assertThat(events()).hasSize(1);
    }

    @Test
    void nothing_is_kept_without_a_reason_or_by_a_key_that_was_not_looked_at() {
        submitted("Maya Ortiz", older(turned()), "rest");
        String quiz = teacher.get("/class/rescoring").field("quiz").orElseThrow();

        assertThat(teacher.post("/class/rescoring", Map.of("reason", "  ", "quiz", quiz))
                        .text())
                .contains("Nothing was marked anew yet", "Say why, in a sentence that learners can read.");
        assertThat(teacher.post("/class/rescoring", Map.of("reason", "x".repeat(1001), "quiz", quiz))
                        .text())
                .contains("The reason is too long");
        assertThat(teacher.post("/class/rescoring", Map.of("reason", REASON, "quiz", "0".repeat(32)))
                        .text())
                .contains("The key has changed since you looked", REASON);
        assertThat(teacher.postAsIs("/class/rescoring", Map.of("reason", REASON, "quiz", "'; drop"))
                        .status())
                .isEqualTo(400);
        assertThat(rescorings()).isZero();
        assertThat(points("the-lamp")).containsExactly("0");
    }

    @Test
    void a_learner_and_the_teacher_of_another_course_see_and_change_nothing() {
        LaunchedClient maya = submitted("Maya Ortiz", older(turned()), "rest");
        String quiz = teacher.get("/class/rescoring").field("quiz").orElseThrow();
        assertThat(maya.get("/class/rescoring").status()).isEqualTo(403);
        assertThat(maya.postAsIs("/class/rescoring", Map.of("reason", REASON, "quiz", quiz))
                        .status())
                .isEqualTo(403);
        finished(keep(REASON));
        LaunchedClient otto = platform.launch(
                asInstructor("Otto"),
                link(UUID.randomUUID().toString()).in("course-2").opening("/modules/" + module.id()));

        assertThat(maya.get("/class/rescorings/" + latest()).status()).isEqualTo(403);
        assertThat(otto.get("/class/rescorings/" + latest()).status()).isEqualTo(404);
        assertThat(teacher.get("/class/rescorings/999999999").status()).isEqualTo(404);
    }

    private LaunchedClient submitted(String name, String version, String lamp) {
        LaunchedClient learner = platform.launch(asLearner(name), activity);
        submit(learner, begun(learner, version, lamp));
        return learner;
    }

    /** An attempt as if it had been begun while that version was the current one, with an answer to the first question. */
    private String begun(LaunchedClient learner, String version, String lamp) {
        String attempt = learner.startAttempt();
        jdbc.sql("update attempt set quiz_version = :version where id = :id")
                .param("version", version)
                .param("id", attempt.replaceAll("\\D", ""))
                .update();
        assertThat(learner.put(attempt + "/answers/the-lamp", "{\"seen\":0,\"option\":\"%s\"}".formatted(lamp))
                        .status())
                .isEqualTo(200);
        return attempt;
    }

    private static TestPage submit(LaunchedClient learner, String attempt) {
        return learner.post(attempt + "/submit", Map.of());
    }

    private TestPage results(LaunchedClient learner) {
        TestPage quiz = learner.get("/quiz");
        String path = quiz.body().replaceAll("(?s).*?(/attempts/\\d+)/results.*", "$1/results");
        return learner.get(path);
    }

    private TestPage keep(String reason) {
        String quiz = teacher.get("/class/rescoring").field("quiz").orElseThrow();
        return teacher.post("/class/rescoring", Map.of("reason", reason, "quiz", quiz));
    }

    private TestPage finished(TestPage progress) {
        assertThat(progress.address().getPath()).contains("/class/rescorings/");
        String path = progress.address().getPath().substring(teacher.base().length());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> teacher.get(path).body().contains("<strong>Done.</strong>"));
        return teacher.get(path);
    }

    private String current() {
        return module.quiz().version().value();
    }

    private String source() {
        return jdbc.sql("select source from content_quiz where module = :module and version = :version")
                .param("module", module.id().toString())
                .param("version", current())
                .query(String.class)
                .single();
    }

    /** The source with another key of its first question. */
    private String turned() {
        return AuthoredModule.turned(source(), "rest", "vision");
    }

    private String older(String source) {
        String version = UUID.nameUUIDFromBytes(source.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        jdbc.sql("""
                insert ignore into content_quiz (module, version, source, first_seen)
                values (:module, :version, :source, '2026-01-02 03:04:05')
                """)
                .param("module", module.id().toString())
                .param("version", version)
                .param("source", source)
                .update();
        return version;
    }

    /** What the item earned, attempt by attempt. */
    private List<String> points(String item) {
        return jdbc.sql("""
                select mark.earned from attempt_mark mark join attempt on attempt.id = mark.attempt_id
                where attempt.placement_id = :placement and mark.item_key = :item order by attempt.id
                """).param("placement", placement()).param("item", item).query(BigDecimal.class).list().stream()
                .map(earned ->
                        earned.signum() == 0 ? "0" : earned.stripTrailingZeros().toPlainString())
                .toList();
    }

    /** How often each learner's grade was owed. */
    private Map<String, Long> owed() {
        return jdbc
                .sql("""
                select person.subject, passback.wanted
                from passback
                join line_item on line_item.id = passback.line_item_id
                join person on person.id = passback.person_id
                where line_item.placement_id = :placement and line_item.tag = ''
                """)
                .param("placement", placement())
                .query((row, n) -> Map.entry(row.getString("subject"), row.getLong("wanted")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<String> events() {
        return jdbc.sql("""
                select event.kind, event.words from attempt_event event join attempt on attempt.id = event.attempt_id
                where attempt.placement_id = :placement and event.kind = 'MARKED_ANEW' order by event.id
                """)
                .param("placement", placement())
                .query((row, n) -> row.getString("kind") + " " + row.getString("words"))
                .list();
    }

    private int rescorings() {
        return jdbc.sql("select count(*) from rescoring where placement_id = :placement")
                .param("placement", placement())
                .query(Integer.class)
                .single();
    }

    private long latest() {
        return jdbc.sql("select max(id) from rescoring where placement_id = :placement")
                .param("placement", placement())
                .query(Long.class)
                .single();
    }

    private long placement() {
        return jdbc.sql("select id from placement where link_id = :link")
                .param("link", activity.id())
                .query(Long.class)
                .single();
    }
}
