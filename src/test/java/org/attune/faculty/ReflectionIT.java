package org.attune.faculty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestPerson.asInstructor;
import static org.attune.testing.TestPerson.asLearner;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.item.Item;
import org.attune.item.Reflection;
import org.attune.item.ReflectionScoring;
import org.attune.testing.ApplicationTest;
import org.attune.testing.LaunchedClient;
import org.attune.testing.TestLink;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Reflections over HTTP: written by learners, read and marked by instructors. */
@ApplicationTest
@TestPropertySource(properties = "attune.content=src/test/content")
class ReflectionIT {

    private static final String LONG = "word ".repeat(40);

    @Autowired
    TestPlatform platform;

    @Autowired
    Modules modules;

    @Autowired
    JdbcClient jdbc;

    private TrainingModule module;
    private TestLink activity;
    private LaunchedClient maya;
    private LaunchedClient teacher;
    private Reflection completed;
    private Reflection read;
    private String attempt;

    @BeforeEach
    void a_learner_has_started() {
        module = modules.all().stream()
                .filter(one -> one.slug().equals("reflections"))
                .findFirst()
                .orElseThrow();
        activity = platform.activity(module.id());
        completed = reflection(ReflectionScoring.Completion.class);
        read = reflection(ReflectionScoring.Rubric.class);
        teacher = platform.launch(asInstructor("Grace"), activity);
        maya = platform.launch(asLearner("Maya"), activity);
        attempt = maya.startAttempt();
    }

    @Test
    void a_text_is_kept_exactly_and_shown_escaped_with_its_line_breaks() {
        String text = "\n  <b>She</b> waited & \"looked\".\n\n\tThen 你好 👶";
        maya.get(attempt + "/items/" + place(completed));
        assertThat(save(completed, 0, text).status()).isEqualTo(200);

        TestPage page = maya.get(attempt + "/items/" + place(completed));
        assertThat(page.body())
                .contains("<textarea")
                .contains(
                        "\n" + "\n  &lt;b&gt;She&lt;/b&gt; waited &amp; &quot;looked&quot;.\n\n\tThen 你好 👶</textarea>")
                .contains("8 words", "At least 20 words. About 120 are enough.")
                .contains("maxlength=\"20000\"");
        // a form ends its lines with two characters, and changes nothing by that
        maya.post(
                attempt + "/items/" + place(completed),
                Map.of("seen", "1", "text", text.replace("\n", "\r\n"), "go", "ON"));
        assertThat(versions(completed)).isEqualTo(1);
    }

    @Test
    void below_the_minimum_one_may_go_on_and_is_told_so_before_submitting() {
        save(completed, 0, "Just four words here.");
        assertThat(maya.get(attempt + "/check").text())
                .containsPattern("Question " + place(completed) + " has 4 of the 20 words asked for")
                .doesNotContain("read and marked by your instructor");
        maya.post(attempt + "/submit", Map.of());
        assertThat(maya.get(attempt + "/results").text()).contains("Just four words here.", "0 of 1 point");
    }

    @Test
    void completion_is_marked_with_the_submission_and_its_guidance_shown_only_then() {
        save(completed, 0, LONG);
        assertThat(maya.get(attempt + "/items/" + place(completed)).text()).doesNotContain("There is no right answer");
        maya.post(attempt + "/submit", Map.of());
        assertThat(maya.get(attempt + "/results").text())
                .contains("There is no right answer", "1 of 1 point", "40 words")
                .doesNotContain("Not all is marked yet");
        assertThat(teacher.get("/class").text()).doesNotContain("waits to be marked");
    }

    @Test
    void too_long_a_text_and_one_for_another_kind_are_refused() {
        assertThat(save(read, 0, "a".repeat(20_001)).status()).isEqualTo(422);
        assertThat(save(read, 0, "a".repeat(140_000)).status()).isEqualTo(413);
        assertThat(save(read, 0, "字".repeat(20_000)).status()).isEqualTo(200);
        assertThat(maya.put(attempt + "/answers/" + read.key(), "{\"seen\":1,\"text\":[\"a\",\"b\"]}")
                        .status())
                .isEqualTo(422);
        assertThat(versions(read)).isEqualTo(1);
    }

    @Test
    void what_a_rubric_marks_waits_and_no_grade_is_made_until_it_is_marked() {
        save(read, 0, LONG);
        assertThat(maya.get(attempt + "/check").text()).contains("read and marked by your instructor");
        maya.post(attempt + "/submit", Map.of());

        assertThat(maya.get(attempt + "/results").text())
                .contains("Not all is marked yet", "Waits to be marked", "Your grade is made then.");
        assertThat(teacher.get("/class").text()).contains("One answer waits to be marked.", "None yet");
        assertThat(grade()).isEmpty();
        assertThat(awaited()).isTrue();
        int wanted = wanted();

        TestPage page = teacher.get("/class/waiting");
        assertThat(page.text())
                .contains("One answer here waits for you to mark it.", "Observes before interpreting", LONG.strip());
        TestPage after = teacher.post(rubric(attempt), levels(1, "throughout", "openly"));

        assertThat(after.text()).contains("The mark of question " + place(read) + " is set.");
        assertThat(after.text()).doesNotContain("waits for you to mark");
        String results = maya.get(attempt + "/results").text();
        assertThat(results)
                .contains("3 of 3 points", "Set by your instructor", "Reached", "Well seen.")
                .doesNotContain("Not all is marked yet", "Grace");
        assertThat(grade()).isNotEmpty();
        assertThat(awaited()).isFalse();
        assertThat(wanted()).isGreaterThan(wanted);
    }

    @Test
    void from_one_waiting_answer_the_way_leads_to_the_next() {
        save(read, 0, LONG);
        maya.post(attempt + "/submit", Map.of());
        LaunchedClient noor = platform.launch(asLearner("Noor"), activity);
        String second = noor.startAttempt();
        noor.get(second + "/items/1");
        noor.put(second + "/answers/" + read.key(), "{\"seen\":0,\"text\":[\"%s\"]}".formatted(LONG));
        noor.post(second + "/submit", Map.of());

        assertThat(teacher.get("/class").text()).contains("2 answers wait to be marked.");
        String first = teacher.get("/class" + attempt).text();
        assertThat(first).contains("Go to the next answer that waits", "/class" + second + "?item=" + read.key());

        teacher.post(rubric(attempt), levels(1, "partly", "not-yet"));

        assertThat(teacher.get("/class/waiting").address().getPath()).endsWith("/class" + second);
        teacher.post(rubric(second), levels(1, "partly", "not-yet"));
        assertThat(teacher.get("/class/waiting").address().getPath()).endsWith("/class");
    }

    @Test
    void a_rubric_needs_a_level_for_each_criterion_and_keeps_what_was_chosen() {
        save(read, 0, LONG);
        maya.post(attempt + "/submit", Map.of());
        teacher.get("/class");

        TestPage missing = teacher.postAsIs(
                rubric(attempt), Map.of("seen", "1", "level-observes", "partly", "words", "Well begun."));

        assertThat(missing.text(422))
                .contains("Choose a level for each criterion.", "Well begun.</textarea>")
                .containsPattern("name=\"level-observes\" value=\"partly\"\\s+checked");
        for (Map<String, String> form : List.of(
                Map.of("seen", "1", "level-observes", "openly", "level-asks", "openly"),
                Map.of("seen", "1", "level-observes", "partly", "level-asks", "openly", "level-more", "openly"))) {
            assertThat(teacher.postAsIs(rubric(attempt), form).status()).isEqualTo(422);
        }
        assertThat(teacher.postAsIs(
                                "/class" + attempt + "/items/" + completed.key() + "/rubric",
                                levels(1, "partly", "openly"))
                        .status())
                .as("no rubric")
                .isEqualTo(422);
        assertThat(maya.postAsIs(rubric(attempt), levels(1, "throughout", "openly"))
                        .status())
                .isEqualTo(403);
        assertThat(awaited()).isTrue();
    }

    @Test
    void a_mark_by_rubric_taken_back_is_awaited_again_and_the_grade_is_gone() {
        save(read, 0, LONG);
        maya.post(attempt + "/submit", Map.of());
        teacher.get("/class");
        teacher.post(rubric(attempt), levels(1, "throughout", "openly"));

        teacher.post("/class" + attempt + "/items/" + read.key() + "/take-back", Map.of("seen", "2"));

        assertThat(awaited()).isTrue();
        assertThat(grade()).isEmpty();
        assertThat(maya.get(attempt + "/results").text()).contains("Not all is marked yet");
    }

    @Test
    void nothing_written_waits_for_nobody() {
        maya.post(attempt + "/submit", Map.of());
        assertThat(awaited()).isFalse();
        assertThat(grade()).isNotEmpty();
    }

    @Test
    void drafts_are_in_the_timeline_without_their_text() {
        for (int i = 0; i < 4; i++) {
            save(read, i, "Draft " + i);
        }
        String page = teacher.get("/class" + attempt).text();
        String timeline = page.substring(page.indexOf("What happened, and when"));
        assertThat(timeline).contains("At the answer 4 times").doesNotContain("Draft");
        assertThat(page).as("the answer as it stands").contains("Draft 3");
    }

    private <S extends ReflectionScoring> Reflection reflection(Class<S> scoring) {
        return module.quiz().items().stream()
                .filter(Reflection.class::isInstance)
                .map(Reflection.class::cast)
                .filter(item -> scoring.isInstance(item.scoring()))
                .findFirst()
                .orElseThrow();
    }

    private int place(Item item) {
        return module.quiz().items().indexOf(item) + 1;
    }

    private String rubric(String of) {
        return "/class" + of + "/items/" + read.key() + "/rubric";
    }

    private static Map<String, String> levels(int seen, String observes, String asks) {
        return Map.of(
                "seen", String.valueOf(seen), "level-observes", observes, "level-asks", asks, "words", "Well seen.");
    }

    private TestPage save(Reflection item, int seen, String text) {
        String json = new JsonMapper().writeValueAsString(Map.of("seen", seen, "text", List.of(text)));
        return maya.put(attempt + "/answers/" + item.key(), json);
    }

    private int versions(Reflection item) {
        return jdbc.sql("select count(*) from attempt_step where attempt_id = :id and item_key = :item")
                .param("id", id())
                .param("item", item.key().value())
                .query(Integer.class)
                .single();
    }

    private boolean awaited() {
        return jdbc.sql("select awaited from attempt_mark where attempt_id = :id and item_key = :item")
                .param("id", id())
                .param("item", read.key().value())
                .query(Boolean.class)
                .single();
    }

    /** Nothing, or the points as a text. */
    private String grade() {
        return jdbc.sql("""
                select points from outcome_grade join attempt
                  on attempt.placement_id = outcome_grade.placement_id and attempt.person_id = outcome_grade.person_id
                where attempt.id = :id
                """)
                .param("id", id())
                .query((row, n) -> Objects.requireNonNullElse(row.getString("points"), ""))
                .single();
    }

    private int wanted() {
        return jdbc.sql("""
                select max(wanted) from passback join line_item on line_item.id = passback.line_item_id
                join attempt on attempt.placement_id = line_item.placement_id and attempt.person_id = passback.person_id
                where attempt.id = :id
                """).param("id", id()).query(Integer.class).single();
    }

    private long id() {
        return Long.parseLong(attempt.substring("/attempts/".length()));
    }
}
