package org.attune.attempt.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.anonymously;
import static org.attune.testing.TestPerson.asInstructor;
import static org.attune.testing.TestPerson.asLearner;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.item.BranchingCase;
import org.attune.item.BranchingCase.Decision;
import org.attune.item.BranchingCase.Scene;
import org.attune.item.Item;
import org.attune.item.SingleBest;
import org.attune.testing.ApplicationTest;
import org.attune.testing.LaunchedClient;
import org.attune.testing.TestLink;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The player, over HTTP, as a browser without scripts and the page's script meet it. */
@ApplicationTest
class PlayerIT {

    @Autowired
    TestPlatform platform;

    @Autowired
    Modules modules;

    @Autowired
    JdbcClient jdbc;

    private TrainingModule module;
    private TestLink activity;
    private LaunchedClient maya;
    private String attempt;

    private int firstPlace;
    private SingleBest first;
    private BranchingCase story;

    @BeforeEach
    void a_learner_has_started() {
        module = modules.all().getFirst();
        activity = link(UUID.randomUUID().toString()).opening("/modules/" + module.id());
        maya = platform.launch(asLearner("Maya"), activity);
        first = kind(SingleBest.class);
        firstPlace = module.quiz().items().indexOf(first) + 1;
        story = kind(BranchingCase.class);
        attempt = maya.startAttempt();
    }

    @Test
    void the_start_page_says_what_to_expect_and_then_that_one_can_go_on() {
        LaunchedClient noor = platform.launch(asLearner("Noor"), activity);

        TestPage before = noor.get("/quiz");
        assertThat(before.status()).isEqualTo(200);
        assertThat(before.body())
                .contains(
                        "Start the quiz",
                        module.quiz().items().size() + " questions",
                        "pages of the module are still unread");

        noor.startAttempt();
        assertThat(noor.get("/quiz").body()).contains("Go on with the quiz").doesNotContain("Start the quiz");
    }

    @Test
    void starting_twice_leads_to_the_same_attempt() {
        assertThat(maya.startAttempt()).isEqualTo(attempt);
    }

    @Test
    void one_goes_on_where_one_left_off_also_on_another_device() {
        assertThat(maya.get(attempt).address().getPath()).endsWith(attempt + "/items/1");
        maya.put(
                attempt + "/answers/" + module.quiz().items().getFirst().key(),
                answerTo(module.quiz().items().getFirst()));

        LaunchedClient phone = platform.launch(asLearner("Maya"), activity);
        assertThat(phone.get(attempt).address().getPath()).endsWith(attempt + "/items/2");
    }

    @Test
    void no_page_shows_a_rationale_or_the_key_before_the_submit() {
        decide(List.of(choices(story.scene(story.start()).orElseThrow()).getFirst()), 0);
        for (int n = 1; n <= module.quiz().items().size(); n++) {
            String page = maya.get(attempt + "/items/" + n).body();
            assertThat(page)
                    .contains("Question " + n + " of " + module.quiz().items().size());
            for (Item item : module.quiz().items()) {
                rationales(item).forEach(text -> assertThat(unescaped(page)).doesNotContain(text));
            }
            assertThat(page).doesNotContain("Best answer");
        }
    }

    @Test
    void a_form_saves_and_goes_on() {
        TestPage next = maya.post(item(firstPlace), Map.of("seen", "0", "option", best(), "go", "ON"));

        assertThat(next.address().getPath()).endsWith(attempt + "/items/" + (firstPlace + 1));
        assertThat(maya.get(item(firstPlace)).body()).containsPattern("value=\"" + best() + "\"[^>]*checked");
        assertThat(maya.get(item(firstPlace)).field("seen")).contains("1");
    }

    @Test
    void a_form_with_nothing_chosen_goes_on_and_saves_nothing() {
        TestPage next = maya.post(item(firstPlace), Map.of("seen", "0", "go", "ON"));

        assertThat(next.address().getPath()).endsWith("/items/" + (firstPlace + 1));
        assertThat(steps()).isZero();
    }

    @Test
    void going_back_saves_as_well() {
        assertThat(maya.post(item(2), Map.of("seen", "0", "go", "BACK"))
                        .address()
                        .getPath())
                .endsWith(attempt + "/items/1");
        assertThat(maya.post(item(1), Map.of("seen", "0", "go", "BACK"))
                        .address()
                        .getPath())
                .endsWith(attempt + "/items/1");
        assertThat(maya.post(item(1), Map.of("seen", "0", "go", "CHECK"))
                        .address()
                        .getPath())
                .endsWith(attempt + "/check");
    }

    @Test
    void a_form_made_before_another_tab_saved_shows_both_answers_and_changes_nothing() {
        save(0, best());

        TestPage both = maya.postAsIs(item(firstPlace), Map.of("seen", "0", "option", poor(), "go", "ON"));

        assertThat(both.status()).isEqualTo(409);
        assertThat(both.body())
                .contains("was answered in another tab or device", "Keep my answer")
                .containsPattern("value=\"" + poor() + "\"[^>]*checked");
        assertThat(both.field("seen")).contains("1");
        assertThat(steps()).isEqualTo(1);

        maya.post(item(firstPlace), Map.of("seen", "1", "option", poor(), "go", "ON"));
        assertThat(steps()).isEqualTo(2);
    }

    @Test
    void autosaves_count_versions() {
        assertSaved(save(0, poor()), 1);
        assertSaved(save(1, best()), 2);
        assertSaved(save(1, best()), 2);
        assertThat(steps()).isEqualTo(2);
    }

    @Test
    void a_stale_autosave_is_refused_with_the_answer_that_stands() {
        save(0, best());
        TestPage stale = save(0, poor());

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(stale.body())
                .contains("\"code\":\"stale\"", "\"version\":1", "\"fields\":{\"option\":[\"" + best() + "\"]}");
        assertThat(steps()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{\"option\":[\"a\"]}",
                "{\"seen\":\"x\",\"option\":[]}",
                "{\"seen\":0,\"option\":{}}"
            })
    void a_malformed_answer_is_a_bad_request(String body) {
        TestPage answer = maya.put(answers(first), body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(steps()).isZero();
    }

    @Test
    void an_unknown_option_two_options_or_none_are_refused() {
        for (String body : List.of(
                "{\"seen\":0,\"option\":[\"no-such-option\"]}",
                "{\"seen\":0,\"option\":[\"<script>alert(1)</script>\"]}",
                "{\"seen\":0,\"option\":[\"%s\",\"%s\"]}".formatted(best(), poor()),
                "{\"seen\":0,\"option\":[]}",
                "{\"seen\":0}")) {
            TestPage answer = maya.put(answers(first), body);
            assertThat(answer.status()).as(body).isEqualTo(422);
            assertThat(answer.body()).contains("\"detail\"").doesNotContain("script");
        }
        assertThat(maya.postAsIs(item(firstPlace), Map.of("seen", "0", "option", "no-such-option"))
                        .status())
                .isEqualTo(422);
        assertThat(maya.postAsIs(item(firstPlace), Map.of("seen", "x", "option", best()))
                        .status())
                .isEqualTo(400);
        assertThat(steps()).isZero();
    }

    @Test
    void a_huge_answer_is_refused() {
        TestPage answer = maya.put(answers(first), "{\"seen\":0,\"option\":[\"" + "a".repeat(2_000_000) + "\"]}");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(steps()).isZero();
    }

    @Test
    void an_answer_that_is_not_json_or_brings_no_token_is_refused() {
        assertThat(maya.browser()
                        .send(HttpRequest.newBuilder(maya.address(answers(first)))
                                .header("X-CSRF-TOKEN", maya.csrf())
                                .header("Content-Type", "text/plain")
                                .PUT(BodyPublishers.ofString("{}")))
                        .status())
                .isEqualTo(415);
        assertThat(maya.browser()
                        .send(HttpRequest.newBuilder(maya.address(answers(first)))
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString("{\"seen\":0,\"option\":[\"" + best() + "\"]}")))
                        .status())
                .isEqualTo(403);
        assertThat(steps()).isZero();
    }

    @Test
    void somebody_elses_attempt_is_not_there() {
        save(0, best());
        LaunchedClient noor = platform.launch(asLearner("Noor"), activity);
        LaunchedClient ana = platform.launch(asInstructor("Ana"), activity);
        LaunchedClient elsewhere = platform.launch(
                asLearner("Maya"), link(UUID.randomUUID().toString()).opening("/modules/" + module.id()));

        for (LaunchedClient stranger : List.of(noor, ana, elsewhere)) {
            for (String page : List.of("", "/items/1", "/check", "/results")) {
                TestPage answer = stranger.get(attempt + page);
                assertThat(answer.status()).as(page).isEqualTo(404);
                assertThat(answer.body()).contains("<h1").doesNotContain("Exception");
            }
            assertThat(stranger.postAsIs(item(firstPlace), Map.of("seen", "1", "option", poor()))
                            .status())
                    .isEqualTo(404);
            assertThat(stranger.postAsIs(attempt + "/submit", Map.of()).status())
                    .isEqualTo(404);
            assertThat(stranger.put(answers(first), "{\"seen\":1,\"option\":[\"" + poor() + "\"]}")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(steps()).isEqualTo(1);
        assertThat(maya.get(attempt + "/check").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/attempts/0",
                "/attempts/999999999999999999",
                "/attempts/9999999999999999999999",
                "/attempts/-1",
                "/attempts/x",
                "/attempts/1%27/results",
                "/attempts/1.5/items/1"
            })
    void wrong_addresses_are_not_found(String path) {
        assertThat(maya.get(path).status()).isEqualTo(404);
    }

    @Test
    void there_are_only_as_many_questions_as_there_are() {
        for (String n : List.of("0", "999", "9999", "99999", "x", "-1")) {
            assertThat(maya.get(attempt + "/items/" + n).status()).as(n).isEqualTo(404);
        }
        assertThat(maya.put(attempt + "/answers/no-such-item", "{\"seen\":0,\"option\":[\"a\"]}")
                        .status())
                .isEqualTo(404);
        assertThat(maya.put(attempt + "/answers/-", "{\"seen\":0,\"option\":[\"a\"]}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_case_is_played_to_its_end_decision_by_decision() {
        int place = module.quiz().items().indexOf(story) + 1;
        List<String> path = new java.util.ArrayList<>();
        TestPage page = maya.get(item(place));
        Scene scene = story.scene(story.start()).orElseThrow();
        while (scene instanceof Decision decision) {
            assertThat(page.body()).contains("cannot be taken back").doesNotContain("come to its end");
            BranchingCase.Choice choice = decision.choices().getFirst();
            path.add(choice.key().value());
            page = decide(path, path.size() - 1);
            assertThat(page.address().getPath()).endsWith(item(place));
            assertThat(unescaped(page.body())).contains("The story so far", choice.consequence());
            scene = story.scene(choice.to()).orElseThrow();
        }
        assertThat(page.body()).contains("come to its end", "class=\"scene ending prose\"");

        maya.post(attempt + "/submit", Map.of());
        String results = unescaped(maya.get(attempt + "/results").body());
        assertThat(results).contains("Your decision", "What else one could have done");
    }

    @Test
    void a_decision_made_in_another_tab_is_shown_and_not_lost() {
        int place = module.quiz().items().indexOf(story) + 1;
        List<String> offered = choices(story.scene(story.start()).orElseThrow());
        decide(List.of(offered.get(0)), 0);

        TestPage page = decide(List.of(offered.get(1)), 0);
        assertThat(page.address().toString()).contains(item(place) + "?notice=stale");
        assertThat(page.body()).contains("went on in another tab or device");

        assertThat(decide(List.of(offered.get(0)), 0).body())
                .as("the same decision again")
                .doesNotContain("another tab");
        assertThat(steps()).isEqualTo(1);
    }

    @Test
    void the_check_says_what_is_missing_and_the_submit_shows_the_results_once() {
        save(0, best());
        assertThat(maya.get(attempt + "/check").body())
                .contains("answered 1 of " + module.quiz().items().size(), "is not answered yet");
        assertThat(maya.get(attempt + "/results").address().getPath())
                .as("before the submit")
                .contains("/items/");

        TestPage redirect = maya.postAsIs(attempt + "/submit", Map.of());
        assertThat(redirect.status()).isEqualTo(303);
        assertThat(maya.postAsIs(attempt + "/submit", Map.of()).location()).isEqualTo(redirect.location());

        String results = unescaped(maya.browser().get(redirect.location()).body());
        assertThat(results).contains("Your results", "Your choice", "Best answer", "Not answered");
        module.quiz().items().stream()
                .filter(SingleBest.class::isInstance)
                .flatMap(item -> rationales(item).stream())
                .forEach(text -> assertThat(results).contains(text));
        assertThat(marks()).isEqualTo(module.quiz().items().size());
    }

    @Test
    void nothing_is_saved_after_the_submit() {
        save(0, poor());
        maya.post(attempt + "/submit", Map.of());

        TestPage late = save(1, best());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("\"code\":\"submitted\"");
        assertThat(maya.post(item(firstPlace), Map.of("seen", "1", "option", best()))
                        .body())
                .contains("had been submitted before");
        for (String page : List.of("", "/items/1", "/check")) {
            assertThat(maya.get(attempt + page).address().getPath()).endsWith(attempt + "/results");
        }
        assertThat(steps()).isEqualTo(1);
    }

    @Test
    void earlier_results_are_listed_and_attempts_run_out() {
        for (int i = 1; i <= 3; i++) {
            maya.post(maya.startAttempt() + "/submit", Map.of());
        }
        TestPage quiz = maya.get("/quiz");
        assertThat(quiz.body()).contains("Attempt 1", "Attempt 2", "Attempt 3", "used all the attempts");
        assertThat(maya.post("/attempts", Map.of()).address().getPath()).endsWith("/quiz");
    }

    @Test
    void an_instructor_previews_and_an_anonymous_visitor_is_told_what_is_kept() {
        LaunchedClient ana = platform.launch(asInstructor("Ana"), activity);
        assertThat(ana.get("/quiz").body()).contains("A preview");
        assertThat(ana.post(ana.startAttempt() + "/submit", Map.of()).body()).contains("A preview", "Your results");

        LaunchedClient guest = platform.launch(anonymously(), activity);
        assertThat(guest.get("/quiz").body()).contains("for this visit only");
        assertThat(guest.post(guest.startAttempt() + "/submit", Map.of()).body())
                .contains("Your results");
    }

    @Test
    void of_twenty_submits_and_saves_at_once_one_result_comes() throws Exception {
        save(0, poor());
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            List<Future<TestPage>> running = IntStream.range(0, 20)
                    .mapToObj(n -> threads.submit(() -> n % 3 == 0
                            ? maya.postAsIs(attempt + "/submit", Map.of())
                            : save(n % 4, n % 2 == 0 ? best() : poor())))
                    .toList();
            for (Future<TestPage> one : running) {
                assertThat(one.get().status()).isIn(200, 303, 409);
            }
        }
        assertThat(marks()).isEqualTo(module.quiz().items().size());
        assertThat(maya.get(attempt + "/results").status()).isEqualTo(200);
    }

    private TestPage save(int seen, String option) {
        return maya.put(answers(first), "{\"seen\":%d,\"option\":[\"%s\"]}".formatted(seen, option));
    }

    private static void assertSaved(TestPage answer, int version) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"version\":" + version + "}");
    }

    /** As the form of the case does it: all choices so far, and the new one. */
    private TestPage decide(List<String> path, int seen) {
        URI address = maya.address(item(module.quiz().items().indexOf(story) + 1));
        String form = "_csrf=" + maya.csrf() + "&go=STAY&seen=" + seen
                + path.stream().map(choice -> "&choice=" + choice).collect(java.util.stream.Collectors.joining());
        TestPage answer = maya.browser()
                .send(HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        assertThat(answer.status()).isEqualTo(303);
        return maya.browser().follow(answer);
    }

    private String item(int n) {
        return attempt + "/items/" + n;
    }

    private String answers(Item item) {
        return attempt + "/answers/" + item.key();
    }

    private String best() {
        return option(1);
    }

    private String poor() {
        return option(0);
    }

    private String option(int credit) {
        return first.options().stream()
                .filter(option -> option.credit().compareTo(java.math.BigDecimal.valueOf(credit)) == 0)
                .findFirst()
                .orElseThrow()
                .key()
                .value();
    }

    private static String answerTo(Item item) {
        return switch (item) {
            case SingleBest single ->
                "{\"seen\":0,\"option\":[\"%s\"]}"
                        .formatted(single.options().getFirst().key());
            case org.attune.item.MultipleResponse multiple ->
                "{\"seen\":0,\"option\":[\"%s\"]}"
                        .formatted(multiple.options().getFirst().key());
            case org.attune.item.Placing placing ->
                "{\"seen\":0,\"place-%s\":[\"%s\"]}"
                        .formatted(
                                placing.rows().getFirst().key(),
                                placing.columns().getFirst().key());
            case org.attune.item.BestAndWorst pair -> "{\"seen\":0,\"best\":[\"%s\"]}".formatted(pair.best());
            case org.attune.item.Numeric numeric -> "{\"seen\":0,\"number\":[\"%s\"]}".formatted(numeric.answer());
            case org.attune.item.Reflection _ -> "{\"seen\":0,\"text\":[\"A thought.\"]}";
            case BranchingCase story ->
                throw new IllegalArgumentException("A case takes more than one answer: " + story);
        };
    }

    private static List<String> rationales(Item item) {
        return switch (item) {
            case SingleBest single ->
                single.options().stream().map(org.attune.item.Option::rationale).toList();
            case org.attune.item.MultipleResponse multiple ->
                multiple.options().stream()
                        .map(org.attune.item.Option::rationale)
                        .toList();
            case org.attune.item.Placing placing ->
                placing.rows().stream().map(org.attune.item.Row::rationale).toList();
            case org.attune.item.BestAndWorst pair ->
                pair.candidates().stream()
                        .map(org.attune.item.BestAndWorst.Candidate::rationale)
                        .toList();
            case org.attune.item.Numeric numeric -> List.of(numeric.rationale());
            case org.attune.item.Reflection reflection ->
                List.of(reflection.guidance().html());
            case BranchingCase story ->
                story.scenes().stream()
                        .filter(Decision.class::isInstance)
                        .flatMap(scene -> ((Decision) scene).choices().stream())
                        .map(BranchingCase.Choice::rationale)
                        .toList();
        };
    }

    private static List<String> choices(Scene scene) {
        return ((Decision) scene)
                .choices().stream().map(choice -> choice.key().value()).toList();
    }

    private static String unescaped(String html) {
        return org.springframework.web.util.HtmlUtils.htmlUnescape(html);
    }

    private int steps() {
        return count("attempt_step");
    }

    private int marks() {
        return count("attempt_mark");
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where attempt_id = :id")
                .param("id", Long.parseLong(attempt.substring("/attempts/".length())))
                .query(Integer.class)
                .single();
    }

    private <I extends Item> I kind(Class<I> kind) {
        return module.quiz().items().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}
