package org.attune.attempt.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.asInstructor;
import static org.attune.testing.TestPerson.asLearner;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.attempt.AttemptId;
import org.attune.attempt.store.AttemptEvent;
import org.attune.attempt.store.AttemptEvent.Kind;
import org.attune.attempt.store.AttemptLog;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.item.Option;
import org.attune.item.SingleBest;
import org.attune.testing.ApplicationTest;
import org.attune.testing.LaunchedClient;
import org.attune.testing.ShiftedClock;
import org.attune.testing.TestLink;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a quiz runs by its settings and by what a learner was granted: clocks, dates, feedback, lateness. Over HTTP. */
@ApplicationTest
class RunningIT {

    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        ShiftedClock shiftedClock() {
            return new ShiftedClock();
        }
    }

    @Autowired
    ShiftedClock clock;

    @Autowired
    TestPlatform platform;

    @Autowired
    Modules modules;

    @Autowired
    TimeUp timeUp;

    @Autowired
    AttemptLog log;

    @Autowired
    JdbcClient jdbc;

    private TrainingModule module;
    private TestLink activity;
    private LaunchedClient ana;
    private LaunchedClient maya;
    private SingleBest single;
    private int place;
    private String best;
    private String poor;

    @BeforeEach
    void an_activity_in_a_course_of_its_own() {
        clock.reset();
        module = modules.all().getFirst();
        activity = link(UUID.randomUUID().toString())
                .in("course-" + UUID.randomUUID())
                .opening("/modules/" + module.id());
        ana = platform.launch(asInstructor("Ana"), activity);
        maya = platform.launch(asLearner("Maya"), activity);
        single = module.quiz().items().stream()
                .filter(SingleBest.class::isInstance)
                .map(SingleBest.class::cast)
                .findFirst()
                .orElseThrow();
        place = module.quiz().items().indexOf(single) + 1;
        best = option(single, 1);
        poor = option(single, 0);
    }

    @AfterEach
    void the_time_of_the_machine_again() {
        clock.reset();
    }

    // Before the quiz

    @Test
    void before_starting_a_learner_is_told_the_rules_that_hold() {
        settings(Map.of(
                "minutes",
                "45",
                "pass",
                "70",
                "due",
                in(Duration.ofDays(2)),
                "late",
                "TAKE_OFF",
                "late-percent",
                "10"));

        assertThat(maya.get("/quiz").body())
                .contains(
                        "You have 45 minutes from the moment you start.",
                        "When time is up, what is saved is submitted by itself.",
                        "You pass with 70\u00a0% of the points.",
                        "10\u00a0% of the points are taken off")
                .doesNotContain("There is no clock");
    }

    @Test
    void a_quiz_that_is_not_open_yet_cannot_be_started_and_one_that_is_closed_no_more() {
        settings(Map.of("opens", in(Duration.ofHours(2)), "closes", in(Duration.ofHours(4))));
        assertThat(maya.get("/quiz").body()).contains("Not open yet").doesNotContain("Start the quiz");
        maya.post("/attempts", Map.of());
        assertThat(attempts()).isEmpty();

        clock.forward(Duration.ofHours(3));
        assertThat(maya.get("/quiz").body()).contains("Start the quiz");
        clock.forward(Duration.ofHours(2));
        assertThat(maya.get("/quiz").body()).contains("The quiz closed on").doesNotContain("Start the quiz");
        maya.post("/attempts", Map.of());
        assertThat(attempts()).isEmpty();
    }

    @Test
    void settings_with_mistakes_are_shown_at_their_fields_and_change_nothing() {
        Map<String, String> fields = new HashMap<>(Map.of("points", "100", "attempts", "3", "counting", "BEST"));
        fields.put("minutes", "soon");
        fields.put("closes", "never");
        TestPage page = ana.post("/settings", fields);

        assertThat(page.body())
                .contains("href=\"#minutes\"", "href=\"#closes\"", "id=\"minutes-mistake\"", "value=\"soon\"");
        assertThat(maya.get("/quiz").body()).contains("There is no clock");
    }

    // The clock

    @Test
    void an_answer_under_way_when_time_is_up_is_taken_and_one_after_the_grace_is_refused_with_words() {
        settings(Map.of("minutes", "30"));
        String attempt = start(maya);
        assertThat(save(attempt, 0, poor).status()).isEqualTo(200);

        clock.forward(Duration.ofMinutes(30).plusSeconds(50));
        assertThat(save(attempt, 1, best).status()).as("within the grace").isEqualTo(200);
        clock.forward(Duration.ofSeconds(11));
        TestPage late = save(attempt, 2, poor);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("\"code\":\"time-up\"", "came too late");

        TestPage form = maya.post(attempt + "/items/" + place, Map.of("seen", "2", "option", poor, "go", "ON"));
        assertThat(form.status()).isEqualTo(409);
        assertThat(form.body()).contains("This answer came too late", text(poor));
        assertThat(maya.get(attempt + "/results").body()).contains(plain(single.points()));
        assertThat(kinds(attempt)).containsOnlyOnce(Kind.SUBMITTED_BY_CLOCK);
    }

    @Test
    void what_is_saved_is_submitted_when_time_is_up_though_the_browser_is_gone_and_once_by_however_many_nodes()
            throws Exception {
        settings(Map.of("minutes", "30"));
        String attempt = start(maya);
        save(attempt, 0, best);
        clock.forward(Duration.ofMinutes(31).minusSeconds(1));
        timeUp.submitAll();
        assertThat(submitted(attempt)).as("the grace lasts").isFalse();

        clock.forward(Duration.ofSeconds(2));
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int node = 0; node < 4; node++) {
                running.add(nodes.submit(timeUp::submitAll));
            }
            for (Future<Integer> node : running) {
                assertThat(node.get()).isBetween(0, 200);
            }
        }

        assertThat(submitted(attempt)).isTrue();
        assertThat(kinds(attempt)).containsOnlyOnce(Kind.SUBMITTED_BY_CLOCK);
        assertThat(jdbc.sql("select count(*) from attempt_mark where attempt_id = ?")
                        .param(id(attempt))
                        .query(Integer.class)
                        .single())
                .isEqualTo(module.quiz().items().size());
        assertThat(maya.get(attempt + "/results").body()).contains("Your grade for this activity");
    }

    @Test
    void a_page_that_is_opened_after_the_end_leads_to_the_results() {
        settings(Map.of("minutes", "1"));
        String attempt = start(maya);
        clock.forward(Duration.ofMinutes(3));

        TestPage page = maya.get(attempt + "/items/1");
        assertThat(page.address().getPath()).endsWith("/results");
        assertThat(page.body()).contains("Your time was up");
    }

    @Test
    void the_closing_moment_is_a_deadline_and_so_is_the_due_one_where_late_is_refused() {
        settings(Map.of("closes", in(Duration.ofHours(1))));
        String attempt = start(maya);
        assertThat(left(maya, attempt)).isBetween(Duration.ofMinutes(58), Duration.ofMinutes(61));

        settings(Map.of("due", in(Duration.ofMinutes(30)), "late", "REFUSE"));
        assertThat(left(maya, attempt)).as("moved under way").isBetween(Duration.ofMinutes(28), Duration.ofMinutes(31));
        assertThat(kinds(attempt)).contains(Kind.DEADLINE_MOVED);
    }

    @Test
    void the_limit_of_an_attempt_that_has_begun_stays_when_the_setting_is_changed() {
        settings(Map.of("minutes", "60"));
        String attempt = start(maya);
        settings(Map.of("minutes", "10"));

        assertThat(left(maya, attempt)).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
    }

    @Test
    void the_clock_of_somebody_elses_attempt_is_not_there() {
        settings(Map.of("minutes", "30"));
        String attempt = start(maya);
        LaunchedClient noor = platform.launch(asLearner("Noor"), activity);

        assertThat(noor.get(attempt + "/clock").status()).isEqualTo(404);
        assertThat(noor.postAsIs(attempt + "/pause", Map.of()).status()).isEqualTo(404);
        assertThat(noor.postAsIs(attempt + "/resume", Map.of()).status()).isEqualTo(404);
        assertThat(noor.postAsIs(attempt + "/items/1/feedback", Map.of()).status())
                .isEqualTo(404);
    }

    // What is granted

    @Test
    void more_time_moves_the_deadline_of_an_attempt_under_way_at_once_and_the_learner_is_told() {
        settings(Map.of("minutes", "60"));
        String attempt = start(maya);
        grant("Maya", Map.of("time", "HALF"));

        assertThat(left(maya, attempt)).isBetween(Duration.ofMinutes(89), Duration.ofMinutes(90));
        assertThat(maya.get(attempt + "/items/1").body()).contains("Your time has been changed by your instructor");
        assertThat(log.of(new AttemptId(id(attempt))))
                .filteredOn(event -> event.kind() == Kind.ACCOMMODATED)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.by()).isPresent();
                    assertThat(event.deadline()).isPresent();
                });

        grant("Maya", Map.of("time", "UNLIMITED"));
        assertThat(maya.get(attempt + "/clock").body()).doesNotContain("\"left\"");
        assertThat(ana.get("/class" + attempt).body())
                .as("the instructor's timeline")
                .contains("Given other conditions", "Time until", "No time limit");
        clock.forward(Duration.ofHours(20));
        timeUp.submitAll();
        assertThat(submitted(attempt)).isFalse();
    }

    @Test
    void what_is_granted_holds_for_the_next_quiz_of_the_course_and_for_nobody_else() {
        grant("Maya", Map.of("time", "DOUBLE", "attempts", "2"));
        TestLink next = link(UUID.randomUUID().toString()).in(activity.course()).opening("/modules/" + module.id());
        LaunchedClient teacher = platform.launch(asInstructor("Ana"), next);
        post(teacher, Map.of("minutes", "20", "attempts", "1"));

        LaunchedClient there = platform.launch(asLearner("Maya"), next);
        assertThat(there.get("/quiz").body()).contains("You have 40 minutes", "3 attempts", "rules of your own");
        assertThat(platform.launch(asLearner("Noor"), next).get("/quiz").body())
                .contains("You have 20 minutes", "One attempt")
                .doesNotContain("rules of your own");
    }

    @Test
    void nobody_but_an_instructor_of_the_course_sees_or_grants_anything() {
        String person = person(ana, "Maya");
        assertThat(maya.get("/class/accommodations").status()).isEqualTo(403);
        assertThat(maya.get("/class/accommodations/" + person).status()).isEqualTo(403);
        assertThat(maya.postAsIs("/class/accommodations/" + person, Map.of("time", "DOUBLE"))
                        .status())
                .isEqualTo(403);

        LaunchedClient stranger = platform.launch(
                asInstructor("Ben"),
                link(UUID.randomUUID().toString())
                        .in("elsewhere-" + UUID.randomUUID())
                        .opening("/modules/" + module.id()));
        assertThat(stranger.get("/class/accommodations/" + person).status()).isEqualTo(404);
        assertThat(stranger.postAsIs(
                                "/class/accommodations/" + person,
                                Map.of("time", "DOUBLE", "attempts", "0", "breaks", "0"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_grant_with_mistakes_changes_nothing_and_each_change_is_recorded_with_who_made_it() {
        String address = "/class/accommodations/" + person(ana, "Maya");
        TestPage wrong = ana.post(address, Map.of("time", "A LOT", "attempts", "x", "breaks", "0"));
        assertThat(wrong.body())
                .contains("Choose how much more time", "Extra attempts must be", "Nothing was changed yet");

        grant("Maya", Map.of("attempts", "1"));
        assertThat(ana.get(address).body()).contains("1 extra attempt", "Ana").doesNotContain("A LOT");
    }

    @Test
    void a_change_for_one_quiz_is_told_at_another_one_as_that_of_another_and_one_of_before_in_its_own_words() {
        String person = person(ana, "Maya");
        String learner = "/class/accommodations/" + person;
        grant("Maya", Map.of("here-due", "2026-12-01T23:59"));
        TestLink next = link(UUID.randomUUID().toString()).in(activity.course()).opening("/modules/" + module.id());
        LaunchedClient teacher = platform.launch(asInstructor("Ana"), next);
        assertThat(ana.get(learner).body()).contains("this quiz due December 1, 2026");
        assertThat(teacher.get(learner).body())
                .contains("another quiz due December 1, 2026")
                .doesNotContain("this quiz due");

        jdbc.sql("""
                update accommodation_change set extra_time = null, words = 'twice the time, as told before'
                where person_id = ?
                """).param(person).update();
        assertThat(ana.get(learner).body()).contains("twice the time, as told before");
    }

    @Test
    void a_break_puts_the_questions_away_stops_the_clock_and_refuses_answers() {
        settings(Map.of("minutes", "30"));
        grant("Maya", Map.of("breaks", "10"));
        String attempt = start(maya);
        clock.forward(Duration.ofMinutes(5));

        String question = attempt + "/items/" + place;
        TestPage resting = maya.post(attempt + "/pause", Map.of("from", question));
        assertThat(resting.body())
                .contains("You are having a break", "Break: 10 minutes left", "You have 25 minutes for the questions");
        TestPage asked = maya.get(question);
        assertThat(asked.body()).contains("You are having a break").doesNotContain(text(best));
        assertThat(maya.get(attempt + "/check").body()).contains("You are having a break");
        assertThat(save(attempt, 0, best).body()).contains("\"code\":\"paused\"");
        clock.forward(Duration.ofMinutes(4));
        TestPage back = maya.post(attempt + "/resume", Map.of("from", question));
        assertThat(back.address().getPath()).as("where one was").endsWith(question);

        assertThat(left(maya, attempt)).isBetween(Duration.ofMinutes(24), Duration.ofMinutes(25));
        assertThat(save(attempt, 0, best).status()).isEqualTo(200);
        assertThat(kinds(attempt)).containsSubsequence(Kind.PAUSED, Kind.RESUMED);
    }

    @Test
    void when_the_breaks_are_used_up_the_clock_goes_on_by_itself() {
        settings(Map.of("minutes", "30"));
        grant("Maya", Map.of("breaks", "10"));
        String attempt = start(maya);
        maya.post(attempt + "/pause", Map.of());
        clock.forward(Duration.ofMinutes(25));

        assertThat(left(maya, attempt)).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
        assertThat(save(attempt, 0, best).status()).isEqualTo(200);
        maya.post(attempt + "/pause", Map.of());
        assertThat(left(maya, attempt)).as("no more of them").isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
        clock.forward(Duration.ofMinutes(16));
        timeUp.submitAll();
        assertThat(submitted(attempt)).isTrue();
    }

    @Test
    void when_the_quiz_closes_during_a_break_the_break_is_over_and_what_is_saved_is_submitted() {
        settings(Map.of("minutes", "60", "closes", in(Duration.ofMinutes(10))));
        grant("Maya", Map.of("breaks", "30"));
        String attempt = start(maya);
        maya.post(attempt + "/pause", Map.of());
        clock.forward(Duration.ofMinutes(11).plusSeconds(30));

        assertThat(maya.get(attempt + "/clock").body()).contains("\"paused\":false");
        clock.forward(Duration.ofMinutes(1));
        timeUp.submitAll();
        assertThat(submitted(attempt)).isTrue();
    }

    @Test
    void without_breaks_the_clock_cannot_be_stopped() {
        settings(Map.of("minutes", "30"));
        String attempt = start(maya);

        assertThat(maya.get(attempt + "/items/1").body()).doesNotContain("Stop the clock");
        assertThat(maya.get("/break?from=" + attempt + "/items/1").body())
                .contains("It goes on during a break", "30 minutes left", attempt + "/items/1\"")
                .doesNotContain("Stop the clock");
        maya.post(attempt + "/pause", Map.of());
        assertThat(save(attempt, 0, best).status()).isEqualTo(200);
        assertThat(kinds(attempt)).isEmpty();
    }

    @Test
    void who_may_stop_the_clock_is_offered_it_on_the_page_of_a_break_and_comes_back_to_the_same_page() {
        settings(Map.of("minutes", "30"));
        grant("Maya", Map.of("breaks", "10"));
        String attempt = start(maya);
        assertThat(maya.get("/break?from=" + attempt + "/items/2").body())
                .contains(
                        "Your clock is running",
                        "10 minutes in all",
                        "name=\"from\" value=\"" + attempt + "/items/2\"");

        TestPage away = maya.postAsIs(attempt + "/pause", Map.of("from", "//elsewhere.example/"));
        assertThat(away.header("Location").orElseThrow()).endsWith("/break?from=" + attempt);
        assertThat(maya.postAsIs(attempt + "/resume", Map.of("from", "https://elsewhere.example/"))
                        .header("Location")
                        .orElseThrow())
                .endsWith(attempt);
    }

    @Test
    void who_sends_an_answer_from_a_page_that_was_open_before_the_break_goes_on_and_it_is_saved() {
        settings(Map.of("minutes", "30"));
        grant("Maya", Map.of("breaks", "10"));
        String attempt = start(maya);
        maya.post(attempt + "/pause", Map.of());
        maya.post(attempt + "/items/" + place, Map.of("seen", "0", "option", best, "go", "ON"));

        assertThat(kinds(attempt)).containsSubsequence(Kind.PAUSED, Kind.RESUMED);
        assertThat(save(attempt, 1, best).body()).contains("\"version\":1");
    }

    @Test
    void who_rests_when_the_time_is_up_is_told_so_and_not_sent_elsewhere() {
        settings(Map.of("minutes", "30"));
        String attempt = start(maya);
        clock.forward(Duration.ofMinutes(32));

        TestPage page = maya.get("/break?from=" + attempt + "/items/1");
        assertThat(page.body()).contains("Your time was up", "Somebody to talk to", attempt + "/results");
        assertThat(submitted(attempt)).isTrue();
    }

    // Feedback

    @Test
    void where_only_points_are_shown_no_key_and_no_rationale_is() {
        settings(Map.of("feedback", "SCORES_ONLY"));
        String attempt = submit(start(maya));

        assertThat(maya.get(attempt + "/results").body())
                .contains("class=\"score\"")
                .doesNotContain("Best answer", rationale());
    }

    @Test
    void where_nothing_is_shown_neither_points_nor_the_grade_are() {
        settings(Map.of("feedback", "NONE"));
        String attempt = submit(start(maya));

        for (String address :
                List.of(attempt + "/results", "/quiz", attempt, attempt + "/check", attempt + "/items/" + place)) {
            assertThat(maya.get(address).body())
                    .as(address)
                    .doesNotContain(
                            "Best answer", rationale(), "class=\"score\"", "Your grade for this", " of 1 point");
        }
        assertThat(maya.get("/quiz").body()).contains("Not shown");
    }

    @Test
    void results_are_shown_once_the_due_moment_has_passed_for_this_learner() {
        settings(Map.of("feedback", "AFTER_DUE", "due", in(Duration.ofHours(5))));
        grant("Maya", Map.of("here-due", in(Duration.ofHours(10))));
        String attempt = submit(start(maya));
        assertThat(maya.get(attempt + "/results").body())
                .contains("You see your result, and why")
                .doesNotContain(rationale());

        clock.forward(Duration.ofHours(6));
        assertThat(maya.get(attempt + "/results").body()).doesNotContain(rationale());
        clock.forward(Duration.ofHours(5));
        assertThat(maya.get(attempt + "/results").body()).contains("class=\"score\"", "Best answer");
    }

    @Test
    void where_feedback_follows_each_question_a_checked_answer_is_shown_with_its_reasons_and_stays() {
        settings(Map.of("feedback", "AFTER_EACH"));
        String attempt = start(maya);
        String item = attempt + "/items/" + place;
        assertThat(maya.get(item).body()).contains("Check my answer").doesNotContain(rationale());

        TestPage checked = maya.post(item, Map.of("seen", "0", "option", poor, "go", "FEEDBACK"));
        assertThat(checked.body()).contains("What your answer earned", "Best answer");
        assertThat(save(attempt, 1, best).status()).isEqualTo(422);
        assertThat(maya.post(item, Map.of("seen", "1", "option", best)).status())
                .isEqualTo(422);
        settings(Map.of("feedback", "NONE"));
        assertThat(maya.get(item).body()).as("nothing is shown any more").doesNotContain("Best answer");
        assertThat(save(attempt, 1, best).status()).as("and still it stays").isEqualTo(422);
    }

    @Test
    void elsewhere_no_answer_can_be_checked_before_the_submit() {
        String attempt = start(maya);
        save(attempt, 0, poor);
        TestPage page = maya.post(attempt + "/items/" + place + "/feedback", Map.of());

        assertThat(page.body()).doesNotContain("Best answer");
        assertThat(save(attempt, 1, best).status()).isEqualTo(200);
    }

    // Lateness

    @Test
    void for_each_day_begun_a_part_is_taken_off_and_the_learner_sees_both() {
        settings(Map.of("due", in(Duration.ofHours(1)), "late", "TAKE_OFF", "late-percent", "1", "points", "100"));
        String inTime = submit(start(maya));
        BigDecimal whole = grade("points");
        clock.forward(Duration.ofHours(3));
        String late = submit(start(maya));
        assertThat(maya.get(late + "/results").body()).contains("Your best attempt counts, which is attempt 1");
        settings(Map.of(
                "due",
                in(Duration.ofHours(-29)),
                "late",
                "TAKE_OFF",
                "late-percent",
                "1",
                "points",
                "100",
                "counting",
                "LAST"));

        assertThat(grade("points")).isEqualByComparingTo(whole.subtract(new BigDecimal(2)));
        assertThat(grade("before_penalty")).isEqualByComparingTo(whole);
        assertThat(maya.get(late + "/results").body()).contains("Submitted late", "would be " + plain(whole));
        assertThat(inTime).isNotEqualTo(late);

        grant("Maya", Map.of("here-due", in(Duration.ofHours(1))));
        assertThat(grade("points")).as("other dates make it be in time").isEqualByComparingTo(whole);
    }

    @Test
    void who_submits_within_the_grace_is_in_time() {
        settings(Map.of("due", in(Duration.ofMinutes(2)), "late", "TAKE_OFF", "late-percent", "50"));
        String attempt = start(maya);
        clock.forward(Duration.ofMinutes(2).plusSeconds(30));
        submit(attempt);

        assertThat(grade("points")).isEqualByComparingTo(grade("before_penalty"));
    }

    // Helpers

    private void settings(Map<String, String> some) {
        post(ana, some);
    }

    private void post(LaunchedClient teacher, Map<String, String> some) {
        Map<String, String> fields = new HashMap<>(Map.of("points", "100", "attempts", "3", "counting", "BEST"));
        fields.putAll(some);
        TestPage page = teacher.post("/settings", fields);
        assertThat(page.body()).contains("Saved.");
    }

    private void grant(String name, Map<String, String> some) {
        Map<String, String> fields = new HashMap<>(Map.of("time", "NONE", "attempts", "0", "breaks", "0"));
        fields.putAll(some);
        assertThat(ana.post("/class/accommodations/" + person(ana, name), fields)
                        .body())
                .contains("Saved.");
    }

    private static String person(LaunchedClient teacher, String name) {
        Matcher row = Pattern.compile("class/accommodations/(\\d+)\" aria-label=\"Change what is granted to ([^\"]*)\"")
                .matcher(teacher.get("/class/accommodations").body());
        while (row.find()) {
            if (row.group(2).startsWith(name)) {
                return row.group(1);
            }
        }
        throw new AssertionError("There is no " + name);
    }

    /** As a browser would send it: in UTC, to the minute, which is rounded up. */
    private String in(Duration span) {
        Instant at = clock.instant().plus(span).plusSeconds(59);
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private static String start(LaunchedClient client) {
        String location =
                client.postAsIs("/attempts", Map.of()).header("Location").orElseThrow();
        assertThat(location).contains("/attempts/");
        return location.substring(location.indexOf("/attempts/"));
    }

    private TestPage save(String attempt, int seen, String option) {
        return maya.put(
                attempt + "/answers/" + single.key(), "{\"seen\":%d,\"option\":[\"%s\"]}".formatted(seen, option));
    }

    /** With the best answer to one question. */
    private String submit(String attempt) {
        assertThat(save(attempt, 0, best).status()).isEqualTo(200);
        maya.post(attempt + "/submit", Map.of());
        return attempt;
    }

    private Duration left(LaunchedClient client, String attempt) {
        String body = client.get(attempt + "/clock").body();
        Matcher left = Pattern.compile("\"left\":(\\d+)").matcher(body);
        assertThat(left.find()).as(body).isTrue();
        return Duration.ofMillis(Long.parseLong(left.group(1)));
    }

    private static long id(String attempt) {
        return Long.parseLong(attempt.substring(attempt.lastIndexOf('/') + 1));
    }

    private boolean submitted(String attempt) {
        return jdbc.sql("select submitted_at is not null from attempt where id = ?")
                .param(id(attempt))
                .query(Boolean.class)
                .single();
    }

    private List<Kind> kinds(String attempt) {
        return log.of(new AttemptId(id(attempt))).stream()
                .map(AttemptEvent::kind)
                .toList();
    }

    private List<Long> attempts() {
        return jdbc.sql(
                        "select attempt.id from attempt join placement on placement.id = attempt.placement_id where link_id = ?")
                .param(activity.id())
                .query(Long.class)
                .list();
    }

    private BigDecimal grade(String column) {
        return jdbc.sql(
                        "select " + column
                                + " from outcome_grade join placement on placement.id = outcome_grade.placement_id where link_id = ?")
                .param(activity.id())
                .query(BigDecimal.class)
                .single();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private String rationale() {
        return option(best).rationale().substring(0, 20).replace("'", "&#39;").replace("’", "’");
    }

    private String text(String key) {
        return option(key).text().substring(0, 15);
    }

    private Option option(String key) {
        return single.options().stream()
                .filter(option -> option.key().value().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String option(SingleBest item, int credit) {
        Optional<Option> found = item.options().stream()
                .filter(option -> option.credit().compareTo(BigDecimal.valueOf(credit)) == 0)
                .findFirst();
        return found.orElseThrow().key().value();
    }
}
