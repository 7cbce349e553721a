package org.attune.attempt.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.asLearner;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.testing.ApplicationTest;
import org.attune.testing.LaunchedClient;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A case with variables over HTTP: what one sees, what is offered, and what comes of it. */
@ApplicationTest
@TestPropertySource(properties = "attune.content=src/test/cases")
class StatePlayerIT {

    @Autowired
    TestPlatform platform;

    private LaunchedClient maya;
    private String attempt;

    @BeforeEach
    void a_learner_has_started() {
        maya = platform.launch(
                asLearner("Maya"), link(UUID.randomUUID().toString()).opening("/modules/home-visit"));
        attempt = maya.startAttempt();
    }

    @Test
    void the_page_tells_how_things_stand_and_what_a_decision_changed_but_not_what_is_hidden() {
        assertThat(page())
                .contains("How things stand at first", "<dt lang=\"en\">Trust</dt>", "<dd>1 (from 0 to 4)</dd>")
                .contains("for the decisions along the way and for how the case ends", "You may come back to a scene")
                .doesNotContain("What she has not said");

        decide("watch");
        assertThat(page())
                .contains("How things stand now", "Trust rises from 1 to 2.", "<dd>2 (from 0 to 4)</dd>")
                .contains("Time that is left, in fives of minutes falls from 3 to 2.");

        decide("watch", "ask");
        assertThat(page()).contains("Trust rises from 2 to 3.").doesNotContain("What she has not said");
    }

    @Test
    void what_its_conditions_do_not_allow_is_not_offered_and_not_taken() {
        assertThat(offered()).containsExactly("watch", "explain", "go");
        for (List<String> path : List.of(List.of("ask"), List.of("watch", "ask", "ask"))) {
            assertThat(send(path).status()).as("%s", path).isEqualTo(422);
        }
        decide("watch");
        assertThat(offered()).containsExactly("watch", "ask", "explain", "go");
        decide("watch", "ask");
        assertThat(offered()).containsExactly("watch", "explain", "go");
        decide("watch", "ask", "watch");
        decide("watch", "ask", "watch", "watch");
        assertThat(offered()).as("there is no time left").containsExactly("go");
    }

    @Test
    void the_best_way_earns_all_and_the_review_shows_the_path_with_its_state() {
        decide("watch");
        decide("watch", "watch");
        decide("watch", "watch", "ask");
        decide("watch", "watch", "ask", "go");
        assertThat(page()).contains("She has a plan of her own");

        String results = submit();
        assertThat(results)
                .contains("6 of 6 points", "Made before: nothing more is earned", "This ending: 100 %")
                .contains("What she has not said falls from 2 to 0.", "How things stood at first")
                .contains("Not open as things stood", "How it is scored: 6 points, for the decisions along the way");
    }

    @Test
    void another_way_comes_to_another_ending_and_earns_less() {
        decide("explain");
        decide("explain", "go");
        assertThat(page()).contains("A polite goodbye");
        assertThat(submit()).contains("0.6 of 6 points", "This ending: 25 %");
    }

    private String submit() {
        return maya.post(attempt + "/submit", Map.of()).text();
    }

    private void decide(String... path) {
        assertThat(send(List.of(path)).status()).isLessThan(400);
    }

    /** As the page's script does it. */
    private TestPage send(List<String> path) {
        int seen = path.size() - 1;
        String choices = path.stream().map(choice -> "\"" + choice + "\"").collect(Collectors.joining(","));
        return maya.put(attempt + "/answers/the-visit", "{\"seen\":%d,\"choice\":[%s]}".formatted(seen, choices));
    }

    private List<String> offered() {
        Matcher radios = Pattern.compile("type=\"radio\" name=\"choice\" required[^>]*value=\"([a-z-]+)\"")
                .matcher(page());
        return Stream.iterate(radios, found -> found)
                .takeWhile(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    private String page() {
        return maya.get(attempt + "/items/1").text();
    }
}
