package org.attune.attempt.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.asLearner;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.testing.ApplicationTest;
import org.attune.testing.LaunchedClient;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;

/** What may be hard to read: a note before it, a way past it, and a place to stop at. */
@ApplicationTest
@TestPropertySource(properties = "attune.content=src/test/content")
class BreakIT {

    @Autowired
    TestPlatform platform;

    private LaunchedClient maya;

    @BeforeEach
    void a_learner_has_come() {
        maya = platform.launch(
                asLearner("Maya"), link(UUID.randomUUID().toString()).opening("/modules/what-is-hard-to-read"));
    }

    @Test
    void who_goes_straight_to_the_quiz_meets_the_note_of_the_module_before_its_start() {
        assertThat(maya.get("/quiz").body())
                .containsSubsequence("A mother is worn out in this module.", "Start the quiz");
    }

    @Test
    void a_question_s_own_note_stands_before_it_with_a_way_past_it_and_to_a_break() {
        String attempt = maya.startAttempt();

        assertThat(maya.get(attempt + "/items/1").body())
                .containsSubsequence(
                        "Question 1 of 2",
                        "A mother says in it that she cannot go on.",
                        attempt + "/items/2\">Go past this question",
                        "Take a break",
                        "says Alma on the telephone");
        assertThat(maya.get(attempt + "/items/2").body())
                .containsSubsequence(
                        "speaks harshly of her baby", attempt + "/check\">Go past this question", "Alma opens");
    }

    @Test
    void a_scene_s_note_stands_between_what_came_before_it_and_the_scene() {
        String attempt = maya.startAttempt();
        assertThat(maya.get(attempt + "/items/2").body()).doesNotContain("afraid that she might do");

        String sofa = maya.post(attempt + "/items/2", Map.of("seen", "0", "go", "STAY", "choice", "stay"))
                .body();

        assertThat(sofa)
                .containsSubsequence(
                        "What came of it", "what she is afraid that she might do", "I hold the door handle")
                .doesNotContain("speaks harshly of her baby");
    }

    @Test
    void a_break_leads_from_every_page_of_the_player_and_back_to_it() {
        String attempt = maya.startAttempt();
        for (String page :
                new String[] {"/module", "/module/pages/first", "/quiz", attempt + "/items/1", attempt + "/check"}) {
            Matcher link = Pattern.compile("href=\"(?:/at/[^/\"]+)(/break\\?from=[^\"]+)\"")
                    .matcher(maya.get(page).body());
            assertThat(link.find()).as(page).isTrue();
            String body = maya.get(link.group(1).replace("&amp;", "&")).body();
            assertThat(body)
                    .as(page)
                    .contains("<h1>Take a break</h1>", "Your answers are saved", page + "\"")
                    .contains("Your institution has named nobody here.");
        }
    }

    @Test
    void whom_the_institution_names_can_be_called_and_looked_up(@Value("${attune.lti.config}") Path config)
            throws IOException {
        Path list = Files.createDirectories(config.resolve("support")).resolve("ours.yaml");
        Files.copy(Path.of("lti-config/support/example.yaml.sample"), list);
        try {
            await().untilAsserted(() -> assertThat(maya.get("/break").body())
                    .contains("Counselling service of Example University", "Languages")
                    .containsPattern("href=\"tel:988\"[^>]*>988</a>")
                    .containsPattern("href=\"https://988lifeline.org\"[^>]*>")
                    .doesNotContain("has named nobody"));
        } finally {
            Files.delete(list);
            await().untilAsserted(() -> assertThat(maya.get("/break").body()).contains("has named nobody"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example",
                "//elsewhere.example",
                "/../../lti/login",
                "/module/pages/<b>",
                "/settings"
            })
    void an_address_that_nobody_offers_leads_back_to_the_module(String from) {
        TestPage page = maya.get("/break?from=" + URLEncoder.encode(from, StandardCharsets.UTF_8));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .doesNotContain("elsewhere", "lti/login", "pages/", "/settings")
                .contains("/module\"");
    }
}
