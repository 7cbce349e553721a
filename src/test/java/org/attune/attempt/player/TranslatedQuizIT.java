package org.attune.attempt.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.asInstructor;
import static org.attune.testing.TestPerson.asLearner;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.item.Item;
import org.attune.item.Matching;
import org.attune.item.SingleBest;
import org.attune.testing.ApplicationTest;
import org.attune.testing.LaunchedClient;
import org.attune.testing.TestLink;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A module that is translated, over HTTP: read, asked and explained in the language of the launch, and marked as in English. */
@ApplicationTest
class TranslatedQuizIT {

    private static final String MODULE = "infant-development";

    @Autowired
    TestPlatform platform;

    @Autowired
    Modules modules;

    @Test
    void a_spanish_launch_reads_spanish_that_says_so() {
        LaunchedClient ana = platform.launch(asLearner("Ana"), opening("es-MX"));

        assertThat(ana.get("/module").body())
                .contains("<html lang=\"es-MX\"", "<h1 lang=\"es\">Desarrollo y conducta en los primeros años</h1>")
                .contains(">Un cerebro que se construye en compañía</a>");
        assertThat(ana.get("/module/pages/many-clocks").body())
                .contains("<article class=\"prose\" lang=\"es\">", "Ninguna criatura tiene una sola edad.")
                .contains("<span lang=\"ky\"><em>beshik</em></span>");
    }

    @Test
    void an_english_launch_reads_english() {
        LaunchedClient eve = platform.launch(asLearner("Eve"), opening("en"));

        assertThat(eve.get("/module").body())
                .contains("<h1 lang=\"en\">Infant and young child development and behavior</h1>");
    }

    @Test
    void the_same_answers_earn_the_same_in_either_language_and_are_explained_in_ones_own() {
        TestLink link = opening("es");
        String spanish = results(platform.launch(asLearner("Lucia"), link));
        String english =
                results(platform.launch(asLearner("Ben"), link.claiming(PRESENTATION, Map.of("locale", "en"))));

        SingleBest asked = first(Locale.of("es"));
        assertThat(spanish)
                .contains(
                        asked.options().getFirst().text(),
                        asked.options().getFirst().rationale())
                .contains("<p lang=\"es\">");
        assertThat(english).contains(first(Locale.ENGLISH).options().getFirst().rationale());
        assertThat(earned(spanish)).isEqualTo(earned(english)).isNotEqualTo("0");
    }

    @Test
    void an_attempt_goes_on_in_the_language_of_the_next_launch() {
        TestLink link = opening("es");
        LaunchedClient ana = platform.launch(asLearner("Ana"), link);
        String attempt = ana.startAttempt();
        answerFirst(ana, attempt);

        LaunchedClient again = platform.launch(asLearner("Ana"), link.claiming(PRESENTATION, Map.of("locale", "en")));

        assertThat(again.get(attempt + "/items/1").text())
                .contains(first(Locale.ENGLISH).options().getFirst().text())
                .containsPattern(
                        "value=\"" + first(Locale.ENGLISH).options().getFirst().key() + "\"[^>]*checked");
    }

    @Test
    void an_instructor_reads_a_learners_attempt_in_the_language_of_her_own_launch() {
        TestLink link = opening("en");
        LaunchedClient ben = platform.launch(asLearner("Ben"), link);
        String attempt = ben.startAttempt();
        answerFirst(ben, attempt);
        ben.post(attempt + "/submit", Map.of());

        LaunchedClient rosa =
                platform.launch(asInstructor("Rosa"), link.claiming(PRESENTATION, Map.of("locale", "es")));

        assertThat(rosa.get("/class" + attempt).text())
                .contains(first(Locale.of("es")).options().getFirst().rationale());
    }

    @Test
    void whoever_chooses_a_module_in_spanish_reads_its_title_in_spanish() {
        LaunchedClient rosa = platform.launch(
                asInstructor("Rosa"),
                link(UUID.randomUUID().toString()).claiming(PRESENTATION, Map.of("locale", "es")));

        assertThat(rosa.get("/choose").body())
                .contains("lang=\"es\">Desarrollo y conducta en los primeros años</strong>")
                .contains("lang=\"en\">Observation and listening</strong>");
    }

    private static final String PRESENTATION = "https://purl.imsglobal.org/spec/lti/claim/launch_presentation";

    private TestLink opening(String locale) {
        return link(UUID.randomUUID().toString())
                .opening("/modules/" + MODULE)
                .claiming(PRESENTATION, Map.of("locale", locale, "document_target", "iframe"));
    }

    private String results(LaunchedClient learner) {
        String attempt = learner.startAttempt();
        answerFirst(learner, attempt);
        TrainingModule english = modules.named(MODULE).orElseThrow();
        for (Item item : english.quiz().items()) {
            if (item instanceof Matching matching) {
                int n = english.quiz().items().indexOf(item) + 1;
                learner.post(
                        attempt + "/items/" + n,
                        Map.of(
                                "seen",
                                "0",
                                "place-" + matching.rows().getFirst().key(),
                                matching.rows().getFirst().belongs().value()));
            }
        }
        return learner.post(attempt + "/submit", Map.of()).text();
    }

    private static void answerFirst(LaunchedClient learner, String attempt) {
        learner.get(attempt + "/items/1");
        learner.post(attempt + "/items/1", Map.of("seen", "0", "option", "screens-fact"));
    }

    private SingleBest first(Locale locale) {
        TrainingModule module = modules.named(MODULE).orElseThrow();
        return (SingleBest)
                modules.find(module.id(), locale).orElseThrow().quiz().items().getFirst();
    }

    private static String earned(String results) {
        Matcher earned = Pattern.compile("class=\"score\"><span>([0-9.,]+)<").matcher(results);
        assertThat(earned.find()).as(results).isTrue();
        return earned.group(1).replace(',', '.');
    }
}
