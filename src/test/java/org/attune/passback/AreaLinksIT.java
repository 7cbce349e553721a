package org.attune.passback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.asInstructor;
import static org.attune.testing.TestPerson.asLearner;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.lti.registration.Registrations;
import org.attune.testing.ApplicationTest;
import org.attune.testing.BesideSandbox;
import org.attune.testing.LaunchedClient;
import org.attune.testing.SandboxLearner;
import org.attune.testing.SandboxLms;
import org.attune.testing.TestLink;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.util.HtmlUtils;

/** Links for knowledge areas: each has a grade of its own, and leads to the quizzes that make it. */
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
class AreaLinksIT {

    private static final String CONTENT_ITEMS = "https://purl.imsglobal.org/spec/lti-dl/claim/content_items";
    private static final String MODULE = "316a7829-cd8c-4e2c-b102-93466bbe12bb";

    @Autowired
    TestPlatform platform;

    @Autowired
    Registrations registrations;

    private Optional<BesideSandbox> running = Optional.empty();

    private final String course = "course-" + UUID.randomUUID();

    @AfterEach
    void close() {
        running.ifPresent(BesideSandbox::close);
    }

    @Test
    void a_quiz_that_is_taken_by_way_of_an_area_gives_the_module_and_every_area_its_grade() {
        BesideSandbox beside = BesideSandbox.start(platform, registrations, "moodle");
        running = Optional.of(beside);
        SandboxLms lms = beside.lms();
        String module = beside.activity(SandboxLms.COURSE, "The module");
        String observing = area(lms, "Observing", "ds-observation");
        String listening = area(lms, "Listening", "co-listening");
        for (String activity : List.of(module, observing, listening)) {
            teacher(lms, activity);
        }
        String student = lms.enrol(SandboxLms.COURSE);
        SandboxLearner learner = SandboxLearner.launch(lms, SandboxLms.COURSE, observing, student);
        assertThat(text(learner.visit().get("")))
                .contains("No quiz has asked you about this area yet", "Observation and listening");

        BesideSandbox.answer(learner.in(place(learner.visit().get(""))), 3);

        eventually(() -> lms.grade(SandboxLms.COURSE, module, student).isPresent()
                && lms.grade(SandboxLms.COURSE, observing, student).isPresent()
                && lms.grade(SandboxLms.COURSE, listening, student).isPresent());
        String page = text(learner.visit().get(""));
        assertThat(page).contains("Quiz handed in", "points in the questions on this area");
        assertThat(lms.grade(SandboxLms.COURSE, observing, student).orElseThrow())
                .isNotEqualTo(lms.grade(SandboxLms.COURSE, module, student).orElseThrow());
        eventually(() -> text(teacher(lms, module).visit().get("/competencies"))
                .contains("Now: A link for each knowledge area"));
        eventually(() -> text(teacher(lms, module).visit().get("/competencies")).contains("grades at 2 links"));
    }

    @Test
    void a_quiz_that_was_taken_before_gives_a_new_link_for_an_area_its_grade() {
        BesideSandbox beside = BesideSandbox.start(platform, registrations, "strict");
        running = Optional.of(beside);
        SandboxLms lms = beside.lms();
        String module = beside.activity(SandboxLms.COURSE, "The module");
        String student = lms.enrol(SandboxLms.COURSE);
        BesideSandbox.answer(SandboxLearner.launch(lms, SandboxLms.COURSE, module, student), 2);

        String observing = area(lms, "Observing", "ds-observation");
        teacher(lms, observing);

        eventually(() -> lms.grade(SandboxLms.COURSE, observing, student).isPresent());
    }

    @Test
    void a_visit_at_an_area_goes_to_modules_of_its_own_course_and_nowhere_else() {
        LaunchedClient area = platform.launch(asLearner("Maya"), areaLink("ds-observation"));
        String place = place(area.get(""));
        assertThat(area.in(place).get("/quiz").status()).isEqualTo(200);

        LaunchedClient elsewhere =
                platform.launch(asLearner("Maya"), areaLink("ds-observation").in("course-" + UUID.randomUUID()));
        assertThat(elsewhere.in(place).get("/quiz").status()).isEqualTo(404);
        assertThat(area.in("999999999").get("/quiz").status()).isEqualTo(404);
        LaunchedClient atModule = platform.launch(asLearner("Maya"), moduleLink());
        assertThat(atModule.in(place).get("/quiz").status()).isEqualTo(404);
    }

    @Test
    void a_learner_is_no_instructor_at_a_module_that_was_reached_by_way_of_an_area() {
        LaunchedClient area = platform.launch(asLearner("Maya"), areaLink("ds-observation"));
        LaunchedClient module = area.in(place(area.get("")));

        assertThat(module.get("/class").status()).isEqualTo(403);
        assertThat(module.get("/settings").status()).isEqualTo(403);
        assertThat(area.get("/competencies").status()).isEqualTo(403);
    }

    @Test
    void what_was_begun_by_way_of_an_area_goes_on_at_the_link_of_the_module() {
        LaunchedClient area = platform.launch(asLearner("Maya"), areaLink("ds-observation"));
        String place = place(area.get(""));
        area.in(place).get("/quiz");
        TestPage begun = area.in(place).post("/attempts", Map.of());
        String attempt = found("/attempts/(\\d+)", begun.address().getPath());

        LaunchedClient module = platform.launch(asLearner("Maya"), moduleLink());

        assertThat(module.get("/quiz").body()).contains("/attempts/" + attempt);
        assertThat(place(platform.launch(asLearner("Maya"), areaLink("co-listening"))
                        .get("")))
                .isEqualTo(place);
    }

    @Test
    void the_chooser_lays_modules_out_as_one_link_for_each_of_their_areas() throws ParseException {
        LaunchedClient teacher =
                platform.launch(asInstructor("Grace"), link("x").in(course).deepLinking("http://127.0.0.1:9/return"));
        assertThat(teacher.get("/choose").body()).contains("One link for each knowledge area of these modules");

        TestPage answer = teacher.post(
                "/choose",
                Map.of("module", MODULE, "points", "50", "attempts", "0", "counting", "BEST", "layout", "areas"));

        List<Map<String, Object>> items = items(answer);
        assertThat(items)
                .extracting(item -> String.valueOf(item.get("url")))
                .containsExactlyInAnyOrder(
                        platform.toolUrl() + "/areas/ds-observation", platform.toolUrl() + "/areas/co-listening");
        assertThat(items)
                .allSatisfy(item -> assertThat(String.valueOf(item.get("custom")))
                        .contains("modules=" + MODULE, "points=50", "link_key="));
        assertThat(items)
                .allSatisfy(
                        item -> assertThat(String.valueOf(item.get("lineItem"))).contains("scoreMaximum=100"));
    }

    @Test
    void a_way_of_laying_out_that_there_is_not_adds_nothing() {
        LaunchedClient teacher =
                platform.launch(asInstructor("Grace"), link("x").in(course).deepLinking("http://127.0.0.1:9/return"));

        TestPage answer = teacher.post(
                "/choose",
                Map.of("module", MODULE, "points", "50", "attempts", "0", "counting", "BEST", "layout", "heap"));

        assertThat(answer.body()).contains("Choose one of the three ways");
        assertThat(answer.field("JWT")).isEmpty();
    }

    private TestLink areaLink(String area) {
        return link("of-" + area).in(course).opening("/areas/" + area).with("modules", MODULE);
    }

    private TestLink moduleLink() {
        return link("of-module").in(course).opening("/modules/" + MODULE);
    }

    private String area(SandboxLms lms, String title, String area) {
        return lms.addActivity(SandboxLms.COURSE, title, platform.toolUrl() + "/areas/" + area);
    }

    private static SandboxLearner teacher(SandboxLms lms, String activity) {
        return SandboxLearner.launch(lms, SandboxLms.COURSE, activity, SandboxLms.TEACHER);
    }

    private static String place(TestPage page) {
        return found("/in/(\\d+)/module", page.body());
    }

    private static String found(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(TestPage answer) throws ParseException {
        return (List<Map<String, Object>>) SignedJWT.parse(answer.field("JWT").orElseThrow())
                .getJWTClaimsSet()
                .getClaim(CONTENT_ITEMS);
    }

    private static String text(TestPage page) {
        return HtmlUtils.htmlUnescape(page.body());
    }

    private static void eventually(Callable<Boolean> holds) {
        await().atMost(Duration.ofSeconds(20)).until(holds);
    }
}
