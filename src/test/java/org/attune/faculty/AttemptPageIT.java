package org.attune.faculty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.asInstructor;
import static org.attune.testing.TestPerson.asLearner;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.item.Key;
import org.attune.item.Option;
import org.attune.item.SingleBest;
import org.attune.testing.ApplicationTest;
import org.attune.testing.LaunchedClient;
import org.attune.testing.TestLink;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A learner's attempt as its instructor reads and marks it, over HTTP. */
@ApplicationTest
class AttemptPageIT {

    @Autowired
    TestPlatform platform;

    @Autowired
    Modules modules;

    @Autowired
    JdbcClient jdbc;

    private TestLink activity;
    private LaunchedClient teacher;
    private LaunchedClient maya;
    private String attempt;
    private SingleBest question;
    private int n;

    @BeforeEach
    void a_learner_has_answered() {
        TrainingModule module = modules.all().getFirst();
        activity = platform.activity(module.id());
        teacher = platform.launch(asInstructor("Grace"), activity);
        maya = platform.launch(asLearner("Maya Ortiz"), activity);
        question = module.quiz().items().stream()
                .filter(SingleBest.class::isInstance)
                .map(SingleBest.class::cast)
                .findFirst()
                .orElseThrow();
        n = module.quiz().items().indexOf(question) + 1;
        attempt = maya.startAttempt();
        answer(0, worst());
    }

    @Test
    void the_class_leads_to_each_attempt_and_its_page_shows_the_answers_with_key_and_rationales() {
        maya.post(attempt + "/submit", Map.of());

        assertThat(teacher.get("/class").text())
                .contains("/class" + attempt)
                .contains("aria-label=\"Attempt 1: Maya Ortiz\">Attempt 1</a>");
        assertThat(teacher.get("/class" + attempt).text())
                .contains("Maya Ortiz", "Question by question", "Your choice", "Best answer", best().text())
                .contains(worst().rationale(), best().rationale())
                .doesNotContain("style=");
    }

    @Test
    void the_timeline_tells_what_happened_in_its_order() {
        answer(1, best());
        maya.postAsIs(attempt + "/presence", Map.of("here", "false"));
        maya.postAsIs(attempt + "/submit", Map.of());
        teacher.get("/class");
        teacher.post(mark(), form(1, "0.5", "Half of it is there."));

        String page = teacher.get("/class" + attempt).text();
        String timeline = page.substring(page.indexOf("What happened, and when"));
        assertThat(timeline)
                .containsSubsequence(
                        "Started",
                        "Answered",
                        worst().text(),
                        "Changed the answer",
                        best().text(),
                        "Left the questions",
                        "Submitted",
                        "Mark set by hand",
                        "by Grace",
                        question.points().toPlainString() + " → 0.5",
                        "Half of it is there.");
        assertThat(timeline).contains("href=\"#" + question.key() + "\">Question " + n + "</a>");
    }

    @Test
    void an_open_attempt_is_read_and_cannot_be_changed_or_marked() {
        String page = teacher.get("/class" + attempt).text();

        assertThat(page).contains("This attempt is not submitted yet", worst().text(), "Started");
        assertThat(page).doesNotContain("<form", "Set the mark");
        assertThat(teacher.postAsIs(mark(), form(1, "0.5", "Too early.")).status())
                .isEqualTo(404);
        assertThat(teacher.get("/class").text()).contains("Attempt 1 (open)");
    }

    @Test
    void a_mark_is_set_shown_to_the_learner_without_its_words_and_the_grade_follows() {
        maya.post(attempt + "/submit", Map.of());

        TestPage after = teacher.post(mark(), form(1, "0.5", "Only for colleagues."));

        assertThat(after.text())
                .contains("The mark of question " + n + " is set.", "Set by hand", "by Grace", "Only for colleagues.");
        assertThat(after.address().getFragment()).isEqualTo(question.key().value());
        assertThat(points()).as("of 100").isNotEqualTo("0.00");
        String results = maya.get(attempt + "/results").text();
        assertThat(results)
                .contains("Set by your instructor", "Your instructor gave this answer 0.5 of")
                .doesNotContain("Only for colleagues.", "Grace");
        assertThat(owed()).isPositive();

        Map<String, String> told = new LinkedHashMap<>(form(2, "0,25", "Look at <b>page 3</b>.\nThen ask me."));
        told.put("told", "true");
        teacher.post(mark(), told);

        assertThat(maya.get(attempt + "/results").body())
                .contains("0.25 of", "Look at &lt;b&gt;page 3&lt;/b&gt;.\nThen ask me.");
    }

    @Test
    void a_mark_is_taken_back() {
        maya.post(attempt + "/submit", Map.of());
        teacher.post(mark(), form(1, "1", "Why."));

        TestPage after = teacher.post(item() + "/take-back", Map.of("seen", "2"));

        assertThat(after.text())
                .contains("is taken back", "Mark set by hand taken back")
                .doesNotContain("by Grace on");
        assertThat(points()).isEqualTo("0.00");
        assertThat(maya.get(attempt + "/results").text()).doesNotContain("Set by your instructor");
    }

    @Test
    void what_cannot_be_is_said_beside_the_form_which_keeps_what_was_written() {
        maya.post(attempt + "/submit", Map.of());
        teacher.get("/class");
        for (String points : List.of("", "many", "-1", "1e3", "0.1234567", "999")) {
            TestPage again = teacher.postAsIs(mark(), form(1, points, "My reason."));
            assertThat(again.text(422))
                    .as(points)
                    .contains("Nothing was changed.", "value=\"" + points + "\"", "My reason.</textarea>");
        }
        assertThat(teacher.postAsIs(mark(), form(1, "0.5", " ")).status()).isEqualTo(422);
        assertThat(teacher.postAsIs(mark(), Map.of("points", "1", "words", "Why."))
                        .status())
                .isEqualTo(400);
        assertThat(points()).isEqualTo("0.00");
    }

    @Test
    void the_second_of_two_instructors_sees_that_it_changed_and_can_go_on_from_there() {
        maya.post(attempt + "/submit", Map.of());
        LaunchedClient other = platform.launch(asInstructor("Otto"), activity);
        other.get("/class");
        teacher.post(mark(), form(1, "0.5", "Grace's reason."));

        TestPage second = other.postAsIs(mark(), form(1, "0.25", "Otto's reason."));

        assertThat(second.text(409))
                .contains("Somebody changed this mark", "Grace's reason.", "Otto's reason.</textarea>")
                .contains("name=\"seen\" value=\"2\"");
        assertThat(other.post(mark(), form(2, "0.25", "Otto's reason.")).text()).contains("is set");
    }

    @Test
    void nobody_but_the_instructors_of_this_link_gets_in() {
        maya.post(attempt + "/submit", Map.of());
        LaunchedClient learner = platform.launch(asLearner("Noor"), activity);
        for (LaunchedClient stranger : List.of(maya, learner)) {
            assertThat(stranger.get("/class" + attempt).status()).isEqualTo(403);
            assertThat(stranger.get("/class/waiting").status()).isEqualTo(403);
            assertThat(stranger.postAsIs(mark(), form(1, "1", "Mine.")).status())
                    .isEqualTo(403);
            assertThat(stranger.postAsIs(item() + "/take-back", Map.of("seen", "1"))
                            .status())
                    .isEqualTo(403);
        }
        LaunchedClient elsewhere = platform.launch(
                asInstructor("Otto"), link(UUID.randomUUID().toString()).in("course-2"));
        LaunchedClient sameCourse = platform.launch(
                asInstructor("Grace"),
                link(UUID.randomUUID().toString())
                        .opening("/modules/" + modules.all().getFirst().id()));
        for (LaunchedClient stranger : List.of(elsewhere, sameCourse)) {
            assertThat(stranger.get("/class" + attempt).status()).isEqualTo(404);
            assertThat(stranger.postAsIs(mark(), form(1, "1", "Mine.")).status())
                    .isEqualTo(404);
        }
        assertThat(teacher.get("/class/attempts/99999999").status()).isEqualTo(404);
        assertThat(teacher.postAsIs("/class" + attempt + "/items/nothing/mark", form(1, "1", "Why."))
                        .status())
                .isEqualTo(404);
        String preview = teacher.startAttempt();
        assertThat(teacher.get("/class" + preview).status())
                .as("a preview is nobody's attempt")
                .isEqualTo(404);
        assertThat(points()).isEqualTo("0.00");
    }

    private String item() {
        return "/class" + attempt + "/items/" + question.key();
    }

    private String mark() {
        return item() + "/mark";
    }

    private static Map<String, String> form(int seen, String points, String words) {
        return Map.of("seen", String.valueOf(seen), "points", points, "words", words);
    }

    private Option best() {
        return question.options().stream()
                .filter(option -> option.credit().compareTo(BigDecimal.ONE) == 0)
                .findFirst()
                .orElseThrow();
    }

    private Option worst() {
        return question.options().stream()
                .filter(option -> option.credit().signum() == 0)
                .findFirst()
                .orElseThrow();
    }

    private void answer(int seen, Option option) {
        Key key = question.key();
        TestPage saved = maya.put(
                attempt + "/answers/" + key, "{\"seen\":%d,\"option\":[\"%s\"]}".formatted(seen, option.key()));
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
    }

    private String points() {
        return jdbc.sql("""
            select points from outcome_grade join attempt
              on attempt.placement_id = outcome_grade.placement_id and attempt.person_id = outcome_grade.person_id
            where attempt.id = :id
            """)
                .param("id", Long.parseLong(attempt.substring("/attempts/".length())))
                .query(String.class)
                .single();
    }

    private int owed() {
        return jdbc.sql("""
            select max(wanted) from passback join line_item on line_item.id = passback.line_item_id
            join attempt on attempt.placement_id = line_item.placement_id and attempt.person_id = passback.person_id
            where attempt.id = :id
            """)
                .param("id", Long.parseLong(attempt.substring("/attempts/".length())))
                .query(Integer.class)
                .single();
    }
}
