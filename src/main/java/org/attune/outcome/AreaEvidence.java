package org.attune.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.attune.competency.KnowledgeAreaId;
import org.attune.course.ContextId;
import org.attune.course.PersonId;
import org.attune.course.Placement;
import org.attune.item.Score;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up what was shown in a knowledge area at all modules of a course, as {@code outcome_mastery} has it. */
@Repository
class AreaEvidence {

    /**
     * @param score the points of all items that speak for the area, in the attempts that count; more than 0 were possible
     * @param submittedAt when the latest of the work was handed in
     */
    record Shown(Score score, Instant startedAt, Instant submittedAt) {}

    private static final String IN_COURSE = """
            from outcome_mastery
            join placement on placement.id = outcome_mastery.placement_id
            join outcome_grade on outcome_grade.placement_id = outcome_mastery.placement_id
                              and outcome_grade.person_id = outcome_mastery.person_id
            where placement.context_id = :context and placement.purpose = 'MODULE' and outcome_mastery.knowledge_area = :area
            """;

    private final JdbcClient jdbc;

    AreaEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Shown> of(Placement link, KnowledgeAreaId area, PersonId person) {
        return jdbc
                .sql("""
                select sum(earned) as earned, sum(possible) as possible,
                       max(coalesce(started_at, awaited_started_at)) as started,
                       max(coalesce(submitted_at, awaited_submitted_at)) as submitted
                """ + IN_COURSE + " and outcome_mastery.person_id = :person")
                .param("context", link.context().value())
                .param("area", area.value())
                .param("person", person.value())
                .query((row, n) -> shown(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether there is nothing to say: nobody has asked the person about the area, and nothing was said before. */
    boolean nothing(Placement link, KnowledgeAreaId area, PersonId person) {
        return jdbc.sql("select count(*) " + IN_COURSE + " and outcome_mastery.person_id = :person")
                                .param("context", link.context().value())
                                .param("area", area.value())
                                .param("person", person.value())
                                .query(Integer.class)
                                .single()
                        == 0
                && jdbc.sql("select count(*) from outcome_grade where placement_id = :link and person_id = :person")
                                .param("link", link.id().value())
                                .param("person", person.value())
                                .query(Integer.class)
                                .single()
                        == 0;
    }

    /** Everybody who was asked about the area in the course, or has an outcome at the link, in the order of their ids. */
    List<PersonId> people(Placement link, KnowledgeAreaId area) {
        return jdbc.sql("select outcome_mastery.person_id as person " + IN_COURSE + """
                union select person_id as person from outcome_grade where placement_id = :link
                order by person
                """)
                .param("context", link.context().value())
                .param("area", area.value())
                .param("link", link.id().value())
                .query((row, n) -> new PersonId(row.getLong("person")))
                .list();
    }

    /** The areas that any of some people was asked about in a course. */
    List<KnowledgeAreaId> areas(ContextId course, Collection<PersonId> people) {
        return jdbc.sql("""
                select distinct outcome_mastery.knowledge_area as area
                from outcome_mastery join placement on placement.id = outcome_mastery.placement_id
                where placement.context_id = :context and placement.purpose = 'MODULE' and person_id in (:people)
                order by area
                """)
                .param("context", course.value())
                .param("people", people.stream().map(PersonId::value).toList())
                .query((row, n) -> new KnowledgeAreaId(row.getString("area")))
                .list();
    }

    /** Everybody who was asked about anything in a course. */
    List<PersonId> people(ContextId course) {
        return jdbc.sql("""
                select distinct person_id as person
                from outcome_mastery join placement on placement.id = outcome_mastery.placement_id
                where placement.context_id = :context and placement.purpose = 'MODULE'
                order by person
                """)
                .param("context", course.value())
                .query((row, n) -> new PersonId(row.getLong("person")))
                .list();
    }

    private static Optional<Shown> shown(ResultSet row) throws SQLException {
        @Nullable Timestamp started = row.getTimestamp("started");
        @Nullable Timestamp submitted = row.getTimestamp("submitted");
        return started == null || submitted == null
                ? Optional.empty()
                : Optional.of(new Shown(
                        new Score(row.getBigDecimal("earned"), row.getBigDecimal("possible")),
                        started.toInstant(),
                        submitted.toInstant()));
    }
}
