package org.attune.attempt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.attune.attempt.AttemptId;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.course.PersonId;
import org.attune.course.PlacementId;
import org.attune.course.PlacementSettings;
import org.attune.item.Key;
import org.attune.testing.ApplicationTest;
import org.attune.testing.TestCourse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class AttemptLogIT {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    @Autowired
    AttemptLog log;

    @Autowired
    AttemptRows attempts;

    @Autowired
    Modules modules;

    @Autowired
    JdbcClient jdbc;

    private PersonId teacher;
    private AttemptId attempt;
    private AttemptId other;

    @BeforeEach
    void two_attempts() {
        TestCourse course = new TestCourse(jdbc);
        TrainingModule module = modules.all().getFirst();
        PlacementId placement = course.placement(module.id(), PlacementSettings.DEFAULT, Optional.empty());
        PersonId maya = course.person("Maya");
        teacher = course.person("Ana");
        attempt = attempts.insert(
                placement,
                maya,
                false,
                1,
                module.id(),
                module.quiz().version(),
                Optional.empty(),
                AttemptClock.NONE,
                NOON);
        other = attempts.insert(
                placement,
                maya,
                false,
                2,
                module.id(),
                module.quiz().version(),
                Optional.empty(),
                AttemptClock.NONE,
                NOON);
    }

    @Test
    void what_is_appended_is_read_as_it_was_in_the_order_in_which_it_happened() {
        AttemptEvent left = AttemptEvent.of(attempt, AttemptEvent.Kind.LEFT, NOON);
        AttemptEvent marked = AttemptEvent.of(attempt, AttemptEvent.Kind.MARKED_BY_HAND, NOON.plusSeconds(60))
                .to(new Key("feeding"))
                .by(teacher)
                .saying("A reason, in a learner’s words: 👶 ça va");
        AttemptEvent returned = AttemptEvent.of(attempt, AttemptEvent.Kind.RETURNED, NOON);

        log.append(marked);
        log.append(List.of(left, returned));

        assertThat(log.of(attempt)).containsExactly(left, returned, marked);
        assertThat(log.of(other)).isEmpty();
    }

    @Test
    void appending_nothing_is_well() {
        log.append(List.of());
        assertThat(log.of(attempt)).isEmpty();
    }

    @Test
    void each_kind_can_be_stored() {
        for (AttemptEvent.Kind kind : AttemptEvent.Kind.values()) {
            log.append(AttemptEvent.of(attempt, kind, NOON));
        }
        assertThat(log.of(attempt)).extracting(AttemptEvent::kind).containsExactly(AttemptEvent.Kind.values());
    }

    @Test
    void longer_words_than_the_table_keeps_are_no_event() {
        AttemptEvent event = AttemptEvent.of(attempt, AttemptEvent.Kind.MARKED_BY_HAND, NOON);
        assertThatThrownBy(() -> event.saying("a".repeat(2001))).isInstanceOf(IllegalArgumentException.class);
        log.append(event.saying("a".repeat(2000)));
    }
}
