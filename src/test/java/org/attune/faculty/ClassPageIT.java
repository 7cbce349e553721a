package org.attune.faculty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.anonymously;
import static org.attune.testing.TestPerson.asInstructor;
import static org.attune.testing.TestPerson.asLearner;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.attune.content.Modules;
import org.attune.testing.ApplicationTest;
import org.attune.testing.LaunchedClient;
import org.attune.testing.TestLink;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The class, the learner's own grade, and where it is, over HTTP. The test platform launches, but takes no grades. */
@ApplicationTest
class ClassPageIT {

    @Autowired
    TestPlatform platform;

    @Autowired
    Modules modules;

    @Autowired
    JdbcClient jdbc;

    private TestLink activity;
    private LaunchedClient teacher;

    @BeforeEach
    void a_link() {
        activity = platform.activity(modules.all().getFirst().id());
        teacher = platform.launch(asInstructor("Grace"), activity);
    }

    @Test
    void before_anybody_has_begun_the_page_says_what_will_appear() {
        assertThat(teacher.get("/class").text()).contains("Nobody has begun yet", "their grade");
    }

    @Test
    void a_learner_who_has_begun_is_listed_and_then_graded() {
        LaunchedClient maya = platform.launch(asLearner("Maya Ortiz"), activity);
        String attempt = maya.startAttempt();
        assertThat(teacher.get("/class").text())
                .contains(
                        "One learner has begun",
                        "Maya Ortiz",
                        "0 submitted, attempt 1 open (0 of",
                        "Nothing to send yet");

        submit(maya, attempt);

        String page = teacher.get("/class").text();
        assertThat(page).contains("1 submitted", "0 of 100", "Not yet").doesNotContain("attempt 1 open");
    }

    @Test
    void the_teachers_own_preview_is_not_listed_and_has_no_grade() {
        String attempt = teacher.startAttempt();

        TestPage results = submit(teacher, attempt);

        assertThat(results.text()).doesNotContain("Your grade for this activity", "gradebook");
        assertThat(teacher.get("/class").text()).contains("Nobody has begun yet");
        assertThat(teacher.get("/delivery").status()).isEqualTo(404);
    }

    @Test
    void a_learner_sees_their_grade_what_they_have_shown_and_where_the_grade_is() {
        LaunchedClient maya = platform.launch(asLearner("Maya"), activity);

        String results = submit(maya, maya.startAttempt()).text();

        assertThat(results)
                .contains("Your grade for this activity", "of 100 points", "This is your first attempt")
                .contains("What you have shown", "The same as a table", "Not yet")
                .contains("Your grade", "the gradebook of Course course-1", "hx-get=\"" + maya.base() + "/delivery\"")
                .doesNotContain("style=");
        assertThat(maya.get("/delivery").text()).contains("<h1>Your grade</h1>", "Check again");
    }

    @Test
    void asking_stops_once_the_grade_has_arrived() {
        LaunchedClient maya = platform.launch(asLearner("Maya"), activity);
        submit(maya, maya.startAttempt());
        deliver();

        assertThat(maya.get("/delivery").text())
                .contains(
                        "Your grade has reached the gradebook of Course course-1.",
                        "November 21, 2026, 2:05\u202fPM UTC")
                .doesNotContain("hx-get", "Check again");
        assertThat(teacher.get("/class").text()).contains("0 of 100 in the gradebook since", "Send again");
    }

    @Test
    void what_could_not_be_delivered_is_explained_and_can_be_sent_again() {
        LaunchedClient maya = platform.launch(asLearner("Maya"), activity);
        submit(maya, maya.startAttempt());
        park();
        String page = teacher.get("/class").text();
        assertThat(page)
                .contains(
                        "Some grades could not be delivered",
                        "The column is <gone>.",
                        "Make a new one.",
                        "Concerns: Maya")
                .contains("The learning platform said:");
        assertThat(teacher.get("/class").body()).contains("The column is &lt;gone&gt;.");
        assertThat(maya.get("/delivery").text())
                .contains("could not be put into the gradebook", "Your teacher sees this too")
                .doesNotContain("Make a new one.", "hx-get");

        TestPage after = teacher.post("/class/" + person() + "/send", Map.of());

        assertThat(after.status()).isEqualTo(200);
        assertThat(after.text())
                .contains("The grade of Maya is being sent again.")
                .doesNotContain("Some grades could not");
        assertThat(parked()).isZero();

        park();
        assertThat(teacher.post("/class/send", Map.of()).text())
                .contains("What could not be delivered is being sent again.");
        assertThat(parked()).isZero();
    }

    @Test
    void an_anonymous_learner_is_told_that_no_grade_is_sent() {
        LaunchedClient guest = platform.launch(anonymously(), activity);

        assertThat(submit(guest, guest.startAttempt()).text())
                .contains("the learning platform did not say who you are");
        assertThat(teacher.get("/class").text()).contains("Guest", "did not say who this is");
    }

    @Test
    void where_the_platform_takes_no_grades_both_are_told() {
        TestLink ungraded = link(UUID.randomUUID().toString())
                .opening("/modules/" + modules.all().getFirst().id());
        LaunchedClient maya = platform.launch(asLearner("Maya"), ungraded);

        assertThat(submit(maya, maya.startAttempt()).text()).contains("does not collect grades for this activity");
        assertThat(platform.launch(asInstructor("Grace"), ungraded)
                        .get("/class")
                        .text())
                .contains("takes no grades for this activity");
    }

    @Test
    void a_learner_sees_nothing_of_the_class_and_sends_nothing() {
        LaunchedClient maya = platform.launch(asLearner("Maya"), activity);
        submit(maya, maya.startAttempt());

        assertThat(maya.get("/class").status()).isEqualTo(403);
        assertThat(maya.postAsIs("/class/" + person() + "/send", Map.of()).status())
                .isEqualTo(403);
        assertThat(maya.postAsIs("/class/send", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void a_teacher_sends_nothing_for_learners_of_another_link() {
        LaunchedClient maya = platform.launch(asLearner("Maya"), activity);
        submit(maya, maya.startAttempt());
        LaunchedClient other = platform.launch(
                asInstructor("Otto"), link(UUID.randomUUID().toString()).in("course-2"));

        assertThat(other.postAsIs("/class/" + person() + "/send", Map.of()).status())
                .isEqualTo(404);
        assertThat(other.postAsIs("/class/99999999/send", Map.of()).status()).isEqualTo(404);
        assertThat(other.postAsIs("/class/nobody/send", Map.of()).status()).isBetween(400, 404);
        assertThat(other.get("/class?again=nobody").status()).isBetween(200, 404);
    }

    private static TestPage submit(LaunchedClient client, String attempt) {
        client.post(attempt + "/submit", Map.of());
        return client.get(attempt + "/results");
    }

    /** As if the platform had taken it. */
    private void deliver() {
        settle("sent = wanted, accepted_at = '2026-11-21 14:05:00', accepted_points = 0, accepted_maximum = 100");
    }

    private void park() {
        settle("""
            parked_at = '2026-11-21 14:05:00', kind = 'LINE_ITEM_GONE', cause = 'The column is <gone>.',
            remedy = 'Make a new one.', detail = '<b>404</b>'
            """);
    }

    /** Between two tries, so that nobody has it in hand. */
    private void settle(String how) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("update passback set due_at = null, tries = 0, " + how
                                        + " where lease is null and line_item_id in (select id from line_item"
                                        + " where placement_id = :placement)")
                                .param("placement", placement())
                                .update()
                        == 1);
    }

    private int parked() {
        return jdbc.sql("""
            select count(*) from passback join line_item on line_item.id = passback.line_item_id
            where placement_id = :placement and parked_at is not null
            """)
                .param("placement", placement())
                .query(Integer.class)
                .single();
    }

    private long person() {
        return jdbc.sql("select person_id from attempt where placement_id = :placement")
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
