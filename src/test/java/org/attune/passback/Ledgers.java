package org.attune.passback;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.attune.content.ModuleId;
import org.attune.course.AttemptCounting;
import org.attune.course.PersonId;
import org.attune.course.PlacementId;
import org.attune.course.PlacementSettings;
import org.attune.lti.Launch.GradeService;
import org.attune.lti.RegistrationId;
import org.attune.outcome.GradesChanged;
import org.attune.testing.TestCourse;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A course on the fake platform whose outcomes are written down by the test, as if attempts had been folded. */
final class Ledgers {

    static final ModuleId MODULE = new ModuleId(UUID.fromString("7e29147b-1179-40d9-8189-3f9b1287ac16"));
    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");

    /** A placement whose own column is known. */
    record Link(PlacementId placement, URI lineItem) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final FakePlatform platform;
    private final TestCourse course;

    Ledgers(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            FakePlatform platform,
            RegistrationId registration) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.platform = platform;
        this.course = new TestCourse(jdbc, registration);
    }

    PersonId person(String name) {
        return course.person(name);
    }

    String subject(PersonId person) {
        return jdbc.sql("select subject from person where id = :id")
                .param("id", person.value())
                .query(String.class)
                .single();
    }

    PersonId anonymous() {
        PersonId person = course.person("nobody");
        jdbc.sql("update person set subject = null where id = :id")
                .param("id", person.value())
                .update();
        return person;
    }

    Link link() {
        URI lineItem = platform.column();
        return new Link(
                placement(
                        false,
                        Optional.of(new GradeService(
                                List.of(GradeService.SCORE), Optional.empty(), Optional.of(lineItem)))),
                lineItem);
    }

    Link linkWithColumns() {
        URI lineItem = platform.column();
        return new Link(
                placement(
                        true,
                        Optional.of(new GradeService(
                                List.of(GradeService.SCORE, GradeService.LINE_ITEM),
                                Optional.of(platform.container()),
                                Optional.of(lineItem)))),
                lineItem);
    }

    PlacementId placement(boolean columns, Optional<GradeService> service) {
        return course.placement(MODULE, new PlacementSettings(20, 0, AttemptCounting.BEST, columns), service);
    }

    String linkId(PlacementId placement) {
        return jdbc.sql("select link_id from placement where id = :id")
                .param("id", placement.value())
                .query(String.class)
                .single();
    }

    /** As when an attempt was marked: stored and owed in one transaction. */
    void grade(PlacementId placement, PersonId person, String points, String... areas) {
        grade(placement, List.of(person), points, areas);
    }

    /** As when many attempts were marked anew. */
    void grade(PlacementId placement, List<PersonId> people, String points, String... areas) {
        transaction.executeWithoutResult(_ -> events.publishEvent(new GradesChanged(
                placement,
                people.stream()
                        .map(person -> store(placement, person, points, areas))
                        .toList())));
    }

    private GradesChanged.Change store(PlacementId placement, PersonId person, String points, String... areas) {
        long version = version(placement, person) + 1;
        delete("outcome_grade", placement, person);
        delete("outcome_mastery", placement, person);
        jdbc.sql("""
                insert into outcome_grade (placement_id, person_id, version, points, maximum_points, started_at, submitted_at)
                values (:placement, :person, :version, :points, 20, :started, :submitted)
                """)
                .param("placement", placement.value())
                .param("person", person.value())
                .param("version", version)
                .param("points", new BigDecimal(points))
                .param("started", NINE)
                .param("submitted", NINE.plusSeconds(600))
                .update();
        for (String area : areas) {
            jdbc.sql("""
                    insert into outcome_mastery (placement_id, person_id, knowledge_area, earned, possible)
                    values (:placement, :person, :area, 2, 3)
                    """)
                    .param("placement", placement.value())
                    .param("person", person.value())
                    .param("area", area)
                    .update();
        }
        return new GradesChanged.Change(person, version);
    }

    /** As when an attempt was submitted of which an instructor has yet to give a mark. */
    void awaitedMark(PlacementId placement, PersonId person) {
        transaction.executeWithoutResult(_ -> {
            long version = version(placement, person) + 1;
            delete("outcome_grade", placement, person);
            delete("outcome_mastery", placement, person);
            jdbc.sql("""
                    insert into outcome_grade (placement_id, person_id, version, awaited_started_at, awaited_submitted_at)
                    values (:placement, :person, :version, :started, :submitted)
                    """)
                    .param("placement", placement.value())
                    .param("person", person.value())
                    .param("version", version)
                    .param("started", NINE)
                    .param("submitted", NINE.plusSeconds(600))
                    .update();
            events.publishEvent(new GradesChanged(placement, List.of(new GradesChanged.Change(person, version))));
        });
    }

    private long version(PlacementId placement, PersonId person) {
        return jdbc.sql("select version from outcome_grade where placement_id = :placement and person_id = :person")
                .param("placement", placement.value())
                .param("person", person.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private void delete(String table, PlacementId placement, PersonId person) {
        jdbc.sql("delete from " + table + " where placement_id = :placement and person_id = :person")
                .param("placement", placement.value())
                .param("person", person.value())
                .update();
    }
}
