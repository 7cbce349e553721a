package org.attune.attempt.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.asLearner;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.attune.content.Modules;
import org.attune.item.BestAndWorst;
import org.attune.item.Item;
import org.attune.item.Numeric;
import org.attune.item.ScriptConcordance;
import org.attune.testing.ApplicationTest;
import org.attune.testing.LaunchedClient;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Best and worst, a number, and script concordance over HTTP, as a browser without scripts and the page's script meet them. */
@ApplicationTest
@TestPropertySource(properties = "attune.content=src/test/content")
class KindsPlayerIT {

    @Autowired
    TestPlatform platform;

    @Autowired
    Modules modules;

    private List<Item> items;
    private LaunchedClient maya;
    private String attempt;

    @BeforeEach
    void a_learner_has_started() {
        var module = modules.all().getFirst();
        items = module.quiz().items();
        maya = platform.launch(
                asLearner("Maya"), link(UUID.randomUUID().toString()).opening("/modules/" + module.id()));
        attempt = maya.startAttempt();
    }

    @Test
    void one_pick_alone_is_kept_and_the_question_is_not_finished() {
        BestAndWorst pair = item(BestAndWorst.class);
        maya.post(
                address(pair),
                Map.of("seen", "0", "go", "ON", "worst", pair.best().value()));

        assertThat(page(pair))
                .containsPattern("name=\"worst\" value=\"" + pair.best() + "\"[^>]*checked")
                .containsOnlyOnce("checked=");
        assertThat(maya.get(attempt + "/check").body()).contains("is not finished");
    }

    @Test
    void the_same_picked_for_both_is_kept_as_a_draft_and_counts_for_neither() {
        BestAndWorst pair = item(BestAndWorst.class);
        String best = pair.best().value();
        maya.post(address(pair), Map.of("seen", "0", "go", "ON", "best", best, "worst", best));
        assertThat(maya.get(attempt + "/check").body()).contains("is not finished");

        String results = maya.post(attempt + "/submit", Map.of()).text();
        assertThat(results).contains("It counts for neither.", "Yours: best", "Yours: worst", "0 of 2 points");
    }

    @Test
    void picks_of_no_option_are_refused() {
        BestAndWorst pair = item(BestAndWorst.class);
        for (String fields : List.of(
                "\"best\":[\"nobody\"]",
                "\"best\":[\"" + pair.best() + "\",\"" + pair.worst() + "\"]",
                "\"worst\":[\"<script>\"]")) {
            assertThat(maya.put(answers(pair), "{\"seen\":0,%s}".formatted(fields))
                            .status())
                    .as(fields)
                    .isEqualTo(422);
        }
    }

    @Test
    void what_is_no_number_comes_back_in_its_field_with_what_is_wrong() {
        Numeric numeric = item(Numeric.class);
        maya.post(address(numeric), Map.of("seen", "0", "go", "ON", "number", "40"));

        TestPage refused =
                maya.postAsIs(address(numeric), Map.of("seen", "1", "go", "ON", "number", "about \"forty\""));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("value=\"about &quot;forty&quot;\"", "aria-invalid=\"true\"", "12.5 or 12,5");
        assertThat(page(numeric)).as("what was there before stays").contains("value=\"40\"");
        assertThat(maya.put(answers(numeric), "{\"seen\":1,\"number\":[\"1.000,5\"]}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_number_with_a_comma_is_shown_as_it_was_typed_and_as_it_was_read() {
        Numeric numeric = item(Numeric.class);
        maya.post(address(numeric), Map.of("seen", "0", "go", "ON", "number", " 40,5 "));
        assertThat(page(numeric)).contains("value=\"40,5\"", "It is read as 40.5.", ">%</span>");

        String results = maya.post(attempt + "/submit", Map.of()).text();
        assertThat(results)
                .contains("Yours: 40,5 %", "Read as 40.5", "Right: 40 %", "0.5 off", "0.5 of 1 point")
                .contains("<strong>40 %</strong>", numeric.rationale());
    }

    @Test
    void a_number_can_be_taken_back() {
        Numeric numeric = item(Numeric.class);
        maya.put(answers(numeric), "{\"seen\":0,\"number\":[\"40\"]}");
        assertThat(maya.put(answers(numeric), "{\"seen\":1,\"number\":[]}").status())
                .isEqualTo(200);
        assertThat(page(numeric)).contains("name=\"number\"").doesNotContain("value=\"40\"");
    }

    @Test
    void nested_questions_tell_hypothesis_information_and_all_five_points_in_words() {
        ScriptConcordance concordance = item(ScriptConcordance.class);
        String page = page(concordance);
        for (ScriptConcordance.Nested one : concordance.nested()) {
            assertThat(page).contains(one.hypothesis(), one.information()).doesNotContain(one.rationale());
        }
        assertThat(page).contains(concordance.scale()).contains("this becomes", "No panel has answered yet");
    }

    @Test
    void one_of_the_nested_questions_alone_is_kept_and_earns_its_part() {
        ScriptConcordance concordance = item(ScriptConcordance.class);
        ScriptConcordance.Nested first = concordance.nested().getFirst();
        maya.put(answers(concordance), "{\"seen\":0,\"place-%s\":[\"%s\"]}".formatted(first.key(), first.becomes()));
        assertThat(page(concordance)).containsOnlyOnce("checked=");
        assertThat(maya.get(attempt + "/check").body()).contains("is not finished");

        String results = maya.post(attempt + "/submit", Map.of()).text();
        assertThat(results).contains("1 of 3 points", "Earned: 100 %", "The author: −1: less likely");
    }

    private String page(Item item) {
        return maya.get(address(item)).text();
    }

    private String address(Item item) {
        return attempt + "/items/" + (items.indexOf(item) + 1);
    }

    private String answers(Item item) {
        return attempt + "/answers/" + item.key();
    }

    private <I extends Item> I item(Class<I> kind) {
        return items.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}
