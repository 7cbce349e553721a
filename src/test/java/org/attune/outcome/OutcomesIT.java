package org.attune.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.attune.attempt.AttemptId;
import org.attune.attempt.AttemptMarked;
import org.attune.content.ModuleId;
import org.attune.content.Modules;
import org.attune.content.Quiz;
import org.attune.course.AttemptCounting;
import org.attune.course.PersonId;
import org.attune.course.PlacementId;
import org.attune.course.PlacementSettings;
import org.attune.course.store.Placements;
import org.attune.item.Item;
import org.attune.outcome.GradesChanged.Change;
import org.attune.testing.ApplicationTest;
import org.attune.testing.TestCourse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
@Import(OutcomesIT.Heard.class)
class OutcomesIT {

    private static final ModuleId MODULE = new ModuleId(UUID.fromString("7e29147b-1179-40d9-8189-3f9b1287ac16"));
    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");

    /** Notes what was published. */
    @TestConfiguration
    static class Heard {
        final List<GradesChanged> changes = new CopyOnWriteArrayList<>();

        @EventListener
        void on(GradesChanged changed) {
            changes.add(changed);
        }
    }

    @Autowired
    Outcomes outcomes;

    @Autowired
    Placements placements;

    @Autowired
    Modules modules;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Heard heard;

    private TestCourse course;
    private PersonId maya;

    @BeforeEach
    void a_course() {
        course = new TestCourse(jdbc);
        maya = course.person("Maya");
    }

    @Test
    void an_attempt_that_is_marked_makes_a_grade_and_mastery() {
        PlacementId placement = placement(AttemptCounting.BEST);

        mark(placement, maya, 1, "0.5");

        Outcome outcome = outcomes.of(placement, maya).orElseThrow();
        assertThat(outcome.grade().orElseThrow().points()).isEqualTo("10.00");
        assertThat(outcome.grade().orElseThrow().maximum()).isEqualTo(20);
        assertThat(outcome.grade().orElseThrow().startedAt()).isEqualTo(NINE.plusSeconds(3600));
        assertThat(outcome.grade().orElseThrow().submittedAt()).isEqualTo(NINE.plusSeconds(4200));
        assertThat(outcome.mastery()).isNotEmpty().allSatisfy(mastery -> {
            assertThat(mastery.evidence().share()).isEqualByComparingTo("0.5");
            assertThat(mastery.level()).isEqualTo(Level.NOT_YET);
        });
        assertThat(changes(placement)).containsExactly(new Change(maya, 1));
        assertThat(outcomes.forPlacement(placement)).containsOnlyKeys(maya);
    }

    @Test
    void an_attempt_that_changes_nothing_says_nothing() {
        PlacementId placement = placement(AttemptCounting.BEST);
        mark(placement, maya, 1, "0.5");

        mark(placement, maya, 2, "0.25");

        assertThat(points(placement)).isEqualTo("10.00");
        assertThat(changes(placement)).hasSize(1);
    }

    @Test
    void every_change_has_a_version_of_its_own() {
        PlacementId placement = placement(AttemptCounting.LAST);

        mark(placement, maya, 1, "0.5");
        mark(placement, maya, 2, "1");

        assertThat(points(placement)).isEqualTo("20.00");
        assertThat(changes(placement)).extracting(Change::version).containsExactly(1L, 2L);
    }

    @Test
    void of_two_attempts_marked_at_once_none_is_lost() throws Exception {
        for (int round = 0; round < 10; round++) {
            PlacementId placement = placement(AttemptCounting.AVERAGE);
            CyclicBarrier together = new CyclicBarrier(3);
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> marking = List.of(
                        threads.submit(() -> mark(placement, maya, 1, "1", together)),
                        threads.submit(() -> mark(placement, maya, 2, "0.5", together)),
                        threads.submit(() -> mark(placement, maya, 3, "0", together)));
                for (Future<?> one : marking) {
                    one.get(30, TimeUnit.SECONDS);
                }
            }
            assertThat(points(placement)).isEqualTo("10.00");
        }
    }

    @Test
    void everything_can_be_dropped_and_rebuilt() {
        PlacementId placement = placement(AttemptCounting.AVERAGE);
        PersonId noor = course.person("Noor");
        mark(placement, maya, 1, "1");
        mark(placement, noor, 1, "0.25");
        var before = outcomes.forPlacement(placement);
        jdbc.sql("delete from outcome_grade").update();
        jdbc.sql("delete from outcome_mastery").update();
        assertThat(outcomes.grade(placement, maya)).isEmpty();

        outcomes.rebuild(placement);

        assertThat(outcomes.forPlacement(placement)).isEqualTo(before).containsOnlyKeys(maya, noor);
    }

    @Test
    void a_rebuild_that_finds_nothing_new_says_nothing() {
        PlacementId placement = placement(AttemptCounting.BEST);
        mark(placement, maya, 1, "0.333333");

        outcomes.rebuild(placement);

        assertThat(changes(placement)).hasSize(1);
    }

    @Test
    void changed_settings_change_the_grade_at_once() {
        PlacementId placement = placement(AttemptCounting.LAST);
        mark(placement, maya, 1, "1");
        mark(placement, maya, 2, "0.5");

        placements.set(placement, MODULE, new PlacementSettings(40, 0, AttemptCounting.BEST, false));

        assertThat(points(placement)).isEqualTo("40.00");
        assertThat(changes(placement)).hasSize(3);
    }

    @Test
    void what_is_rolled_back_was_never_folded() {
        PlacementId placement = placement(AttemptCounting.BEST);
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            events.publishEvent(new AttemptMarked(insert(placement, maya, 1, "1"), placement, maya, NINE));
            transaction.setRollbackOnly();
        });

        assertThat(outcomes.of(placement, maya)).isEmpty();
    }

    private PlacementId placement(AttemptCounting counting) {
        return course.placement(MODULE, new PlacementSettings(20, 0, counting, false), Optional.empty());
    }

    private BigDecimal points(PlacementId placement) {
        return outcomes.grade(placement, maya).orElseThrow().points();
    }

    private List<Change> changes(PlacementId placement) {
        return heard.changes.stream()
                .filter(changed -> changed.placement().equals(placement))
                .flatMap(changed -> changed.changes().stream())
                .toList();
    }

    private void mark(PlacementId placement, PersonId person, int number, String share) {
        mark(placement, person, number, share, new CyclicBarrier(1));
    }

    /** What submitting does: the marks are stored and told of in one transaction. */
    private void mark(PlacementId placement, PersonId person, int number, String share, CyclicBarrier together) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            AttemptId attempt = insert(placement, person, number, share);
            await(together);
            events.publishEvent(new AttemptMarked(attempt, placement, person, NINE));
        });
    }

    private AttemptId insert(PlacementId placement, PersonId person, int number, String share) {
        Quiz quiz = modules.find(MODULE).orElseThrow().quiz();
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into attempt (placement_id, person_id, preview, number, module, quiz_version, started_at, submitted_at)
                values (:placement, :person, false, :number, :module, :version, :started, :submitted)
                """)
                .param("placement", placement.value())
                .param("person", person.value())
                .param("number", number)
                .param("module", MODULE.toString())
                .param("version", quiz.version().value())
                .param("started", NINE.plusSeconds(3600L * number))
                .param("submitted", NINE.plusSeconds(3600L * number + 600))
                .update(id, "id");
        AttemptId attempt =
                new AttemptId(Objects.requireNonNull(id.getKeyAs(Number.class)).longValue());
        for (Item item : quiz.items()) {
            jdbc.sql("""
                    insert into attempt_mark (attempt_id, item_key, earned, possible)
                    values (:attempt, :item, :earned, :possible)
                    """)
                    .param("attempt", attempt.value())
                    .param("item", item.key().value())
                    .param("earned", item.points().multiply(new BigDecimal(share)))
                    .param("possible", item.points())
                    .update();
        }
        return attempt;
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
