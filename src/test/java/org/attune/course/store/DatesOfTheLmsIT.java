package org.attune.course.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.asInstructor;
import static org.attune.testing.TestPerson.asLearner;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.testing.ApplicationTest;
import org.attune.testing.LaunchedClient;
import org.attune.testing.TestLink;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dates that the LMS tells at a launch, and dates that are told to it; over HTTP. */
@ApplicationTest
class DatesOfTheLmsIT {

    private static final String CONTENT_ITEMS = "https://purl.imsglobal.org/spec/lti-dl/claim/content_items";
    private static final String PLATFORM = "https://purl.imsglobal.org/spec/lti/claim/tool_platform";
    private static final String SETTINGS = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";

    @Autowired
    TestPlatform platform;

    @Autowired
    Modules modules;

    @Autowired
    JdbcClient jdbc;

    private TrainingModule module;
    private TestLink activity;

    @BeforeEach
    void an_activity() {
        module = modules.all().getFirst();
        activity = link(UUID.randomUUID().toString())
                .in("course-" + UUID.randomUUID())
                .opening("/modules/" + module.id());
    }

    @Test
    void before_the_link_opens_in_the_lms_nobody_starts_and_the_instructor_reads_why() {
        TestLink closed = activity.with("available_from", inDays(2));

        LaunchedClient learner = platform.launch(asLearner("Maya"), closed);
        learner.post("/attempts", Map.of());

        assertThat(attempts()).as("attempts that were begun").isZero();
        assertThat(platform.launch(asInstructor("Grace"), closed)
                        .get("/settings")
                        .body())
                .contains("Your LMS gives dates of its own", "opens ");
    }

    @Test
    void a_date_that_is_moved_in_the_lms_holds_from_the_next_launch_on_and_for_that_person_alone() {
        LaunchedClient maya = platform.launch(asLearner("Maya"), activity.with("available_until", inDays(-1)));
        maya.post("/attempts", Map.of());
        assertThat(attempts()).as("closed for her section").isZero();
        platform.launch(asLearner("Ben"), activity.with("available_until", inDays(5)))
                .post("/attempts", Map.of());
        assertThat(attempts()).as("open for his").isEqualTo(1);

        LaunchedClient again = platform.launch(asLearner("Maya"), activity.with("available_until", inDays(3)));
        again.post("/attempts", Map.of());

        assertThat(attempts()).isEqualTo(2);
    }

    @Test
    void a_date_that_is_taken_away_in_the_lms_holds_no_more() {
        platform.launch(asLearner("Maya"), activity.with("available_until", inDays(-1)));

        platform.launch(asLearner("Maya"), activity.with("available_until", "$ResourceLink.available.endDateTime"))
                .post("/attempts", Map.of());

        assertThat(attempts()).isEqualTo(1);
    }

    @Test
    void canvas_is_given_the_dates_of_a_new_link_and_others_are_not_asked_for_any() throws ParseException {
        TestLink asked = activity.deepLinking("http://127.0.0.1:9/return");
        LaunchedClient moodle = platform.launch(asInstructor("Grace"), asked);
        assertThat(moodle.get("/choose").body()).doesNotContain("name=\"due\"");
        LaunchedClient canvas = platform.launch(
                asInstructor("Grace"),
                asked.claiming(PLATFORM, Map.of("guid", "canvas.example", "product_family_code", "canvas")));
        assertThat(canvas.get("/choose").body()).contains("name=\"due\"");

        Map<String, String> form = new LinkedHashMap<>(form("50"));
        form.put("opens", "2027-02-01T08:00");
        form.put("due", "2027-02-14T22:59");
        TestPage answer = canvas.post("/choose", form);

        Map<String, Object> item = items(answer).getFirst();
        assertThat(item)
                .containsEntry("available", Map.of("startDateTime", "2027-02-01T08:00:00Z"))
                .containsEntry("submission", Map.of("endDateTime", "2027-02-14T22:59:00Z"));
        assertThat(String.valueOf(item.get("custom")))
                .as("asks for them back, so that they hold as they stand in the LMS then")
                .contains("due_at=$ResourceLink.submission.endDateTime", "link_key=");
    }

    @Test
    void the_chooser_shows_what_the_course_has_and_fills_in_the_link_that_is_being_changed() {
        LaunchedClient teacher = platform.launch(asInstructor("Grace"), activity.with("points", "35"));
        String title = "Activity " + activity.id();

        LaunchedClient chooser = platform.launch(
                asInstructor("Grace"),
                activity.deepLinking("http://127.0.0.1:9/return")
                        .claiming(
                                SETTINGS, Map.of("deep_link_return_url", "http://127.0.0.1:9/return", "title", title)));
        TestPage page = chooser.get("/choose");

        assertThat(page.body())
                .contains("You are changing", title, "In this course already")
                .containsPattern("id=\"module-" + module.id() + "\"[^>]*checked");
        assertThat(page.field("points")).contains("35");
        assertThat(teacher.get("/settings").status()).isEqualTo(200);
    }

    private Map<String, String> form(String points) {
        return Map.of("module", module.id().toString(), "points", points, "attempts", "0", "counting", "BEST");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(TestPage answer) throws ParseException {
        return (List<Map<String, Object>>) SignedJWT.parse(answer.field("JWT").orElseThrow())
                .getJWTClaimsSet()
                .getClaim(CONTENT_ITEMS);
    }

    private int attempts() {
        return jdbc.sql("""
                select count(*) from attempt join placement on placement.id = attempt.placement_id
                where placement.link_id = :link
                """).param("link", activity.id()).query(Integer.class).single();
    }

    private static String inDays(int days) {
        return Instant.now().plus(days, ChronoUnit.DAYS).toString();
    }
}
