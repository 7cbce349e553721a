package org.attune.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.asInstructor;
import static org.attune.testing.TestPerson.asLearner;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.content.TrainingModule.Page;
import org.attune.testing.ApplicationTest;
import org.attune.testing.LaunchedClient;
import org.attune.testing.TestLink;
import org.attune.testing.TestPage;
import org.attune.testing.TestPerson;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The player over HTTP, with links and forms only: everything here works without scripts. */
@ApplicationTest
class PlayerIT {

    @Autowired
    TestPlatform platform;

    @Autowired
    Modules modules;

    private TrainingModule module;
    private List<Page> pages;
    private TestLink link;

    @BeforeEach
    void newLink() {
        module = modules.named("attachment-separation-trauma-grief-loss").orElseThrow();
        pages = module.pages();
        link = link(UUID.randomUUID().toString()).opening("/modules/" + module.slug());
    }

    @Test
    void the_overview_says_what_the_module_is_and_warns_before_it_begins() {
        TestPage page = launch(asLearner("Ana")).get("");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).containsOnlyOnce("<h1");
        assertThat(page.text())
                .contains(module.title(), "About %d minutes".formatted(module.minutes()), "Before you begin")
                .contains(
                        module.objectives().getFirst(),
                        module.references().getFirst().text())
                .doesNotContain("what your learners see");
        assertThat(page.body().indexOf("content-note")).isLessThan(page.body().indexOf(">Start<"));
        assertThat(page.body()).contains(pagePath(0));
    }

    @Test
    void one_reads_from_the_first_page_to_the_quiz_with_links_and_forms_alone() {
        LaunchedClient ana = launch(asLearner("Ana"));
        TestPage page = ana.get("/module/pages/" + pages.getFirst().key());
        for (int i = 0; i < pages.size(); i++) {
            assertThat(page.text())
                    .contains(
                            "Page %d of %d".formatted(i + 1, pages.size()),
                            pages.get(i).title());
            assertThat(page.body()).contains("<progress", "class=\"vignette\"").containsOnlyOnce("<h1");
            page = ana.postAsIs("/module/pages/" + pages.get(i).key(), Map.of());
            assertThat(page.status()).isIn(302, 303);
            String onward = i + 1 < pages.size() ? pagePath(i + 1) : "/quiz";
            assertThat(page.location().getPath()).isEqualTo(ana.base() + onward);
            page = i + 1 < pages.size() ? ana.get(onward) : page;
        }

        assertThat(ana.get("/module").text()).contains("You have read it all", "Take the quiz");
    }

    @Test
    void on_another_device_one_goes_on_where_one_left_off() {
        LaunchedClient ana = launch(asLearner("Ana"));
        ana.postAsIs("/module/pages/" + pages.get(0).key(), Map.of());
        ana.postAsIs("/module/pages/" + pages.get(1).key(), Map.of());

        TestPage page = launch(asLearner("Ana")).get("");

        assertThat(page.text()).contains("2 of 5 pages read", "Continue with page 3", "What may be hard to read");
        assertThat(page.body()).doesNotContain("Before you begin");
    }

    @Test
    void marking_a_page_twice_changes_nothing() {
        LaunchedClient ana = launch(asLearner("Ana"));
        String first = "/module/pages/" + pages.getFirst().key();
        ana.postAsIs(first, Map.of());
        ana.postAsIs(first, Map.of());

        assertThat(ana.get("/module").text()).contains("1 of 5 pages read");
        assertThat(ana.get(first).text()).contains("Page 1 of 5 · read");
    }

    @Test
    void looking_at_a_page_does_not_mark_it() {
        LaunchedClient ana = launch(asLearner("Ana"));
        ana.get("/module/pages/" + pages.get(2).key());

        assertThat(ana.get("/module").text()).doesNotContain("pages read").contains("Start");
    }

    @Test
    void nobody_reads_for_somebody_else() {
        launch(asLearner("Ana")).postAsIs("/module/pages/" + pages.getFirst().key(), Map.of());

        assertThat(launch(asLearner("Ben")).get("/module").text()).doesNotContain("pages read");
    }

    @Test
    void a_page_that_is_not_there_is_a_404_and_marks_nothing() {
        LaunchedClient ana = launch(asLearner("Ana"));
        for (String key : List.of("nothing", "NOT-A-KEY", "a%00b", "..%252f", "x".repeat(2000))) {
            assertThat(ana.get("/module/pages/" + key).status()).as(key).isBetween(400, 404);
            assertThat(ana.postAsIs("/module/pages/" + key, Map.of()).status())
                    .as(key)
                    .isBetween(400, 404);
        }
        TestPage missing = ana.get("/module/pages/nothing");

        assertThat(missing.text(404)).contains("There is no such page in this module", "Go to the overview");
        assertThat(ana.get("/module").text()).doesNotContain("pages read");
    }

    @Test
    void a_form_from_elsewhere_marks_nothing() {
        LaunchedClient ana = launch(asLearner("Ana"));

        TestPage refused = ana.browser()
                .post(ana.address("/module/pages/" + pages.getFirst().key()), Map.of());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(ana.get("/module").text()).doesNotContain("pages read");
    }

    @Test
    void an_instructor_sees_what_learners_see_and_the_way_to_class_and_settings() {
        LaunchedClient teacher = launch(asInstructor("Tess"));
        TestPage page = teacher.get("");

        assertThat(page.text()).contains("This is what your learners see", "Before you begin");
        assertThat(page.body()).contains(teacher.base() + "/class", teacher.base() + "/settings");
        assertThat(teacher.get("/module/pages/" + pages.getFirst().key()).status())
                .isEqualTo(200);
    }

    @Test
    void a_page_that_may_be_hard_says_so_above_its_text() {
        TestPage page = launch(asLearner("Ana")).get(pagePath(2));

        assertThat(page.text()).contains(pages.get(2).contentNote().orElseThrow());
        assertThat(page.body().indexOf("content-note")).isLessThan(page.body().indexOf("class=\"prose\""));
    }

    private LaunchedClient launch(TestPerson person) {
        return platform.launch(person, link);
    }

    private String pagePath(int index) {
        return "/module/pages/" + pages.get(index).key();
    }
}
