package org.attune.passback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.attune.competency.CaseIdentifiers;
import org.attune.competency.Competencies;
import org.attune.competency.KnowledgeArea;
import org.attune.competency.KnowledgeAreaId;
import org.attune.course.Tenant;
import org.attune.course.store.Courses;
import org.attune.direct.Adapter;
import org.attune.direct.Adapters;
import org.attune.lti.RegistrationId;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Competency outcomes by the platform's own web service, from the quiz to Moodle's competencies and Canvas's outcomes. */
@ApplicationTest
@TestPropertySource(
        properties = {
            "attune.passback.backoff=200ms",
            "attune.passback.longest-backoff=1s",
            "attune.passback.longest-hold=500ms",
            "attune.passback.every=500ms",
            "db-scheduler.polling-interval=500ms",
            "attune.passback.lease=20s",
            "attune.outcome.developing=0.01",
            "attune.outcome.proficient=0.02"
        })
class DirectIT {

    private static final String OBSERVING = "ds-observation";
    private static final String LISTENING = "co-listening";
    private static final int COMPETENT = 2;
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    TestPlatform platform;

    @Autowired
    Registrations registrations;

    @Autowired
    Courses courses;

    @Autowired
    Adapters adapters;

    @Autowired
    Competencies competencies;

    @Autowired
    JdbcClient jdbc;

    private Optional<BesideSandbox> running = Optional.empty();

    @AfterEach
    void close() {
        running.ifPresent(BesideSandbox::close);
        jdbc.sql("delete from direct_adapter").update();
    }

    @Test
    void it_cannot_be_chosen_before_an_administrator_has_set_it_up() {
        String activity = start("moodle");
        SandboxLearner teacher = teacher(SandboxLms.COURSE, activity);

        assertThat(text(teacher.visit().get("/competencies")))
                .contains("an administrator of Attune has first to set up");
        assertThat(text(teacher.visit().post("/competencies", Map.of("way", "direct"))))
                .contains("Nothing was changed.", "Now: Not at all");
    }

    @Test
    void what_was_shown_rates_the_moodle_competencies_of_the_same_id_number() {
        String activity = moodle("moodle-token", OBSERVING, LISTENING);
        SandboxLearner learner = learner(activity);

        BesideSandbox.answer(learner, 3);

        eventually(() -> ratings(SandboxLms.COURSE).size() == 2);
        assertThat(ratings(SandboxLms.COURSE)).allSatisfy(rating -> {
            assertThat(rating.path("value").asInt()).isEqualTo(COMPETENT);
            assertThat(rating.path("note").asString()).contains("points");
        });
        eventually(() -> text(teacher(SandboxLms.COURSE, activity).visit().get("/competencies"))
                .contains("2 outcomes delivered"));
        assertThat(lms().columns(SandboxLms.COURSE).valueStream())
                .noneMatch(column -> column.get("competency").asBoolean());
    }

    @Test
    void what_was_shown_before_is_sent_when_the_way_is_chosen() {
        String activity = start("moodle");
        BesideSandbox.answer(learner(activity), 3);
        competencies(SandboxLms.COURSE, OBSERVING, LISTENING);

        choose(activity, Adapter.Kind.MOODLE, "moodle-token");

        eventually(() -> ratings(SandboxLms.COURSE).size() == 2);
    }

    @Test
    void a_token_that_moodle_does_not_know_holds_up_no_grade_and_is_told_until_it_is_mended() {
        String activity = moodle("another-token", OBSERVING, LISTENING);
        SandboxLearner learner = learner(activity);
        SandboxLearner teacher = teacher(SandboxLms.COURSE, activity);

        BesideSandbox.answer(learner, 3);

        eventually(
                () -> lms().grade(SandboxLms.COURSE, activity, learner.person()).isPresent());
        eventually(() -> says(teacher, "Moodle does not know the token of the adapter", "are waiting"));
        assertThat(ratings(SandboxLms.COURSE)).isEmpty();

        adapter(Adapter.Kind.MOODLE, "moodle-token", tenants().getFirst());

        eventually(() -> ratings(SandboxLms.COURSE).size() == 2);
        eventually(() -> text(teacher.visit().get("/competencies")).contains("2 outcomes delivered"));
    }

    @Test
    void a_competency_that_the_course_does_not_have_is_told_and_sent_again_once_it_does() {
        String activity = moodle("moodle-token", OBSERVING);
        SandboxLearner teacher = teacher(SandboxLms.COURSE, activity);

        BesideSandbox.answer(learner(activity), 3);

        eventually(() -> says(
                teacher,
                "The Moodle course has no competency with the ID number " + LISTENING,
                "One could not be delivered",
                "one outcome delivered"));
        competencies(SandboxLms.COURSE, OBSERVING, LISTENING);
        teacher.visit().post("/competencies/send", Map.of());
        eventually(() -> ratings(SandboxLms.COURSE).stream()
                .anyMatch(rating ->
                        rating.path("competency").path("name").asString().equals(LISTENING)));
    }

    @Test
    void a_learner_who_is_no_student_there_any_more_is_told() {
        String activity = moodle("moodle-token", OBSERVING, LISTENING);
        SandboxLearner learner = learner(activity);
        lms().post("/as/noor/courses/2/people/" + learner.person() + "/remove", Map.of());

        BesideSandbox.answer(learner, 3);

        eventually(() -> text(teacher(SandboxLms.COURSE, activity).visit().get("/competencies"))
                .contains("Moodle does not know this learner as a student of the course"));
    }

    @Test
    void what_is_owed_while_the_platform_is_away_arrives_when_it_is_back() {
        String activity = moodle("moodle-token", OBSERVING, LISTENING);
        become("away");

        BesideSandbox.answer(learner(activity), 3);
        eventually(() -> text(teacher(SandboxLms.COURSE, activity).visit().get("/competencies"))
                .contains("answered 503"));
        become("ok");

        eventually(() -> ratings(SandboxLms.COURSE).size() == 2);
    }

    @Test
    void a_rating_that_a_teacher_gave_in_moodle_stands() {
        String activity = moodle("moodle-token", OBSERVING);
        SandboxLearner learner = learner(activity);
        lms().post(
                        "/ratings.json",
                        Map.of(
                                "course",
                                SandboxLms.COURSE,
                                "person",
                                learner.person(),
                                "name",
                                OBSERVING,
                                "value",
                                "1"));

        BesideSandbox.answer(learner, 3);

        eventually(() -> text(teacher(SandboxLms.COURSE, activity).visit().get("/competencies"))
                .contains("The Moodle course has no competency with the ID number " + LISTENING));
        eventually(() -> jdbc.sql("select count(*) from passback where kind = 'TEACHERS_GRADE' and registration_id = ?")
                        .param(Adapter.lane(tenants().getFirst()).value())
                        .query(Integer.class)
                        .single()
                > 0);
        assertThat(ratings(SandboxLms.COURSE).getFirst().path("value").asInt()).isEqualTo(1);
    }

    @Test
    void canvas_outcomes_get_the_level_as_their_points_and_twice_is_once() {
        String activity = start("canvas");
        teacher(SandboxLms.COURSE, activity);
        competencies(SandboxLms.COURSE, many());
        choose(activity, Adapter.Kind.CANVAS, "canvas-token-2");
        SandboxLearner learner = learner(activity);

        BesideSandbox.answer(learner, 3);
        eventually(() -> text(teacher(SandboxLms.COURSE, activity).visit().get("/competencies"))
                .contains("2 outcomes delivered"));
        BesideSandbox.answer(learner, 2);

        assertThat(ratings(SandboxLms.COURSE))
                .isNotEmpty()
                .allSatisfy(
                        rating -> assertThat(rating.path("value").asDouble()).isEqualTo(2));
        assertThat(ratings(SandboxLms.COURSE))
                .extracting(rating -> rating.path("competency").path("name").asString())
                .containsAll(guids(OBSERVING));
    }

    @Test
    void canvas_that_wants_fewer_requests_is_left_alone_and_gets_everything_later() {
        String activity = start("canvas");
        teacher(SandboxLms.COURSE, activity);
        competencies(SandboxLms.COURSE, many());
        choose(activity, Adapter.Kind.CANVAS, "canvas-token-2");
        become("throttled");

        BesideSandbox.answer(learner(activity), 3);
        eventually(() -> text(teacher(SandboxLms.COURSE, activity).visit().get("/competencies"))
                .contains("wants fewer requests"));
        become("ok");

        eventually(() -> !ratings(SandboxLms.COURSE).isEmpty());
    }

    @Test
    void two_institutions_under_one_issuer_have_adapters_of_their_own_and_neither_holds_up_the_other() {
        String activity = start("canvas");
        String elsewhere = running.orElseThrow().activity(SandboxLms.OTHER_COURSE, "Elsewhere");
        teacher(SandboxLms.COURSE, activity);
        teacher(SandboxLms.OTHER_COURSE, elsewhere);
        competencies(SandboxLms.COURSE, many());
        competencies(SandboxLms.OTHER_COURSE, many());
        assertThat(tenants()).hasSize(2);
        Tenant two = tenants().stream()
                .filter(one -> one.name().contains("-2"))
                .findFirst()
                .orElseThrow();
        Tenant three = tenants().stream()
                .filter(one -> one.name().contains("-3"))
                .findFirst()
                .orElseThrow();
        adapter(Adapter.Kind.CANVAS, "no-token-at-all", two);
        assertThat(text(teacher(SandboxLms.OTHER_COURSE, elsewhere).visit().get("/competencies")))
                .as("an adapter of another institution is no adapter")
                .contains("an administrator of Attune has first to set up");
        adapter(Adapter.Kind.CANVAS, "canvas-token-3", three);
        teacher(SandboxLms.COURSE, activity).visit().post("/competencies", Map.of("way", "direct"));
        teacher(SandboxLms.OTHER_COURSE, elsewhere).visit().post("/competencies", Map.of("way", "direct"));

        BesideSandbox.answer(learner(activity), 3);
        BesideSandbox.answer(
                SandboxLearner.launch(lms(), SandboxLms.OTHER_COURSE, elsewhere, lms().enrol(SandboxLms.OTHER_COURSE)),
                3);

        eventually(() -> !ratings(SandboxLms.OTHER_COURSE).isEmpty());
        eventually(() -> text(teacher(SandboxLms.COURSE, activity).visit().get("/competencies"))
                .contains("Canvas does not know the token of the adapter"));
        assertThat(ratings(SandboxLms.COURSE)).isEmpty();
    }

    @Test
    void nothing_more_is_sent_directly_once_another_way_is_chosen() {
        String activity = moodle("another-token", OBSERVING, LISTENING);
        BesideSandbox.answer(learner(activity), 3);
        SandboxLearner teacher = teacher(SandboxLms.COURSE, activity);
        eventually(() -> text(teacher.visit().get("/competencies")).contains("are waiting"));

        teacher.visit().post("/competencies", Map.of("way", "none"));
        adapter(Adapter.Kind.MOODLE, "moodle-token", tenants().getFirst());

        String lane = Adapter.lane(tenants().getFirst()).value();
        eventually(() -> jdbc.sql("select count(*) from passback where registration_id = ? and due_at is not null")
                        .param(lane)
                        .query(Integer.class)
                        .single()
                == 0);
        assertThat(ratings(SandboxLms.COURSE)).isEmpty();
    }

    /** A Moodle whose course has these competencies and sends directly; the activity that opens the module. */
    private String moodle(String token, String... names) {
        String activity = start("moodle");
        teacher(SandboxLms.COURSE, activity);
        competencies(SandboxLms.COURSE, names);
        choose(activity, Adapter.Kind.MOODLE, token);
        return activity;
    }

    private String start(String manners) {
        BesideSandbox beside = BesideSandbox.start(platform, registrations, manners);
        running = Optional.of(beside);
        return beside.activity(SandboxLms.COURSE, "Directly");
    }

    private void choose(String activity, Adapter.Kind kind, String token) {
        SandboxLearner teacher = teacher(SandboxLms.COURSE, activity);
        adapter(kind, token, tenants().getFirst());
        assertThat(text(teacher.visit().post("/competencies", Map.of("way", "direct"))))
                .contains("Now: Directly into your LMS's competencies");
    }

    private void adapter(Adapter.Kind kind, String token, Tenant tenant) {
        adapters.put(new Adapter(tenant, kind, URI.create(lms().address())), token);
    }

    private List<Tenant> tenants() {
        return courses.tenants(RegistrationId.of(lms().address(), "attune-sandbox")).stream()
                .map(Courses.Known::tenant)
                .toList();
    }

    private void competencies(String course, String... names) {
        lms().post("/competencies.json", Map.of("course", course, "names", String.join(",", names)));
    }

    private void become(String state) {
        lms().post("/web-services", Map.of("state", state));
    }

    /** The outcomes of all areas, so that the list has several pages. */
    private String[] many() {
        return competencies.areas().stream()
                .flatMap(area -> guids(area.id().value()).stream())
                .toArray(String[]::new);
    }

    private List<String> guids(String name) {
        KnowledgeArea area = competencies.area(new KnowledgeAreaId(name)).orElseThrow();
        return competencies.frameworks().stream()
                .filter(framework -> area.isIn(framework.id()))
                .map(framework -> CaseIdentifiers.item(framework, area).toString())
                .collect(Collectors.toList());
    }

    private List<JsonNode> ratings(String course) {
        return JSON.readTree(lms().get("/competencies.json"))
                .valueStream()
                .filter(one -> one.path("course").asString().equals(course))
                .flatMap(one -> one.path("ratings").valueStream())
                .toList();
    }

    private SandboxLms lms() {
        return running.orElseThrow().lms();
    }

    private SandboxLearner learner(String activity) {
        return SandboxLearner.launch(lms(), SandboxLms.COURSE, activity, lms().enrol(SandboxLms.COURSE));
    }

    private SandboxLearner teacher(String course, String activity) {
        return SandboxLearner.launch(lms(), course, activity, SandboxLms.TEACHER);
    }

    private static boolean says(SandboxLearner teacher, String... words) {
        String page = text(teacher.visit().get("/competencies"));
        return Arrays.stream(words).allMatch(page::contains);
    }

    private static String text(TestPage page) {
        return HtmlUtils.htmlUnescape(page.body());
    }

    private static void eventually(Callable<Boolean> holds) {
        await().atMost(Duration.ofSeconds(20)).until(holds);
    }
}
