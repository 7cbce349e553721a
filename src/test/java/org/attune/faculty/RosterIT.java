package org.attune.faculty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attune.lti.registration.Registrations;
import org.attune.testing.ApplicationTest;
import org.attune.testing.BesideSandbox;
import org.attune.testing.ImpatientPassback;
import org.attune.testing.SandboxLearner;
import org.attune.testing.SandboxLms;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The roster on the class page, from platforms that list it in their own ways, over HTTP. */
@ApplicationTest
@ImpatientPassback
class RosterIT {

    @Autowired
    TestPlatform platform;

    @Autowired
    Registrations registrations;

    @Autowired
    JdbcClient jdbc;

    private Optional<BesideSandbox> running = Optional.empty();
    private String activity = "";
    private Optional<SandboxLearner> teacher = Optional.empty();

    @AfterEach
    void close() {
        running.ifPresent(BesideSandbox::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"strict", "moodle", "canvas"})
    void everyone_on_all_pages_of_the_list_is_shown_and_who_began_is_not_among_those_who_did_not(String manners) {
        open(manners);
        BesideSandbox.answer(student("tomas"), 1);

        assertThat(classPage()).contains("being read from the learning platform for the first time", "Tomás Rivera");

        // Two pages: the teacher and five students, four to a page; and Aoife shares no name.
        eventually(() -> classPage().contains("4 people have not started"));
        assertThat(classPage())
                .contains("Amara Okafor", "Mei-Ling Zhao", "Yusuf Demir", "Person 105", "does not share every name")
                .contains("The class list was read from the learning platform on")
                .doesNotContain("No longer in the course");
        assertThat(notStarted()).doesNotContain("Tomás", "Noor");
    }

    @Test
    void of_those_who_only_stand_on_the_list_nothing_but_a_name_is_kept() {
        open("strict");
        classPage();
        eventually(() -> classPage().contains("5 people have not started"));

        assertThat(jdbc.sql("""
                select count(*) from enrolment join person on person.id = enrolment.person_id
                where email is not null and context_id = :context
                """)
                        .param("context", context())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from enrolment where context_id = :context")
                        .param("context", context())
                        .query(Integer.class)
                        .single())
                .as("learners only")
                .isEqualTo(5);
    }

    @Test
    void where_no_names_are_shared_everybody_has_a_number_that_stays() {
        open("moodle");
        lms().switches(Map.of("names", "withheld"));
        BesideSandbox.answer(student("tomas"), 1);
        classPage();
        eventually(() -> classPage().contains("4 people have not started"));

        assertThat(classPage()).contains("Person 101", "Person 102", "Person 103", "Person 104", "Person 105");
        assertThat(notStarted()).doesNotContain("Person 102");
    }

    @Test
    void who_left_is_kept_with_their_work_and_marked_and_is_back_when_they_are_back() {
        open("canvas");
        BesideSandbox.answer(student("tomas"), 1);
        classPage();
        eventually(() -> classPage().contains("4 people have not started"));
        lms().post("/as/noor/courses/2/people/tomas/remove", Map.of());
        lms().post("/as/noor/courses/2/people/amara/remove", Map.of());
        aQuarterOfAnHourLater();

        assertThat(classPage()).as("what is known is shown at once").contains("read anew", "4 people have not started");
        eventually(() -> classPage().contains("No longer in the course"));

        assertThat(classPage())
                .contains("Tomás Rivera Quint", "1 submitted", "3 people have not started")
                .doesNotContain("Amara Okafor");
        student("tomas");
        assertThat(classPage()).doesNotContain("No longer in the course");
    }

    @Test
    void who_came_and_left_before_there_was_a_list_is_marked_too() {
        open("strict");
        BesideSandbox.answer(student("tomas"), 1);
        lms().post("/as/noor/courses/2/people/tomas/remove", Map.of());

        classPage();

        eventually(() -> classPage().contains("No longer in the course"));
        assertThat(classPage()).contains("4 people have not started");
    }

    @Test
    void the_list_is_read_once_in_a_quarter_of_an_hour_however_often_the_page_is_opened() {
        open("strict");
        classPage();
        eventually(() -> classPage().contains("5 people have not started"));
        lms().enrol(SandboxLms.COURSE);
        for (int n = 0; n < 5; n++) {
            classPage();
        }
        assertThat(requestsForTheList()).as("one reading of two pages").isEqualTo(2);

        aQuarterOfAnHourLater();
        classPage();

        eventually(() -> classPage().contains("6 people have not started"));
        assertThat(requestsForTheList()).isEqualTo(4);
    }

    @Test
    void a_list_that_cannot_be_read_says_why_and_changes_nothing() {
        open("strict");
        classPage();
        eventually(() -> classPage().contains("5 people have not started"));
        lms().switches(Map.of("tokens", "refused"));
        lms().post("/switches/revoke-tokens", Map.of());
        aQuarterOfAnHourLater();

        classPage();

        eventually(() -> classPage().contains("The class list could not be read"));
        assertThat(classPage()).contains("5 people have not started", "What is shown was read on");
    }

    @Test
    void two_institutions_behind_one_canvas_do_not_mix() {
        open("canvas");
        lms().post("/as/noor/courses/3/people/amara/remove", Map.of());
        String other = running.orElseThrow().activity(SandboxLms.OTHER_COURSE, "Elsewhere");
        BesideSandbox.answer(student("tomas"), 1);
        SandboxLearner there = SandboxLearner.launch(lms(), SandboxLms.OTHER_COURSE, other, SandboxLms.TEACHER);
        classPage();
        eventually(() -> classPage().contains("4 people have not started"));
        there.visit().get("/class");

        eventually(() -> text(there).contains("2 people have not started"));
        assertThat(text(there))
                .contains("Nobody has begun yet", "Tomás Rivera Quint")
                .doesNotContain("Amara");
    }

    @Test
    void a_learner_does_not_see_the_list_and_does_not_have_it_read() {
        open("strict");
        SandboxLearner tomas = student("tomas");

        assertThat(tomas.visit().get("/class").status()).isEqualTo(403);

        assertThat(requestsForTheList()).isZero();
    }

    private void open(String manners) {
        BesideSandbox beside = BesideSandbox.start(platform, registrations, manners);
        running = Optional.of(beside);
        activity = beside.activity(SandboxLms.COURSE, "The class");
        teacher = Optional.of(student(SandboxLms.TEACHER));
    }

    private SandboxLearner student(String person) {
        return SandboxLearner.launch(lms(), SandboxLms.COURSE, activity, person);
    }

    private SandboxLms lms() {
        return running.orElseThrow().lms();
    }

    private String classPage() {
        return text(teacher.orElseThrow());
    }

    private static String text(SandboxLearner someone) {
        return someone.visit().get("/class").text();
    }

    private String notStarted() {
        String page = classPage();
        int from = page.indexOf("class=\"names\"");
        return page.substring(from, page.indexOf("</ul>", from));
    }

    private void aQuarterOfAnHourLater() {
        jdbc.sql("update course_context set roster_asked_at = :then, roster_read_at = :then where id = :id")
                .param("then", Instant.now().minus(Duration.ofMinutes(16)))
                .param("id", context())
                .update();
    }

    private long context() {
        return jdbc.sql("select context_id from visit order by began_at desc limit 1")
                .query(Long.class)
                .single();
    }

    private long requestsForTheList() {
        return new JsonMapper()
                .readTree(lms().get("/journal.json"))
                .valueStream()
                .filter(entry -> entry.get("address").asString().startsWith("/nrps/"))
                .count();
    }

    private static void eventually(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(condition);
    }
}
