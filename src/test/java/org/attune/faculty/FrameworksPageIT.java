package org.attune.faculty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.asInstructor;
import static org.attune.testing.TestPerson.asLearner;

import java.util.List;
import java.util.UUID;
import org.attune.competency.Competencies;
import org.attune.competency.Framework;
import org.attune.competency.KnowledgeArea;
import org.attune.competency.Statement;
import org.attune.content.Coverage;
import org.attune.content.Coverage.AskedItem;
import org.attune.content.Coverage.CoveredArea;
import org.attune.content.Coverage.CoveredStatement;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.testing.ApplicationTest;
import org.attune.testing.LaunchedClient;
import org.attune.testing.TestBrowser;
import org.attune.testing.TestLink;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The frameworks as teachers look them up, over HTTP. */
@ApplicationTest
class FrameworksPageIT {

    @Autowired
    TestPlatform platform;

    @Autowired
    Modules modules;

    @Autowired
    Competencies competencies;

    @Autowired
    Coverage coverage;

    private TestLink activity;
    private TrainingModule opened;
    private LaunchedClient teacher;

    @BeforeEach
    void a_link() {
        opened = modules.named("observation-listening").orElseThrow();
        activity = link(UUID.randomUUID().toString()).opening("/modules/" + opened.id());
        teacher = platform.launch(asInstructor("Grace"), activity);
    }

    @Test
    void a_teacher_gets_from_the_class_to_an_area_and_from_there_to_the_page_that_teaches_it() {
        TestPage all = follow(teacher, teacher.get("/class"), "What the modules cover");
        TestPage specialist = follow(teacher, all, "Infant Mental Health Specialist");
        String address = teacher.base() + "/frameworks/specialist/ds-observation";
        assertThat(specialist.body()).contains("<a href=\"" + address + "\" aria-label=\"Pages and questions on ");
        TestPage area = teacher.get("/frameworks/specialist/ds-observation");

        assertThat(area.text()).contains("Watching and listening with care", opened.title());
        assertThat(area.link(opened.title()).getPath()).isEqualTo(teacher.base() + "/module");
        assertThat(area.link("Page “" + opened.pages().getFirst().title()).getPath())
                .isEqualTo(teacher.base() + "/module/pages/"
                        + opened.pages().getFirst().key());
        assertThat(follow(teacher, area, "Page “" + opened.pages().getFirst().title())
                        .text())
                .contains(opened.pages().getFirst().title());
    }

    @Test
    void each_framework_shows_all_its_areas_with_their_statements_and_numbers() {
        for (Framework framework : competencies.frameworks()) {
            String page = teacher.get("/frameworks/" + framework.id()).text();

            assertThat(page)
                    .contains(
                            framework.title(),
                            "%d knowledge areas".formatted(areas(framework).size()));
            assertThat(areas(framework))
                    .allSatisfy(area -> assertThat(page)
                            .contains(area.title(), area.summary(), "/frameworks/" + framework.id() + "/" + area.id()));
            assertThat(framework.statements())
                    .isNotEmpty()
                    .allSatisfy(statement ->
                            assertThat(page).contains(statement.id().value(), statement.text()));
            assertThat(framework.statements().stream().map(Statement::parts).flatMap(List::stream))
                    .isNotEmpty()
                    .allSatisfy(part -> assertThat(page).contains(part.text()));
        }
        assertThat(teacher.get("/frameworks/mentor").text())
                .contains(
                        "For all Mentors",
                        "For policy and research/faculty Mentors",
                        "Shown as: fostered in others and practiced")
                .contains("The framework names this area and makes no statement of its own about it.");
        assertThat(teacher.get("/frameworks/specialist").text())
                .contains("Says the same as S-TF-04")
                .doesNotContain("Mentors");
    }

    @Test
    void an_area_shows_what_covers_each_of_its_statements() {
        CoveredArea covered = coverage.of(opened.areas().iterator().next());
        KnowledgeArea area = covered.area();
        String page = teacher.get("/frameworks/specialist/" + area.id()).text();

        assertThat(page).contains(area.places().getFirst().title());
        assertThat(covered.modules())
                .isNotEmpty()
                .allSatisfy(module -> assertThat(page)
                        .contains(
                                module.title(),
                                "%d questions, %d minutes".formatted(covered.itemsOf(module), module.minutes())));
        for (Statement statement : specialist().statements()) {
            if (statement.areas().contains(area.id())) {
                CoveredStatement by = coverage.of(statement.id());
                assertThat(page).contains(statement.text());
                assertThat(by.pages())
                        .isNotEmpty()
                        .allSatisfy(taught -> assertThat(page)
                                .contains(taught.module().title(), taught.page().title()));
                assertThat(by.items()).isNotEmpty();
                AskedItem last = by.items().getLast();
                assertThat(page).containsPattern("Questions? [\\d, and]*\\b" + last.number() + "\\b");
            }
        }
    }

    @Test
    void what_the_visit_does_not_open_is_named_and_not_linked() {
        TrainingModule other = modules.named("cultural-competence").orElseThrow();
        TestPage area = teacher.get("/frameworks/specialist/tf-cultural-competence");

        assertThat(area.text()).contains(other.title(), other.pages().getFirst().title());
        assertThat(area.body())
                .doesNotContain("<a href=\"" + teacher.base() + "/module\">" + other.title())
                .doesNotContain("/choose");
    }

    @Test
    void who_has_yet_to_choose_a_module_is_led_back_to_the_choice() {
        LaunchedClient choosing =
                platform.launch(asInstructor("Otto"), link(UUID.randomUUID().toString()));

        TestPage all = follow(choosing, choosing.get("/choose"), "What the modules cover");
        TestPage area = choosing.get("/frameworks/specialist/ds-observation");

        assertThat(all.link("Choose a module").getPath()).isEqualTo(choosing.base() + "/choose");
        String chooser = follow(choosing, area, "Find it among the modules to choose from")
                .text();
        assertThat(chooser).contains("1 of " + modules.all().size() + " modules", opened.title());
    }

    @Test
    void it_can_be_looked_up_while_links_are_added_to_a_course() {
        LaunchedClient adding = platform.launch(
                asInstructor("Otto"), link(UUID.randomUUID().toString()).deepLinking(platform.issuer() + "/return"));

        assertThat(follow(adding, adding.get("/choose"), "What the modules cover")
                        .text())
                .contains("Mentor");
        assertThat(adding.get("/frameworks/mentor/ds-observation").text()).contains("Find it among the modules");
    }

    @Test
    void an_administrator_finds_the_files_of_the_framework_on_its_page() {
        TestPage page = teacher.get("/frameworks/mentor");

        for (String words : List.of("Competency framework for Moodle", "Outcomes for Canvas", "CASE 1.1 package")) {
            TestPage file = TestBrowser.withoutCookies().get(page.link(words));
            assertThat(file.status()).as(words).isEqualTo(200);
            assertThat(file.header("Content-Type").orElseThrow()).containsAnyOf("text/csv", "application/json");
            assertThat(file.body()).contains("M-TF-01").doesNotContain("S-TF-01");
        }
    }

    @Test
    void a_learner_sees_nothing_of_it() {
        LaunchedClient maya = platform.launch(asLearner("Maya"), activity);

        assertThat(maya.get("/module").body()).doesNotContain("/frameworks");
        for (String path : List.of("", "/specialist", "/specialist/ds-observation", "/nothing")) {
            assertThat(maya.get("/frameworks" + path).status()).as(path).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/SPECIALIST",
                "/specialist/",
                "/specialist/nothing",
                "/specialist/tf-nothing",
                "/specialist/ds-supervision",
                "/nothing/ds-observation",
                "/specialist/S-TF-17",
                "/specialist/ds-observation/more",
                "/%3Cb%3E"
            })
    void what_no_framework_has_is_not_there(String path) {
        TestPage page = teacher.get("/frameworks" + path);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("There is no such page");
    }

    private Framework specialist() {
        return competencies.frameworks().getFirst();
    }

    private List<KnowledgeArea> areas(Framework framework) {
        return competencies.areas(framework.id());
    }

    private static TestPage follow(LaunchedClient client, TestPage page, String words) {
        return client.browser().follow(client.browser().get(page.link(words)));
    }
}
