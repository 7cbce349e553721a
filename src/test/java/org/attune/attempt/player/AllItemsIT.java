package org.attune.attempt.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.asInstructor;
import static org.attune.testing.TestPerson.asLearner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.content.Modules;
import org.attune.item.BestAndWorst;
import org.attune.item.Item;
import org.attune.item.Numeric;
import org.attune.testing.ApplicationTest;
import org.attune.testing.LaunchedClient;
import org.attune.testing.TestLink;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** All questions on one page, over HTTP, as a browser without scripts and the page's script meet them. */
@ApplicationTest
@TestPropertySource(properties = "attune.content=src/test/content")
class AllItemsIT {

    @Autowired
    TestPlatform platform;

    @Autowired
    Modules modules;

    private TestLink activity;
    private LaunchedClient maya;
    private List<Item> items;
    private String attempt;

    @BeforeEach
    void a_learner_has_started() {
        begin("kinds-of-items");
    }

    @Test
    void one_begins_on_the_page_of_all_questions_which_asks_each_under_a_legend_of_its_own() {
        String page = maya.get(attempt).body();
        assertThat(maya.get(attempt).address().getPath()).endsWith(attempt + "/all");
        assertThat(page).contains("<h1>All questions</h1>", "Check and hand in");
        for (Item item : items) {
            assertThat(page).contains("Question %d of %d".formatted(n(item), items.size()));
        }
        assertThat(occurrences(page, "<fieldset class=\"question\"")).isEqualTo(items.size());
        assertThat(duplicates(page)).as("ids that stand twice").isEmpty();
        assertThat(maya.get(attempt + "/items/2").address().toString()).contains(attempt + "/all");
    }

    @Test
    void one_button_saves_all_that_was_answered() {
        BestAndWorst pair = item(BestAndWorst.class);
        Map<String, String> form = form(maya.get(attempt + "/all"));
        form.put(field(item(Numeric.class), "number"), "40");
        form.put(field(pair, "best"), pair.best().value());
        TestPage check = post(form, "check");

        assertThat(check.address().getPath()).endsWith("/check");
        assertThat(check.body()).contains("You have answered 1 of");
        String page = maya.get(attempt + "/all").body();
        assertThat(page)
                .contains("value=\"40\"")
                .containsPattern("name=\"" + field(pair, "best") + "\" value=\"" + pair.best() + "\"[^>]*checked");
        assertThat(maya.get(attempt).address().toString()).contains("/all");
    }

    @Test
    void an_answer_that_cannot_be_read_is_told_at_its_question_and_keeps_none_of_the_others_from_being_saved() {
        BestAndWorst pair = item(BestAndWorst.class);
        Numeric numeric = item(Numeric.class);
        Map<String, String> form = form(maya.get(attempt + "/all"));
        form.put(field(numeric, "number"), "about \"forty\"");
        form.put(field(pair, "worst"), pair.worst().value());
        TestPage again = post(form, "check");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body())
                .contains(
                        "One answer is not saved yet. All others are saved.",
                        "href=\"#question-" + n(numeric) + "\"",
                        "value=\"about &quot;forty&quot;\"",
                        "aria-invalid=\"true\"");
        assertThat(maya.get(attempt + "/all").body())
                .containsPattern("name=\"" + field(pair, "worst") + "\" value=\"" + pair.worst() + "\"[^>]*checked")
                .doesNotContain("forty");
    }

    @Test
    void what_was_answered_in_another_tab_meanwhile_is_not_overwritten_before_one_has_seen_both() {
        Numeric numeric = item(Numeric.class);
        Map<String, String> old = form(maya.get(attempt + "/all"));
        maya.put(attempt + "/answers/" + numeric.key(), "{\"seen\":0,\"number\":[\"41\"]}");
        old.put(field(numeric, "number"), "42");
        TestPage again = post(old, "check");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("answered in another tab or device", ">41<", "value=\"42\"");
        Map<String, String> mine = form(again);
        mine.put(field(numeric, "number"), "42");
        assertThat(post(mine, "check").address().getPath())
                .as("mine, now that I have seen both")
                .endsWith("/check");
        assertThat(maya.get(attempt + "/all").body()).contains("value=\"42\"");
    }

    @Test
    void a_case_opens_on_a_page_of_its_own_once_the_rest_is_saved_and_leads_back() {
        begin("what-is-hard-to-read");
        String page = maya.get(attempt + "/all").body();
        assertThat(page)
                .contains("name=\"go\" value=\"2\"", "Open the case")
                .doesNotContain("form id=\"decision\"")
                .containsSubsequence(
                        "Content note on question 1",
                        "all#question-2\">Go past this question",
                        "says Alma on the telephone")
                .containsSubsequence("Content note on question 2", "all#end\">Go past this question");

        Matcher option =
                Pattern.compile("name=\"q1-option\" value=\"([^\"]+)\"").matcher(page);
        assertThat(option.find()).isTrue();
        Map<String, String> form = form(maya.get(attempt + "/all"));
        form.put("q1-option", option.group(1));
        TestPage story = post(form, "2");

        assertThat(story.address().getPath()).endsWith(attempt + "/items/2");
        assertThat(story.body())
                .contains("form id=\"decision\"", attempt + "/all#question-2\">Back to all questions")
                .doesNotContain("Previous question");
        assertThat(maya.get(attempt + "/all").body()).containsPattern("value=\"" + option.group(1) + "\"[^>]*checked");
        maya.post(attempt + "/items/2", Map.of("seen", "0", "go", "STAY", "choice", "stay"));
        assertThat(maya.get(attempt + "/all").body()).contains("Go on with the case");
    }

    @Test
    void what_is_sent_after_the_submit_changes_nothing() {
        Map<String, String> form = form(maya.get(attempt + "/all"));
        maya.post(attempt + "/submit", Map.of());
        form.put(field(item(Numeric.class), "number"), "40");
        TestPage results = post(form, "check");

        assertThat(results.address().getPath()).endsWith("/results");
        assertThat(results.body()).contains("This attempt had been submitted before");
    }

    @Test
    void nobody_else_sees_the_page_or_saves_with_it() {
        LaunchedClient noor = platform.launch(asLearner("Noor"), activity);
        assertThat(noor.get(attempt + "/all").status()).isEqualTo(404);
        assertThat(noor.postAsIs(attempt + "/all", Map.of("q1-seen", "0", "go", "check"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void where_questions_come_one_by_one_there_is_no_such_page() {
        settings(Map.of("paging", "ONE_BY_ONE"));
        assertThat(maya.get(attempt + "/all").address().getPath()).endsWith("/items/1");
        assertThat(maya.get(attempt + "/items/2").body()).contains("Question 2 of");
    }

    @Test
    void fields_that_were_made_up_harm_nothing() {
        for (Map<String, String> made : List.of(
                Map.of("q1-seen", "-1", "q1-place-nobody", "x"),
                Map.of("q1-seen", "99999999999", "q1-place-tell", "<script>"),
                Map.of("q99-seen", "0", "q99-option", "a"),
                Map.of("seen", "0", "option", "a"))) {
            Map<String, String> form = new HashMap<>(made);
            form.put("go", "check");
            assertThat(maya.postAsIs(attempt + "/all", form).status())
                    .as("%s", made)
                    .isIn(303, 422);
        }
        assertThat(maya.get(attempt + "/check").body()).contains("You have answered 0 of");
    }

    private void begin(String module) {
        var opened = modules.named(module).orElseThrow();
        items = opened.quiz().items();
        activity = link(UUID.randomUUID().toString()).opening("/modules/" + module);
        maya = platform.launch(asLearner("Maya"), activity);
        settings(Map.of("paging", "ALL_TOGETHER"));
        attempt = maya.startAttempt();
    }

    private void settings(Map<String, String> some) {
        Map<String, String> fields = new HashMap<>(Map.of("points", "100", "attempts", "0", "counting", "BEST"));
        fields.putAll(some);
        assertThat(platform.launch(asInstructor("Ana"), activity)
                        .post("/settings", fields)
                        .body())
                .contains("Saved.");
    }

    /** What the page would send if nothing was touched: the versions of the answers. */
    private static Map<String, String> form(TestPage page) {
        Map<String, String> fields = new HashMap<>();
        Matcher seen = Pattern.compile("name=\"(q\\d+-seen)\" value=\"(\\d+)\"").matcher(page.body());
        while (seen.find()) {
            fields.put(seen.group(1), seen.group(2));
        }
        return fields;
    }

    private TestPage post(Map<String, String> form, String go) {
        Map<String, String> fields = new HashMap<>(form);
        fields.put("go", go);
        return maya.post(attempt + "/all", fields);
    }

    private <I extends Item> I item(Class<I> kind) {
        return items.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private int n(Item item) {
        return items.indexOf(item) + 1;
    }

    private String field(Item item, String name) {
        return "q" + n(item) + "-" + name;
    }

    private static List<String> duplicates(String page) {
        List<String> ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(id -> id.group(1))
                .toList();
        return ids.stream()
                .filter(id -> ids.indexOf(id) != ids.lastIndexOf(id))
                .distinct()
                .toList();
    }

    private static int occurrences(String page, String text) {
        return page.split(Pattern.quote(text), -1).length - 1;
    }
}
