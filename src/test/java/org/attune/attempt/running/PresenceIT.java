package org.attune.attempt.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.asInstructor;
import static org.attune.testing.TestPerson.asLearner;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.attune.attempt.AttemptId;
import org.attune.attempt.store.AttemptEvent;
import org.attune.attempt.store.AttemptEvent.Kind;
import org.attune.attempt.store.AttemptLog;
import org.attune.content.Modules;
import org.attune.testing.ApplicationTest;
import org.attune.testing.LaunchedClient;
import org.attune.testing.TestLink;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class PresenceIT {

    @Autowired
    TestPlatform platform;

    @Autowired
    Modules modules;

    @Autowired
    AttemptLog log;

    private TestLink activity;
    private LaunchedClient maya;
    private String attempt;

    @BeforeEach
    void a_learner_has_started() {
        activity = link(UUID.randomUUID().toString())
                .opening("/modules/" + modules.all().getFirst().id());
        maya = platform.launch(asLearner("Maya"), activity);
        attempt = maya.startAttempt();
    }

    @Test
    void leaving_and_coming_back_are_in_the_log_and_said_once_each() {
        assertThat(tell(maya, true)).as("nobody was away").isEqualTo(204);
        tell(maya, false);
        tell(maya, false);
        tell(maya, true);
        tell(maya, true);

        assertThat(kinds()).containsExactly(Kind.LEFT, Kind.RETURNED);
    }

    @Test
    void who_goes_on_with_the_quiz_has_come_back_also_without_scripts() {
        tell(maya, false);
        maya.get(attempt);
        assertThat(kinds()).containsExactly(Kind.LEFT, Kind.RETURNED);
    }

    @Test
    void who_taps_to_and_fro_adds_a_few_lines_a_minute_and_no_more() {
        for (int i = 0; i < 20; i++) {
            assertThat(tell(maya, i % 2 == 1)).isEqualTo(204);
        }
        assertThat(kinds()).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void after_the_submission_it_is_nobodys_business() {
        maya.post(attempt + "/submit", Map.of());
        assertThat(tell(maya, false)).isEqualTo(204);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void of_another_s_attempt_nobody_can_tell_anything() {
        LaunchedClient other = platform.launch(asLearner("Noor"), activity);
        LaunchedClient teacher = platform.launch(asInstructor("Grace"), activity);
        LaunchedClient elsewhere = platform.launch(
                asLearner("Maya"),
                link(UUID.randomUUID().toString())
                        .opening("/modules/" + modules.all().getFirst().id()));
        for (LaunchedClient stranger : List.of(other, teacher, elsewhere)) {
            assertThat(tell(stranger, false)).isEqualTo(404);
        }
        assertThat(maya.postAsIs(attempt + "/presence", Map.of()).status()).isEqualTo(400);
        assertThat(maya.postAsIs(attempt + "/presence", Map.of("here", "perhaps"))
                        .status())
                .isEqualTo(400);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void the_learner_is_told_so_before_the_start() {
        LaunchedClient noor = platform.launch(asLearner("Noor"), activity);
        assertThat(noor.get("/quiz").body()).contains("when you left the questions and came back");
        assertThat(maya.get(attempt + "/items/1").body())
                .contains("data-presence=\"" + maya.base() + attempt + "/presence\"");
    }

    private int tell(LaunchedClient who, boolean here) {
        return who.postAsIs(attempt + "/presence", Map.of("here", String.valueOf(here)))
                .status();
    }

    private List<Kind> kinds() {
        return log.of(new AttemptId(Long.parseLong(attempt.substring("/attempts/".length())))).stream()
                .map(AttemptEvent::kind)
                .toList();
    }
}
