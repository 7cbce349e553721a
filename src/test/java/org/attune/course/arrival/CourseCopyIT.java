package org.attune.course.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.asInstructor;
import static org.attune.testing.TestPerson.asLearner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.testing.ApplicationTest;
import org.attune.testing.LaunchedClient;
import org.attune.testing.TestLink;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

/** What becomes of a link when its course is copied, over HTTP, by each way in which platforms tell. */
@ApplicationTest
class CourseCopyIT {

    private static final String RESOURCE_LINK = "https://purl.imsglobal.org/spec/lti/claim/resource_link";
    private static final String PLATFORM = "https://purl.imsglobal.org/spec/lti/claim/tool_platform";

    @Autowired
    TestPlatform platform;

    @Autowired
    Modules modules;

    private TrainingModule module;
    private String autumn;
    private String spring;
    private TestLink original;

    @BeforeEach
    void a_course_and_the_copy_of_it() {
        module = modules.all().getFirst();
        autumn = "autumn, " + UUID.randomUUID();
        spring = "spring-" + UUID.randomUUID();
        original = titled(id(), "Week 3").in(autumn);
    }

    @Test
    void where_the_platform_tells_the_history_of_the_link_the_copy_opens_the_same_with_the_same_settings() {
        setUp(original, "40");

        LaunchedClient copied = platform.launch(
                asInstructor("Grace"),
                titled(id(), "Renamed").in(spring).with("link_history", "unknown," + original.id()));

        assertThat(copied.get("").body()).contains(HtmlUtils.htmlEscape(module.title()));
        assertThat(copied.get("/settings").field("points")).contains("40");
        assertThat(copied.get("/settings").body()).contains("Taken over from", "Course autumn");
    }

    @Test
    void the_copy_has_no_learners_of_the_original_and_what_is_changed_there_changes_nothing_in_the_original() {
        LaunchedClient teacher = setUp(original, "40");
        LaunchedClient ana = platform.launch(asLearner("Ana"), original);
        ana.post("/attempts", Map.of());
        assertThat(teacher.get("/class").body()).contains("Ana");

        LaunchedClient copied = platform.launch(
                asInstructor("Grace"), titled(id(), "Week 3").in(spring).with("link_history", original.id()));
        assertThat(copied.get("/class").body()).contains("Nobody has begun yet").doesNotContain("Ana");
        copied.post("/settings", settings(copied, "25"));

        assertThat(copied.get("/settings").field("points")).contains("25");
        assertThat(teacher.get("/settings").field("points")).contains("40");
    }

    @Test
    void by_the_key_of_the_choice_settings_come_along_that_were_changed_after_the_link_was_made() {
        TestLink deepLinked = original.opening("/modules/" + module.id())
                .with("points", "100")
                .with("link_key", UUID.randomUUID().toString());
        LaunchedClient teacher = platform.launch(asInstructor("Grace"), deepLinked);
        teacher.post("/settings", settings(teacher, "15"));

        TestLink copy = titled(id(), "Week 3").in(spring).opening(deepLinked.path());
        for (Map.Entry<String, String> parameter : deepLinked.custom().entrySet()) {
            copy = copy.with(parameter.getKey(), parameter.getValue());
        }

        assertThat(platform.launch(asInstructor("Grace"), copy).get("/settings").field("points"))
                .contains("15");
    }

    @Test
    void by_the_history_of_the_course_a_link_of_the_same_title_goes_on_at_once_even_for_a_learner_who_comes_first() {
        setUp(original, "40");
        setUp(titled(id(), "Week 4").in(autumn), "60");

        LaunchedClient learner = platform.launch(asLearner("Ana"), inCopy("Week 3"));

        assertThat(learner.get("").body()).contains(HtmlUtils.htmlEscape(module.title()));
    }

    @Test
    void a_platform_that_gives_notice_of_copies_need_not_tell_a_history_also_through_several_terms() {
        setUp(original, "40");
        String between = "winter-" + UUID.randomUUID();

        assertThat(platform.tell(
                        platform.sign(platform.copyNotice(between, autumn)),
                        platform.sign(platform.copyNotice(spring, between)),
                        platform.sign(platform.copyNotice(spring, between))))
                .isEqualTo(204);

        LaunchedClient copied =
                platform.launch(asInstructor("Grace"), titled(id(), "Week 3").in(spring));
        assertThat(copied.get("/settings").field("points")).contains("40");
    }

    @Test
    void where_it_is_unsure_the_instructor_is_asked_once_and_learners_are_told_to_come_back() {
        setUp(original, "40");
        TestLink second = titled(id(), "Week 4").in(autumn);
        setUp(second, "60");
        TestLink copy = inCopy("A name of its own");

        LaunchedClient learner = platform.launch(asLearner("Ana"), copy);
        assertThat(learner.get("").body()).contains("Nothing here yet");
        LaunchedClient teacher = platform.launch(asInstructor("Grace"), copy);
        TestPage asked = teacher.get("");
        assertThat(asked.body()).contains("Which link is this?", "Week 3", "Week 4", "60 points");
        assertThat(teacher.post("/copied", Map.of()).body()).contains("Choose one of the links first.");

        teacher.post("/copied", Map.of("from", valueBeside(asked, "Week 4")));

        assertThat(teacher.get("/settings").field("points")).contains("60");
        assertThat(teacher.get("").body()).doesNotContain("Which link is this?");
        assertThat(learner.get("").body()).contains(HtmlUtils.htmlEscape(module.title()));
        assertThat(teacher.get("/copied").body()).as("asked once").doesNotContain("Which link is this?");
    }

    @Test
    void nothing_but_what_was_offered_can_be_taken_over_and_by_no_learner() {
        setUp(original, "40");
        setUp(titled(id(), "Week 4").in(autumn), "60");
        TestLink elsewhere = titled(id(), "Secret").in("elsewhere-" + UUID.randomUUID());
        setUp(elsewhere, "77");
        TestLink copy = inCopy("A name of its own");
        LaunchedClient teacher = platform.launch(asInstructor("Grace"), copy);
        TestPage asked = teacher.get("");
        assertThat(asked.body()).doesNotContain("Secret");
        long newest = Long.parseLong(valueBeside(asked, "Week 4")) + 1;

        assertThat(teacher.post("/copied", Map.of("from", String.valueOf(newest)))
                        .body())
                .contains("Choose one of the links first.");
        LaunchedClient learner = platform.launch(asLearner("Ana"), copy);
        learner.get("");
        assertThat(learner.get("/copied").status()).isEqualTo(403);
        assertThat(learner.postAsIs("/copied", Map.of("from", valueBeside(asked, "Week 4")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void another_university_behind_the_same_issuer_never_gets_what_this_one_set_up() {
        TestLink here = original.claiming(PLATFORM, Map.of("guid", "north.example"));
        setUp(here, "40");

        LaunchedClient stranger = platform.launch(
                asInstructor("Grace"),
                titled(id(), "Week 3")
                        .in(spring)
                        .claiming(PLATFORM, Map.of("guid", "south.example"))
                        .with("link_history", here.id())
                        .with("context_history", encoded(autumn)));

        assertThat(stranger.get("").body()).contains("This link opens nothing yet");
    }

    @Test
    void a_variable_that_the_platform_left_as_it_was_is_no_history() {
        setUp(original, "40");

        LaunchedClient teacher = platform.launch(
                asInstructor("Grace"),
                titled(id(), "Week 3")
                        .in(spring)
                        .with("link_history", "$ResourceLink.id.history")
                        .with("context_history", "$Context.id.history"));

        assertThat(teacher.get("").body()).contains("This link opens nothing yet");
    }

    @Test
    void choosing_again_for_a_link_brings_the_new_settings_and_keeps_the_work() {
        TestLink first = original.opening("/modules/" + module.id())
                .with("points", "100")
                .with("link_key", "first-choice");
        LaunchedClient teacher = platform.launch(asInstructor("Grace"), first);
        LaunchedClient ana = platform.launch(asLearner("Ana"), first);
        String attempt = ana.startAttempt();
        ana.post(attempt + "/submit", Map.of());

        TestLink again =
                original.opening("/modules/" + module.id()).with("points", "30").with("link_key", "second-choice");
        LaunchedClient after = platform.launch(asInstructor("Grace"), again);

        assertThat(after.get("/settings").field("points")).contains("30");
        assertThat(after.get("/class").body()).contains("Ana").contains("of 30");
        after.post("/settings", settings(after, "35"));
        assertThat(platform.launch(asInstructor("Grace"), again)
                        .get("/settings")
                        .field("points"))
                .as("the same choice, launched again, undoes nothing")
                .contains("35");
        assertThat(teacher.get("/class").body()).contains("of 35");
    }

    private LaunchedClient setUp(TestLink link, String points) {
        LaunchedClient teacher = platform.launch(asInstructor("Grace"), link);
        Map<String, String> choice =
                new LinkedHashMap<>(Map.of("module", module.id().toString()));
        choice.putAll(Map.of("points", points, "attempts", "0", "counting", "BEST"));
        teacher.get("/choose");
        assertThat(teacher.post("/choose", choice).address().getPath())
                .as("the link opens the module now")
                .doesNotEndWith("/choose");
        return teacher;
    }

    private static Map<String, String> settings(LaunchedClient teacher, String points) {
        teacher.get("/settings");
        return Map.of("points", points, "attempts", "0", "counting", "BEST");
    }

    private TestLink inCopy(String title) {
        return titled(id(), title).in(spring).with("context_history", encoded(autumn));
    }

    private static TestLink titled(String id, String title) {
        return link(id).claiming(RESOURCE_LINK, Map.of("id", id, "title", title));
    }

    /** As the specification has it, because ids may have commas. */
    private static String encoded(String id) {
        return java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String valueBeside(TestPage page, String title) {
        for (String card : List.of(page.body().split("<li>", -1))) {
            if (card.contains(title)) {
                return card.replaceAll("(?s).*name=\"from\" value=\"(\\d+)\".*", "$1");
            }
        }
        throw new AssertionError(page.toString());
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
