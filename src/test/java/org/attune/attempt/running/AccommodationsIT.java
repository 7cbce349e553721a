package org.attune.attempt.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.asInstructor;
import static org.attune.testing.TestPerson.asLearner;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.attune.attempt.AttemptId;
import org.attune.attempt.store.AttemptEvent.Kind;
import org.attune.testing.LaunchedClient;
import org.attune.testing.TestLink;
import org.attune.testing.TestPage;
import org.junit.jupiter.api.Test;

/** What a learner is granted holds at once and for every quiz of the course, and for nobody else. Over HTTP. */
class AccommodationsIT extends TimedQuiz {

    @Test
    void more_time_moves_the_deadline_of_an_attempt_under_way_at_once_and_the_learner_is_told() {
        settings(Map.of("minutes", "60"));
        String attempt = start(maya);
        grant("Maya", Map.of("time", "HALF"));

        assertThat(left(maya, attempt)).isBetween(Duration.ofMinutes(89), Duration.ofMinutes(90));
        assertThat(maya.get(attempt + "/items/1").body()).contains("Your time has been changed by your instructor");
        assertThat(log.of(new AttemptId(id(attempt))))
                .filteredOn(event -> event.kind() == Kind.ACCOMMODATED)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.by()).isPresent();
                    assertThat(event.deadline()).isPresent();
                });

        grant("Maya", Map.of("time", "UNLIMITED"));
        assertThat(maya.get(attempt + "/clock").body()).doesNotContain("\"left\"");
        assertThat(ana.get("/class" + attempt).body())
                .as("the instructor's timeline")
                .contains("Given other conditions", "Time until", "No time limit");
        clock.forward(Duration.ofHours(20));
        timeUp.submitAll();
        assertThat(submitted(attempt)).isFalse();
    }

    @Test
    void what_is_granted_holds_for_the_next_quiz_of_the_course_and_for_nobody_else() {
        grant("Maya", Map.of("time", "DOUBLE", "attempts", "2"));
        TestLink next = link(UUID.randomUUID().toString()).in(activity.course()).opening("/modules/" + module.id());
        LaunchedClient teacher = platform.launch(asInstructor("Ana"), next);
        post(teacher, Map.of("minutes", "20", "attempts", "1"));

        LaunchedClient there = platform.launch(asLearner("Maya"), next);
        assertThat(there.get("/quiz").body()).contains("You have 40 minutes", "3 attempts", "rules of your own");
        assertThat(platform.launch(asLearner("Noor"), next).get("/quiz").body())
                .contains("You have 20 minutes", "One attempt")
                .doesNotContain("rules of your own");
    }

    @Test
    void nobody_but_an_instructor_of_the_course_sees_or_grants_anything() {
        String person = person(ana, "Maya");
        assertThat(maya.get("/class/accommodations").status()).isEqualTo(403);
        assertThat(maya.get("/class/accommodations/" + person).status()).isEqualTo(403);
        assertThat(maya.postAsIs("/class/accommodations/" + person, Map.of("time", "DOUBLE"))
                        .status())
                .isEqualTo(403);

        LaunchedClient stranger = platform.launch(
                asInstructor("Ben"),
                link(UUID.randomUUID().toString())
                        .in("elsewhere-" + UUID.randomUUID())
                        .opening("/modules/" + module.id()));
        assertThat(stranger.get("/class/accommodations/" + person).status()).isEqualTo(404);
        assertThat(stranger.postAsIs(
                                "/class/accommodations/" + person,
                                Map.of("time", "DOUBLE", "attempts", "0", "breaks", "0"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_grant_with_mistakes_changes_nothing_and_each_change_is_recorded_with_who_made_it() {
        String address = "/class/accommodations/" + person(ana, "Maya");
        TestPage wrong = ana.post(address, Map.of("time", "A LOT", "attempts", "x", "breaks", "0"));
        assertThat(wrong.body())
                .contains("Choose how much more time", "Extra attempts must be", "Nothing was changed yet");

        grant("Maya", Map.of("attempts", "1"));
        assertThat(ana.get(address).body()).contains("1 extra attempt", "Ana").doesNotContain("A LOT");
    }

    @Test
    void a_change_for_one_quiz_is_told_at_another_one_as_that_of_another_and_one_of_before_in_its_own_words() {
        String person = person(ana, "Maya");
        String learner = "/class/accommodations/" + person;
        grant("Maya", Map.of("here-due", "2026-12-01T23:59"));
        TestLink next = link(UUID.randomUUID().toString()).in(activity.course()).opening("/modules/" + module.id());
        LaunchedClient teacher = platform.launch(asInstructor("Ana"), next);
        assertThat(ana.get(learner).body()).contains("this quiz due December 1, 2026");
        assertThat(teacher.get(learner).body())
                .contains("another quiz due December 1, 2026")
                .doesNotContain("this quiz due");

        jdbc.sql("""
                update accommodation_change set extra_time = null, words = 'twice the time, as told before'
                where person_id = ?
                """).param(person).update();
        assertThat(ana.get(learner).body()).contains("twice the time, as told before");
    }
}
