package org.attune.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestPerson.anonymously;
import static org.attune.testing.TestPerson.asInstructor;
import static org.attune.testing.TestPerson.asLearner;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.item.Item;
import org.attune.item.Rating;
import org.attune.item.Row;
import org.attune.testing.ApplicationTest;
import org.attune.testing.LaunchedClient;
import org.attune.testing.TestLink;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An expert panel over HTTP, from the first panellist to a learner who is marked by it. */
@ApplicationTest
class PanelIT {

    @Autowired
    TestPlatform platform;

    @Autowired
    Modules modules;

    @Autowired
    JdbcClient jdbc;

    private TrainingModule module;
    private Rating rating;
    private int place;
    private String course;
    private TestLink panel;
    private TestLink quiz;
    private LaunchedClient teacher;

    @BeforeEach
    void a_link_for_a_panel_and_one_for_learners() {
        module = modules.all().stream()
                .filter(one -> one.quiz().items().stream().anyMatch(Rating.class::isInstance))
                .findFirst()
                .orElseThrow();
        List<Item> asked = Panels.asked(module);
        rating = asked.stream()
                .filter(Rating.class::isInstance)
                .map(Rating.class::cast)
                .findFirst()
                .orElseThrow();
        place = asked.indexOf(rating) + 1;
        course = "course-" + UUID.randomUUID();
        panel = newLink();
        quiz = newLink();
        teacher = platform.launch(asInstructor("Grace"), panel);
        teacher.get("/class/key");
        teacher.post("/class/panel", Map.of());
    }

    @Test
    void a_panellist_is_asked_first_whether_the_answers_may_be_shown() {
        LaunchedClient ines = platform.launch(asLearner("Ines Park"), panel);

        assertThat(ines.get("").text()).contains("Expert panel", "Before you begin", "without your name");
        assertThat(ines.get("/panel/items/1").status()).isEqualTo(403);
        assertThat(ines.postAsIs("/panel/items/1", answer(2, "Why.")).status()).isEqualTo(403);

        ines.post("/panel/consent", Map.of("consents", "yes"));

        assertThat(ines.get("/panel").text()).contains(" done", "Not yet");
    }

    @Test
    void answers_are_kept_as_they_are_given_and_show_no_key() {
        LaunchedClient ines = panellist("Ines Park");

        String page = ines.get("/panel/items/" + place).text();
        assertThat(page).contains("Why do you judge so?");
        rating.rows().forEach(row -> assertThat(page).contains(row.text()).doesNotContain(row.rationale()));

        ines.post("/panel/items/" + place, answer(2, "Because she is tired."));

        assertThat(ines.get("/panel/items/" + place).text())
                .contains("Because she is tired.")
                .containsPattern("value=\"2\"[^>]*checked");
        assertThat(ines.get("/panel").text()).contains("Done");
        assertThat(teacher.get("/panel").text()).contains("Ines Park", "Agreed", "1 has answered", "Provisional");
        assertThat(teacher.get("/panel/answers/" + place).text()).contains("Ines Park", "Because she is tired.");
    }

    @Test
    void an_answer_of_another_window_is_not_overwritten_unseen() {
        LaunchedClient ines = panellist("Ines Park");
        ines.post("/panel/items/" + place, answer(2, "First."));

        TestPage second = ines.post("/panel/items/" + place, answer(3, "Second."));

        assertThat(second.text()).contains("You saved another answer to this question in another window", "Second.");
        assertThat(teacher.get("/panel/answers/" + place).text())
                .contains("First.")
                .doesNotContain("Second.");
    }

    @Test
    void what_is_published_is_frozen_and_later_answers_make_a_later_version() {
        LaunchedClient ines = panellist("Ines Park");
        teacher.get("/panel");
        assertThat(teacher.post("/panel/publish", Map.of()).text()).contains("Nothing was published");
        ines.post("/panel/items/" + place, answer(2, "The first reason."));
        show("Ines Park");

        TestPage first = teacher.post("/panel/publish", Map.of());
        assertThat(first.text()).contains("Version 1", "1 panellist", "The first reason.");
        Map<String, String> changed = answer(3, "Another reason.");
        changed.put("seen", "1");
        ines.post("/panel/items/" + place, changed);
        panellist("Omar Diaz").post("/panel/items/" + place, answer(3, "His reason."));

        assertThat(teacher.get("/panel/versions/1").text()).contains("1 panellist", "The first reason.");
        assertThat(teacher.post("/panel/publish", Map.of()).text())
                .contains("Version 2", "2 panellists")
                .doesNotContain("The first reason.", "Another reason.", "His reason.", "Omar");
        assertThat(teacher.get("/panel/versions/3").status()).isEqualTo(404);
    }

    @Test
    void who_did_not_agree_or_was_set_aside_is_not_in_a_version() {
        LaunchedClient ines = panellist("Ines Park");
        ines.post("/panel/items/" + place, answer(2, "A."));
        panellist("Omar Diaz").post("/panel/items/" + place, answer(3, "B."));
        ines.post("/panel/consent", Map.of("consents", "no"));
        String omar = "/panel/panellists/" + person("Omar Diaz");
        teacher.get("/panel");
        assertThat(teacher.post(omar + "/exclude", Map.of("reason", " ")).text())
                .contains("Say why");
        assertThat(teacher.post(omar + "/exclude", Map.of("reason", "He guessed."))
                        .text())
                .contains("Set aside:", "He guessed.");

        assertThat(teacher.post("/panel/publish", Map.of()).text()).contains("Nothing was published");

        teacher.post(omar + "/include", Map.of());
        assertThat(teacher.post("/panel/publish", Map.of()).text()).contains("1 panellist");
        assertThat(teacher.get("/panel").text())
                .contains("set aside the answers of", "took in again the answers of", "He guessed.");
    }

    @Test
    void who_agrees_no_more_is_shown_to_nobody_and_comes_back_by_agreeing_again() {
        LaunchedClient ines = panellist("Ines Park");
        ines.post("/panel/items/" + place, answer(2, "Because she is tired."));
        ines.post("/panel/consent", Map.of("consents", "no"));

        assertThat(teacher.get("/panel").text()).contains("Ines Park", "Did not agree");
        assertThat(teacher.get("/panel/answers/" + place).text())
                .contains("Nobody who agreed to be shown has answered yet.")
                .doesNotContain("Because she is tired.");

        ines.post("/panel/consent", Map.of("consents", "yes"));
        assertThat(teacher.get("/panel/answers/" + place).text()).contains("Because she is tired.");
    }

    @Test
    void nobody_answers_a_panel_that_is_closed() {
        LaunchedClient ines = panellist("Ines Park");
        ines.post("/panel/items/" + place, answer(2, "The first."));
        teacher.get("/panel");
        teacher.post("/panel/close", Map.of());

        Map<String, String> changed = answer(3, "The second.");
        changed.put("seen", "1");
        ines.post("/panel/items/" + place, changed);

        assertThat(ines.get("/panel").text()).contains("The panel is closed.");
        assertThat(ines.get("/panel/items/" + place).text())
                .contains("The first.")
                .doesNotContain("The second.");
    }

    @Test
    void a_panellist_takes_no_quiz_is_not_graded_and_sees_nothing_of_the_instructors() {
        LaunchedClient ines = panellist("Ines Park");
        ines.post("/panel/items/" + place, answer(2, "A."));

        ines.post("/attempts", Map.of());
        assertThat(ines.get("/quiz").address().getPath()).doesNotEndWith("/quiz");
        assertThat(rows("attempt")).isZero();
        assertThat(rows("line_item")).isZero();
        for (String path : List.of("/panel/answers/" + place, "/panel/versions/1", "/class/key")) {
            assertThat(ines.get(path).status()).as(path).isEqualTo(403);
        }
        for (String path : List.of(
                "/panel/publish",
                "/panel/close",
                "/panel/end",
                "/panel/answers/" + place + "/reasons",
                "/panel/panellists/1/exclude",
                "/class/key",
                "/class/panel")) {
            assertThat(ines.postAsIs(path, Map.of("reason", "x", "key", "author"))
                            .status())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void a_learner_of_the_quiz_never_reaches_a_panel_and_somebody_without_a_name_answers_none() {
        LaunchedClient maya = platform.launch(asLearner("Maya Ortiz"), quiz);
        LaunchedClient guest = platform.launch(anonymously(), panel);

        assertThat(maya.get("/panel").status()).isEqualTo(404);
        assertThat(maya.get("/panel/items/1").status()).isEqualTo(404);
        assertThat(maya.postAsIs("/panel/consent", Map.of("consents", "yes")).status())
                .isEqualTo(404);
        assertThat(guest.get("/panel").text()).contains("did not say who you are");
        assertThat(guest.postAsIs("/panel/consent", Map.of("consents", "yes")).status())
                .isEqualTo(403);
    }

    @Test
    void a_panellist_reads_no_answer_of_another_and_an_instructor_of_another_course_reads_none() {
        panellist("Ines Park").post("/panel/items/" + place, answer(2, "Because she is tired."));
        teacher.get("/panel");
        teacher.post("/panel/publish", Map.of());
        LaunchedClient omar = panellist("Omar Diaz");
        LaunchedClient otto = platform.launch(asInstructor("Otto"), newLink().in("course-" + UUID.randomUUID()));

        for (String path : List.of("/panel", "/panel/items/" + place)) {
            assertThat(omar.get(path).text()).as(path).doesNotContain("Because she is tired.", "checked", "Ines");
        }
        for (String path : List.of("/panel", "/panel/answers/" + place, "/panel/versions/1")) {
            assertThat(otto.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(otto.postAsIs("/panel/publish", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void learners_come_to_a_link_again_when_its_panel_is_ended_and_what_it_said_is_kept() {
        LaunchedClient ines = panellist("Ines Park");
        ines.post("/panel/items/" + place, answer(2, "Because she is tired."));
        teacher.get("/panel");

        teacher.post("/panel/end", Map.of());

        assertThat(ines.get("/panel").status()).isEqualTo(404);
        assertThat(platform.launch(asLearner("Maya Ortiz"), panel).get("").text())
                .doesNotContain("Expert panel");
        assertThat(teacher.get("/panel").text()).contains("opens its module for learners again", "Ines Park");
        assertThat(teacher.postAsIs("/panel/reopen", Map.of()).status()).isEqualTo(404);
        teacher.get("/class/key");
        assertThat(teacher.post("/class/panel", Map.of()).text()).contains("Expert panel", "Ines Park");
        assertThat(ines.get("/panel").text()).contains(" done");
    }

    @Test
    void a_link_that_learners_have_begun_at_does_not_become_a_panels() {
        LaunchedClient maya = platform.launch(asLearner("Maya Ortiz"), quiz);
        maya.get("/quiz");
        maya.post("/attempts", Map.of());
        LaunchedClient there = platform.launch(asInstructor("Grace"), quiz);
        there.get("/class/key");

        assertThat(there.post("/class/panel", Map.of()).text()).contains("Learners have begun the quiz at this link");
        assertThat(maya.get("").text()).doesNotContain("Expert panel");
    }

    @Test
    void a_quiz_is_marked_by_the_panel_that_its_instructor_chooses_and_learners_see_why() {
        LaunchedClient maya = platform.launch(asLearner("Maya Ortiz"), quiz);
        String before = submitted(maya);
        assertThat(maya.get(before + "/results").text()).contains("The key is the author’s");
        panellist("Ines Park").post("/panel/items/" + place, answer(1, "One is right, I say."));
        show("Ines Park");
        teacher.post("/panel/publish", Map.of());
        LaunchedClient grace = platform.launch(asInstructor("Grace"), quiz);

        assertThat(chosen(grace, Map.of("provisional", "true")).text())
                .contains("1 of 1 submitted attempt", "version 1 of the panel", "Maya Ortiz");
        LaunchedClient omar = platform.launch(asLearner("Omar Diaz"), quiz);
        String after = submitted(omar);
        assertThat(omar.get(after + "/results").text())
                .contains("expert panel", "Provisional", "One is right, I say.", "How the experts answered")
                .doesNotContain("Ines");
        double all = rating.points().doubleValue();
        assertThat(mark("Omar Diaz", "earned")).isEqualTo(all);
        assertThat(mark("Maya Ortiz", "earned")).isNotEqualTo(all);

        remark(grace);

        assertThat(mark("Maya Ortiz", "earned")).isEqualTo(all);
        assertThat(maya.get(before + "/results").text()).contains("Marked anew", "expert panel");
        assertThat(grace.get("/class/rescoring").text()).contains("Everything is marked by the key in force");
    }

    @Test
    void a_provisional_question_that_does_not_count_is_worth_nothing() {
        panellist("Ines Park").post("/panel/items/" + place, answer(1, "One."));
        teacher.get("/panel");
        teacher.post("/panel/publish", Map.of());
        chosen(platform.launch(asInstructor("Grace"), quiz), Map.of());
        LaunchedClient maya = platform.launch(asLearner("Maya Ortiz"), quiz);

        String attempt = submitted(maya);

        assertThat(maya.get(attempt + "/results").text()).contains("does not count");
        assertThat(mark("Maya Ortiz", "possible")).isZero();
    }

    @Test
    void a_panel_is_offered_where_the_same_person_teaches_and_nowhere_else() {
        panellist("Ines Park").post("/panel/items/" + place, answer(1, "One."));
        teacher.get("/panel");
        teacher.post("/panel/publish", Map.of());
        String version =
                jdbc.sql("""
                select max(panel_version.id) from panel_version
                join panel on panel.id = panel_version.panel_id join placement on placement.id = panel.placement_id
                where placement.link_id = :link
                """).param("link", panel.id()).query(String.class).single();
        TestLink elsewhere = newLink().in("course-" + UUID.randomUUID());

        LaunchedClient grace = platform.launch(asInstructor("Grace"), elsewhere);
        assertThat(grace.get("/class/key").body()).contains("value=\"" + version + "\"");
        LaunchedClient otto = platform.launch(asInstructor("Otto"), elsewhere);
        assertThat(otto.get("/class/key").body()).doesNotContain("value=\"" + version + "\"");
        assertThat(otto.postAsIs("/class/key", Map.of("key", version)).status()).isEqualTo(404);
    }

    private TestLink newLink() {
        return platform.activity(module.id()).in(course);
    }

    private LaunchedClient panellist(String name) {
        LaunchedClient client = platform.launch(asLearner(name), panel);
        client.get("");
        client.post("/panel/consent", Map.of("consents", "yes"));
        return client;
    }

    /** The same rating of every row. */
    private Map<String, String> answer(int point, String reason) {
        Map<String, String> form = new LinkedHashMap<>();
        for (Row row : rating.rows()) {
            form.put("place-" + row.key(), Integer.toString(point));
        }
        form.put("reason", reason);
        return form;
    }

    /** Lets learners read the reason. */
    private void show(String name) {
        teacher.get("/panel/answers/" + place);
        teacher.post("/panel/answers/" + place + "/reasons", Map.of("shown", person(name)));
    }

    /** Chooses the latest version there is: Grace has taught in the courses of other tests, too. */
    private static TestPage chosen(LaunchedClient grace, Map<String, String> more) {
        String version = grace.get("/class/key").body().replaceAll("(?s).*?name=\"key\" value=\"(\\d+)\".*", "$1");
        Map<String, String> form = new LinkedHashMap<>(more);
        form.put("key", version);
        form.put("ratings", "MEDIAN");
        return grace.post("/class/key", form);
    }

    private static void remark(LaunchedClient grace) {
        TestPage preview = grace.get("/class/rescoring");
        TestPage progress = grace.post(
                "/class/rescoring",
                Map.of(
                        "reason", "Experts have answered.",
                        "quiz", preview.field("quiz").orElseThrow(),
                        "choice", preview.field("choice").orElseThrow()));
        String path = progress.address().getPath().substring(grace.base().length());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> grace.get(path).body().contains("<strong>Done.</strong>"));
    }

    /** An attempt in which every row of the rating was given 1, submitted. */
    private String submitted(LaunchedClient learner) {
        String attempt = learner.startAttempt();
        StringBuilder json = new StringBuilder("{\"seen\":0");
        rating.rows().forEach(row -> json.append(",\"place-%s\":\"1\"".formatted(row.key())));
        assertThat(learner.put(attempt + "/answers/" + rating.key(), json + "}").status())
                .isEqualTo(200);
        learner.post(attempt + "/submit", Map.of());
        return attempt;
    }

    /** @param column earned or possible, of the rating */
    private double mark(String name, String column) {
        return jdbc.sql("""
                select mark.%s from attempt_mark mark
                join attempt on attempt.id = mark.attempt_id
                join placement on placement.id = attempt.placement_id
                join person on person.id = attempt.person_id
                where placement.link_id = :link and person.name = :name and mark.item_key = :item
                """.formatted(column))
                .param("link", quiz.id())
                .param("name", name)
                .param("item", rating.key().value())
                .query(Double.class)
                .single();
    }

    private String person(String name) {
        return jdbc.sql("""
                select panellist.person_id from panellist
                join panel on panel.id = panellist.panel_id
                join placement on placement.id = panel.placement_id
                join person on person.id = panellist.person_id
                where placement.link_id = :link and person.name = :name
                """)
                .param("link", panel.id())
                .param("name", name)
                .query(String.class)
                .single();
    }

    /** How many rows of a table belong to the panel's link. */
    private int rows(String table) {
        return jdbc.sql("""
                select count(*) from %1$s join placement on placement.id = %1$s.placement_id
                where placement.link_id = :link
                """.formatted(table))
                .param("link", panel.id())
                .query(Integer.class)
                .single();
    }
}
