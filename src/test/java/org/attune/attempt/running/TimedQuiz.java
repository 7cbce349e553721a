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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A quiz in a course of its own, its teacher Ana and its learner Maya, at a time that tests move on. */
@ApplicationTest
@Import(TimedQuiz.Time.class)
abstract class TimedQuiz {

    @TestConfiguration(proxyBeanMethods = false)
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

    TrainingModule module;
    TestLink activity;
    LaunchedClient ana;
    LaunchedClient maya;
    SingleBest single;
    int place;
    String best;
    String poor;

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

    void settings(Map<String, String> some) {
        post(ana, some);
    }

    void post(LaunchedClient teacher, Map<String, String> some) {
        Map<String, String> fields = new HashMap<>(Map.of("points", "100", "attempts", "3", "counting", "BEST"));
        fields.putAll(some);
        TestPage page = teacher.post("/settings", fields);
        assertThat(page.body()).contains("Saved.");
    }

    void grant(String name, Map<String, String> some) {
        Map<String, String> fields = new HashMap<>(Map.of("time", "NONE", "attempts", "0", "breaks", "0"));
        fields.putAll(some);
        assertThat(ana.post("/class/accommodations/" + person(ana, name), fields)
                        .body())
                .contains("Saved.");
    }

    static String person(LaunchedClient teacher, String name) {
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
    String in(Duration span) {
        Instant at = clock.instant().plus(span).plusSeconds(59);
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    static String start(LaunchedClient client) {
        String location =
                client.postAsIs("/attempts", Map.of()).header("Location").orElseThrow();
        assertThat(location).contains("/attempts/");
        return location.substring(location.indexOf("/attempts/"));
    }

    TestPage save(String attempt, int seen, String option) {
        return maya.put(
                attempt + "/answers/" + single.key(), "{\"seen\":%d,\"option\":[\"%s\"]}".formatted(seen, option));
    }

    /** With the best answer to one question. */
    String submit(String attempt) {
        assertThat(save(attempt, 0, best).status()).isEqualTo(200);
        maya.post(attempt + "/submit", Map.of());
        return attempt;
    }

    Duration left(LaunchedClient client, String attempt) {
        String body = client.get(attempt + "/clock").body();
        Matcher left = Pattern.compile("\"left\":(\\d+)").matcher(body);
        assertThat(left.find()).as(body).isTrue();
        return Duration.ofMillis(Long.parseLong(left.group(1)));
    }

    static long id(String attempt) {
        return Long.parseLong(attempt.substring(attempt.lastIndexOf('/') + 1));
    }

    boolean submitted(String attempt) {
        return jdbc.sql("select submitted_at is not null from attempt where id = ?")
                .param(id(attempt))
                .query(Boolean.class)
                .single();
    }

    List<Kind> kinds(String attempt) {
        return log.of(new AttemptId(id(attempt))).stream()
                .map(AttemptEvent::kind)
                .toList();
    }

    List<Long> attempts() {
        return jdbc.sql(
                        "select attempt.id from attempt join placement on placement.id = attempt.placement_id where link_id = ?")
                .param(activity.id())
                .query(Long.class)
                .list();
    }

    BigDecimal grade(String column) {
        return jdbc.sql(
                        "select " + column
                                + " from outcome_grade join placement on placement.id = outcome_grade.placement_id where link_id = ?")
                .param(activity.id())
                .query(BigDecimal.class)
                .single();
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    String rationale() {
        return option(best).rationale().substring(0, 20).replace("'", "&#39;").replace("’", "’");
    }

    String text(String key) {
        return option(key).text().substring(0, 15);
    }

    Option option(String key) {
        return single.options().stream()
                .filter(option -> option.key().value().equals(key))
                .findFirst()
                .orElseThrow();
    }

    static String option(SingleBest item, int credit) {
        Optional<Option> found = item.options().stream()
                .filter(option -> option.credit().compareTo(BigDecimal.valueOf(credit)) == 0)
                .findFirst();
        return found.orElseThrow().key().value();
    }
}
