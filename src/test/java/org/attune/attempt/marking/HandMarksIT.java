package org.attune.attempt.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.attune.attempt.AttemptId;
import org.attune.attempt.AttemptMarked;
import org.attune.attempt.Mark;
import org.attune.attempt.running.Sittings;
import org.attune.attempt.running.Starting;
import org.attune.attempt.store.AttemptEvent;
import org.attune.attempt.store.AttemptEvent.Kind;
import org.attune.attempt.store.AttemptLog;
import org.attune.attempt.store.Marks;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.course.PersonId;
import org.attune.course.PlacementId;
import org.attune.course.PlacementSettings;
import org.attune.course.Visit;
import org.attune.course.VisitRole;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.lti.LaunchId;
import org.attune.testing.ApplicationTest;
import org.attune.testing.TestCourse;
import org.attune.words.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ApplicationTest
@RecordApplicationEvents
class HandMarksIT {

    @Autowired
    HandMarks hand;

    @Autowired
    Sittings sittings;

    @Autowired
    Marks marks;

    @Autowired
    AttemptLog log;

    @Autowired
    Modules modules;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private TestCourse course;
    private PlacementId placement;
    private PersonId ana;
    private Visit teacher;
    private Visit learner;
    private AttemptId attempt;
    private Item item;

    @BeforeEach
    void a_submitted_attempt() {
        course = new TestCourse(jdbc);
        TrainingModule module = modules.all().getFirst();
        placement = course.placement(module.id(), PlacementSettings.DEFAULT, Optional.empty());
        ana = course.person("Ana");
        teacher = visit(ana, placement, VisitRole.INSTRUCTOR);
        learner = visit(course.person("Maya"), placement, VisitRole.LEARNER);
        attempt = start(learner);
        sittings.submit(learner, attempt);
        item = module.quiz().items().getFirst();
        events.clear();
    }

    @Test
    void a_mark_set_by_hand_is_in_force_with_who_set_it_and_why_and_the_grade_follows() {
        assertThat(set(1, "0.25", " A fair point. ")).isEqualTo(new HandMarking.Done());

        Mark mark = mark();
        assertThat(mark.score().earned()).isEqualTo("0.25");
        assertThat(mark.score().possible()).isEqualByComparingTo(item.points());
        assertThat(mark.version()).isEqualTo(2);
        assertThat(mark.byHand().orElseThrow()).satisfies(by -> {
            assertThat(by.by()).isEqualTo(ana);
            assertThat(by.words()).isEqualTo("A fair point.");
            assertThat(by.told()).isTrue();
        });
        assertThat(log.of(attempt)).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(Kind.MARKED_BY_HAND);
            assertThat(event.item()).contains(item.key());
            assertThat(event.by()).contains(ana);
            assertThat(event.words()).contains("0 → 0.25\nA fair point.");
        });
        assertThat(events.stream(AttemptMarked.class)).singleElement().satisfies(event -> {
            assertThat(event.attempt()).isEqualTo(attempt);
            assertThat(event.placement()).isEqualTo(placement);
            assertThat(event.person()).isEqualTo(learner.person());
        });
    }

    @Test
    void taken_back_the_mark_is_what_marking_gave_also_after_two_changes() {
        Mark before = mark();
        set(1, "1", "First thought.");
        set(2, "0.5", "Second thought.");

        assertThat(hand.takeBack(teacher, attempt, item.key(), 3)).isEqualTo(new HandMarking.Done());

        assertThat(mark().score()).isEqualTo(before.score());
        assertThat(mark().byHand()).isEmpty();
        assertThat(mark().awaited()).isFalse();
        assertThat(log.of(attempt))
                .extracting(AttemptEvent::kind)
                .containsExactly(Kind.MARKED_BY_HAND, Kind.MARKED_BY_HAND, Kind.MARK_TAKEN_BACK);
        assertThat(hand.takeBack(teacher, attempt, item.key(), 4)).isInstanceOf(HandMarking.Refused.class);
        assertThat(events.stream(AttemptMarked.class)).hasSize(3);
    }

    @Test
    void an_awaited_mark_is_given_and_awaited_again_when_it_is_taken_back() {
        jdbc.sql("update attempt_mark set awaited = true, earned = 0 where attempt_id = :id and item_key = :item")
                .param("id", attempt.value())
                .param("item", item.key().value())
                .update();
        set(1, "0.5", "Read.");
        assertThat(mark().awaited()).isFalse();
        assertThat(log.of(attempt).getFirst().words()).contains("– → 0.5\nRead.");
        set(2, "1", "Read again.");

        hand.takeBack(teacher, attempt, item.key(), 3);

        assertThat(mark().awaited()).isTrue();
        assertThat(mark().score().earned()).isZero();
    }

    @Test
    void who_has_not_seen_the_mark_in_force_changes_nothing() {
        set(1, "1", "Mine.");

        assertThat(set(1, "0", "Theirs.")).isEqualTo(new HandMarking.Changed());
        assertThat(hand.takeBack(teacher, attempt, item.key(), 1)).isEqualTo(new HandMarking.Changed());
        assertThat(mark().byHand().orElseThrow().words()).isEqualTo("Mine.");
    }

    @Test
    void of_two_instructors_at_once_one_is_told_that_it_changed() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<HandMarking>> wishes = List.of(() -> set(1, "0.1", "One."), () -> set(1, "0.2", "Other."));
            List<HandMarking> came = new ArrayList<>();
            for (Future<HandMarking> one : both.invokeAll(wishes)) {
                came.add(one.get());
            }
            assertThat(came).containsExactlyInAnyOrder(new HandMarking.Done(), new HandMarking.Changed());
        }
        assertThat(log.of(attempt)).hasSize(1);
    }

    @Test
    void points_that_the_item_does_not_have_and_marks_without_a_reason_are_refused() {
        String tooMuch = item.points().add(new BigDecimal("0.000001")).toPlainString();
        for (String points : List.of("-0.1", tooMuch, "0.1234567")) {
            assertThat(set(1, points, "Why not.")).as(points).isInstanceOf(HandMarking.Refused.class);
        }
        assertThat(set(1, "0", "  ")).isInstanceOf(HandMarking.Refused.class);
        assertThat(set(1, "0", "a".repeat(1501))).isInstanceOf(HandMarking.Refused.class);
        assertThat(mark().version()).isEqualTo(1);
        assertThat(log.of(attempt)).isEmpty();

        assertThat(set(1, "0.1000000", "Zeros at the end are no decimals.")).isEqualTo(new HandMarking.Done());
    }

    @Test
    void only_an_instructor_of_this_link_marks_and_only_what_was_submitted_by_a_learner() {
        Visit learnersOwn = visit(learner.person(), placement, VisitRole.LEARNER);
        Visit ofAnotherLink = visit(
                ana,
                course.placement(modules.all().getFirst().id(), PlacementSettings.DEFAULT, Optional.empty()),
                VisitRole.INSTRUCTOR);
        for (Visit stranger : List.of(learnersOwn, ofAnotherLink)) {
            assertThat(hand.set(stranger, attempt, item.key(), 1, BigDecimal.ONE, "Mine!", false))
                    .isEqualTo(new HandMarking.Unknown());
            assertThat(hand.takeBack(stranger, attempt, item.key(), 1)).isEqualTo(new HandMarking.Unknown());
        }
        AttemptId open = start(learner);
        AttemptId preview = start(teacher);
        sittings.submit(teacher, preview);
        for (AttemptId other : List.of(open, preview, new AttemptId(999_999_999))) {
            assertThat(hand.set(teacher, other, item.key(), 1, BigDecimal.ONE, "Why.", false))
                    .isEqualTo(new HandMarking.Unknown());
        }
        assertThat(hand.set(teacher, attempt, new Key("no-such-item"), 1, BigDecimal.ONE, "Why.", false))
                .isEqualTo(new HandMarking.Unknown());
        assertThat(mark().version()).isEqualTo(1);
    }

    private HandMarking set(int seen, String points, String words) {
        return hand.set(teacher, attempt, item.key(), seen, new BigDecimal(points), words, true);
    }

    private Mark mark() {
        return Objects.requireNonNull(marks.of(attempt).get(item.key()));
    }

    private AttemptId start(Visit visit) {
        return ((Starting.Underway) sittings.start(visit)).attempt();
    }

    private Visit visit(PersonId person, PlacementId at, VisitRole role) {
        return new Visit(
                new LaunchId("0123456789012345678901"),
                "/at/0123456789012345678901",
                person,
                Message.of("course.person.guest"),
                course.context(),
                Message.of("course.untitled"),
                Optional.of(at),
                Optional.empty(),
                role,
                Locale.ENGLISH,
                false);
    }
}
