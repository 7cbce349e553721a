package org.attune.course.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attune.course.ContextId;
import org.attune.course.PersonId;
import org.attune.course.Tenant;
import org.attune.lti.RegistrationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is in which course, as rosters said. */
@Repository
class Enrolments {

    private static final int AT_ONCE = 500;

    /** Where a roster is read, and for whom. */
    record Source(Tenant tenant, String memberships) {}

    /** The times of a course's roster, and what went wrong. */
    record Reading(
            Optional<String> memberships,
            Optional<Instant> askedAt,
            Optional<Instant> readAt,
            Optional<String> failed) {}

    private final JdbcClient jdbc;

    Enrolments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the reading in hand; empty when there is nothing to read, or some node did within that time. */
    Optional<Source> claim(ContextId context, Instant now, Duration atMostEvery) {
        int claimed = jdbc.sql("""
                update course_context set roster_asked_at = :now, roster_failed = null
                where id = :id and memberships_url is not null
                  and (roster_asked_at is null or roster_asked_at <= :before)
                """)
                .param("now", now)
                .param("before", now.minus(atMostEvery))
                .param("id", context.value())
                .update();
        return claimed == 0
                ? Optional.empty()
                : jdbc.sql("select registration_id, tenant, memberships_url from course_context where id = :id")
                        .param("id", context.value())
                        .query((row, n) -> new Source(
                                new Tenant(
                                        new RegistrationId(row.getString("registration_id")), row.getString("tenant")),
                                row.getString("memberships_url")))
                        .optional();
    }

    Reading reading(ContextId context) {
        return jdbc.sql("""
                select memberships_url, roster_asked_at, roster_read_at, roster_failed from course_context where id = :id
                """)
                .param("id", context.value())
                .query((row, n) -> new Reading(
                        Optional.ofNullable(row.getString("memberships_url")),
                        Moments.read(row, "roster_asked_at"),
                        Moments.read(row, "roster_read_at"),
                        Optional.ofNullable(row.getString("roster_failed"))))
                .single();
    }

    void failed(ContextId context, String cause) {
        jdbc.sql("update course_context set roster_failed = :cause where id = :id")
                .param("cause", cause.length() <= 500 ? cause : cause.substring(0, 500))
                .param("id", context.value())
                .update();
    }

    void read(ContextId context, Instant at) {
        jdbc.sql("update course_context set roster_read_at = :at, roster_failed = null where id = :id")
                .param("at", at)
                .param("id", context.value())
                .update();
    }

    /** Everyone of the course's roster, with when they left. */
    Map<PersonId, Optional<Instant>> of(ContextId context) {
        Map<PersonId, Optional<Instant>> all = new HashMap<>();
        jdbc.sql("select person_id, left_at from enrolment where context_id = :context")
                .param("context", context.value())
                .query(row -> {
                    all.put(new PersonId(row.getLong("person_id")), Moments.read(row, "left_at"));
                });
        return all;
    }

    /** Who launched as a learner and can be told from others. */
    Set<PersonId> cameBefore(ContextId context, Instant moment) {
        return came(context, "began_at < :moment and role = 'LEARNER'", moment);
    }

    Set<PersonId> cameAfter(ContextId context, Instant moment) {
        return came(context, "began_at >= :moment", moment);
    }

    private Set<PersonId> came(ContextId context, String when, Instant moment) {
        return new HashSet<>(jdbc.sql("""
                select distinct visit.person_id from visit join person on person.id = visit.person_id
                where context_id = :context and subject is not null and\s""" + when)
                .param("context", context.value())
                .param("moment", moment)
                .query((row, n) -> new PersonId(row.getLong("person_id")))
                .list());
    }

    void enrol(ContextId context, Collection<PersonId> people) {
        people.forEach(person -> jdbc.sql("""
                insert into enrolment (context_id, person_id, left_at) values (:context, :person, null)
                on duplicate key update left_at = null
                """)
                .param("context", context.value())
                .param("person", person.value())
                .update());
    }

    void leave(ContextId context, Collection<PersonId> people, Instant at) {
        people.forEach(person -> jdbc.sql("""
                insert into enrolment (context_id, person_id, left_at) values (:context, :person, :at)
                on duplicate key update left_at = coalesce(left_at, :at)
                """)
                .param("context", context.value())
                .param("person", person.value())
                .param("at", at)
                .update());
    }

    /** They are something else there now: no learners, and nobody who left. */
    void strike(ContextId context, Collection<PersonId> people) {
        inParts(people)
                .forEach(part -> jdbc.sql(
                                "delete from enrolment where context_id = :context and person_id in (:people)")
                        .param("context", context.value())
                        .param("people", part.stream().map(PersonId::value).toList())
                        .update());
    }

    static <T> List<List<T>> inParts(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < list.size(); from += AT_ONCE) {
            parts.add(list.subList(from, Math.min(from + AT_ONCE, list.size())));
        }
        return parts;
    }
}
