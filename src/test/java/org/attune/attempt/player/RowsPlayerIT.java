package org.attune.attempt.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.asLearner;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.item.BestAndWorst;
import org.attune.item.BranchingCase;
import org.attune.item.Item;
import org.attune.item.MultipleResponse;
import org.attune.item.Numeric;
import org.attune.item.Placing;
import org.attune.item.Rating;
import org.attune.item.Reflection;
import org.attune.item.Row;
import org.attune.item.SingleBest;
import org.attune.testing.ApplicationTest;
import org.attune.testing.LaunchedClient;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Items that are answered in rows, over HTTP, as a browser without scripts and the page's script meet them. */
@ApplicationTest
@TestPropertySource(properties = "attune.content=src/test/content")
class RowsPlayerIT {

    @Autowired
    TestPlatform platform;

    @Autowired
    Modules modules;

    @Autowired
    JdbcClient jdbc;

    private TrainingModule module;
    private LaunchedClient maya;
    private String attempt;

    @BeforeEach
    void a_learner_has_started() {
        module = modules.all().getFirst();
        maya = platform.launch(
                asLearner("Maya"), link(UUID.randomUUID().toString()).opening("/modules/" + module.id()));
        attempt = maya.startAttempt();
    }

    @Test
    void one_of_each_is_taken_with_forms_alone_and_earns_all_its_points() {
        List<Item> items = module.quiz().items();
        for (int n = 1; n <= items.size(); n++) {
            Item item = items.get(n - 1);
            String page = maya.get(address(n)).text();
            for (String rationale : rationales(item)) {
                assertThat(page).doesNotContain(rationale);
            }
            maya.post(address(n), form(item, 0));
            assertThat(steps(item)).isEqualTo(1);
        }
        assertThat(maya.get(attempt + "/check").body())
                .contains("You have answered all " + items.size() + " questions.");

        String results = maya.post(attempt + "/submit", Map.of()).text();

        BigDecimal possible = items.stream().map(Item::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(results).containsPattern("class=\"score\"><span>" + possible + "</span>");
        for (Item item : items) {
            assertThat(results).contains(rationales(item));
        }
        assertThat(results).contains("How it is scored: 4 points. Each place");
    }

    @Test
    void rows_are_asked_with_a_field_for_each() {
        for (int n = 1; n <= module.quiz().items().size(); n++) {
            if (module.quiz().items().get(n - 1) instanceof Placing item) {
                String page = maya.get(address(n)).text();
                assertThat(item.rows())
                        .allSatisfy(row -> assertThat(page).contains("name=\"place-" + row.key() + "\""));
            }
        }
    }

    @Test
    void what_was_given_is_given_when_one_comes_back_and_half_of_it_is_begun() {
        Row first = item(1).rows().getFirst();
        maya.put(answers(1), "{\"seen\":0,\"place-%s\":[\"3\"]}".formatted(first.key()));

        assertThat(maya.get(address(1)).body())
                .containsPattern("(?s)name=\"place-" + first.key() + "\">.{0,400}<option value=\"3\"\\s+selected");
        assertThat(maya.get(attempt + "/check").body()).contains("is not finished");
    }

    @Test
    void a_rating_that_was_given_is_checked_when_one_comes_back() {
        int n = IntStream.rangeClosed(1, module.quiz().items().size())
                .filter(at -> module.quiz().items().get(at - 1) instanceof Rating)
                .findFirst()
                .orElseThrow();
        Row first = item(n).rows().getFirst();
        maya.put(answers(n), "{\"seen\":0,\"place-%s\":[\"4\"]}".formatted(first.key()));

        assertThat(maya.get(address(n)).body())
                .containsPattern("name=\"place-" + first.key() + "\" value=\"4\"\\s+checked")
                .containsOnlyOnce("checked=");
    }

    @Test
    void all_can_be_taken_back() {
        Row first = item(1).rows().getFirst();
        maya.put(answers(1), "{\"seen\":0,\"place-%s\":[\"3\"]}".formatted(first.key()));
        assertThat(maya.put(answers(1), "{\"seen\":1,\"place-%s\":[]}".formatted(first.key()))
                        .status())
                .isEqualTo(200);
        assertThat(maya.get(address(1)).body()).doesNotContain("selected");
    }

    @Test
    void what_no_page_would_send_is_refused_with_a_reason() {
        String row = item(1).rows().getFirst().key().value();
        for (String fields : List.of(
                "\"place-%s\":[\"99\"]".formatted(row),
                "\"place-%s\":[\"1\",\"2\"]".formatted(row),
                "\"place-%s\":[\"<script>\"]".formatted(row),
                "\"place-nobody\":[\"1\"]",
                "\"place-\":[\"1\"]")) {
            TestPage answer = maya.put(answers(1), "{\"seen\":0,%s}".formatted(fields));
            assertThat(answer.status()).as(fields).isEqualTo(422);
            assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
        }
        assertThat(maya.postAsIs(address(1), Map.of("seen", "0", "place-" + row, "99"))
                        .status())
                .isEqualTo(422);
        assertThat(steps(item(1))).isZero();
    }

    @Test
    void a_form_made_before_another_tab_saved_shows_both_answers() {
        Placing item = item(1);
        Row row = item.rows().getFirst();
        maya.put(answers(1), "{\"seen\":0,\"place-%s\":[\"3\"]}".formatted(row.key()));

        TestPage both = maya.postAsIs(address(1), form(item, 0));

        assertThat(both.text(409))
                .contains("was answered in another tab or device", row.text() + ": 3", "Keep my answer");
        TestPage stale = maya.put(answers(1), "{\"seen\":0,\"place-%s\":[\"1\"]}".formatted(row.key()));
        assertThat(stale.body()).contains("\"fields\":{\"place-" + row.key() + "\":[\"3\"]}");
    }

    private Placing item(int n) {
        return (Placing) module.quiz().items().get(n - 1);
    }

    private String address(int n) {
        return attempt + "/items/" + n;
    }

    private String answers(int n) {
        return attempt + "/answers/" + item(n).key();
    }

    /** What earns all the points. */
    private static Map<String, String> form(Item item, int seen) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("seen", String.valueOf(seen), "go", "ON"));
        switch (item) {
            case Placing placing ->
                placing.rows()
                        .forEach(row ->
                                fields.put("place-" + row.key(), row.belongs().value()));
            case BestAndWorst pair -> {
                fields.put("best", pair.best().value());
                fields.put("worst", pair.worst().value());
            }
            case Numeric numeric -> fields.put("number", numeric.answer().toPlainString());
            case SingleBest _, MultipleResponse _, BranchingCase _, Reflection _ ->
                throw new AssertionError("Not in this quiz");
        }
        return fields;
    }

    private static List<String> rationales(Item item) {
        return switch (item) {
            case Placing placing -> placing.rows().stream().map(Row::rationale).toList();
            case BestAndWorst pair ->
                pair.candidates().stream()
                        .map(BestAndWorst.Candidate::rationale)
                        .toList();
            case Numeric numeric -> List.of(numeric.rationale());
            case SingleBest _, MultipleResponse _, BranchingCase _, Reflection _ ->
                throw new AssertionError("Not in this quiz");
        };
    }

    private int steps(Item item) {
        return jdbc.sql("select count(*) from attempt_step where attempt_id = :id and item_key = :item")
                .param("id", Long.parseLong(attempt.substring("/attempts/".length())))
                .param("item", item.key().value())
                .query(Integer.class)
                .single();
    }
}
