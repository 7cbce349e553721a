package org.attune.outcome;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attune.attempt.AttemptId;
import org.attune.competency.KnowledgeAreaId;
import org.attune.course.ContextId;
import org.attune.course.PersonId;
import org.attune.course.PersonIds;
import org.attune.course.PlacementId;
import org.attune.item.Score;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Outcomes as they were last folded. A level is not kept: it follows from the evidence and today's thresholds. */
@Repository
class StoredOutcomes {

    private static final String GRADE = """
            select person_id, points, before_penalty, maximum_points, counted_attempt, started_at, submitted_at,
                   awaited_started_at, awaited_submitted_at
            from outcome_grade
            """;
    private static final String MASTERY = """
            select person_id, knowledge_area, earned, possible from outcome_mastery
            """;

    /** A row without either is one that was only locked. */
    private static final String THERE_IS_ONE = "(points is not null or awaited_submitted_at is not null)";

    private final JdbcClient jdbc;
    private final Thresholds thresholds;

    StoredOutcomes(JdbcClient jdbc, Thresholds thresholds) {
        this.jdbc = jdbc;
        this.thresholds = thresholds;
    }

    /**
     * Holds this person's outcome at this placement for the rest of the transaction. Whoever reads marks after this sees
     * those of every transaction that held it before.
     *
     * @return its version: 0 when there was none
     */
    long lock(PlacementId placement, PersonId person) {
        return lockExisting(placement, person).orElseGet(() -> {
            // Not `insert ignore`: that leaves two who meet here with a shared lock each, and neither gets further.
            jdbc.sql("""
                    insert into outcome_grade (placement_id, person_id, version) values (:placement, :person, 0)
                    on duplicate key update version = version
                    """)
                    .param("placement", placement.value())
                    .param("person", person.value())
                    .update();
            return lockExisting(placement, person).orElseThrow();
        });
    }

    /**
     * Holds the outcomes of some people, a few hundred at most, always in the same order.
     *
     * @return their versions, in the order of their ids
     */
    SortedMap<PersonId, Long> lock(PlacementId placement, Collection<PersonId> people) {
        SortedMap<PersonId, Long> versions = new TreeMap<>(Comparator.comparingLong(PersonId::value));
        jdbc.sql("select person_id, version from outcome_grade where placement_id = :placement and " + PersonIds.AMONG
                        + " order by person_id for update")
                .param("placement", placement.value())
                .params(PersonIds.parameters(people))
                .query(row -> {
                    versions.put(new PersonId(row.getLong("person_id")), row.getLong("version"));
                });
        people.stream()
                .filter(person -> !versions.containsKey(person))
                .sorted(Comparator.comparingLong(PersonId::value))
                .forEach(person -> versions.put(person, lock(placement, person)));
        return versions;
    }

    private Optional<Long> lockExisting(PlacementId placement, PersonId person) {
        return jdbc.sql("""
                select version from outcome_grade
                where placement_id = :placement and person_id = :person
                for update
                """)
                .param("placement", placement.value())
                .param("person", person.value())
                .query(Long.class)
                .optional();
    }

    Optional<Outcome> find(PlacementId placement, PersonId person) {
        List<Mastery> mastery = jdbc.sql(MASTERY + """
                where placement_id = :placement and person_id = :person
                order by knowledge_area
                """)
                .param("placement", placement.value())
                .param("person", person.value())
                .query((row, n) -> mastery(row))
                .list();
        return jdbc.sql(GRADE + "where placement_id = :placement and person_id = :person and " + THERE_IS_ONE)
                .param("placement", placement.value())
                .param("person", person.value())
                .query((row, n) -> new Outcome(grade(row), awaited(row), mastery))
                .optional();
    }

    Map<PersonId, Outcome> all(PlacementId placement) {
        return grouped(
                jdbc.sql(MASTERY + "where placement_id = :placement order by person_id, knowledge_area")
                        .param("placement", placement.value()),
                jdbc.sql(GRADE + "where placement_id = :placement and " + THERE_IS_ONE)
                        .param("placement", placement.value()));
    }

    /** Of some people, a few hundred at most. */
    Map<PersonId, Outcome> all(PlacementId placement, Collection<PersonId> people) {
        return grouped(
                jdbc.sql(MASTERY + "where placement_id = :placement and " + PersonIds.AMONG
                                + " order by person_id, knowledge_area")
                        .param("placement", placement.value())
                        .params(PersonIds.parameters(people)),
                jdbc.sql(GRADE + "where placement_id = :placement and " + PersonIds.AMONG + " and " + THERE_IS_ONE)
                        .param("placement", placement.value())
                        .params(PersonIds.parameters(people)));
    }

    private Map<PersonId, Outcome> grouped(JdbcClient.StatementSpec areas, JdbcClient.StatementSpec grades) {
        Map<PersonId, List<Mastery>> mastery =
                areas.query((row, n) -> Map.entry(person(row), mastery(row))).list().stream()
                        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        Map<PersonId, Outcome> outcomes = new HashMap<>();
        grades.query((row, n) -> Map.entry(
                        person(row),
                        new Outcome(grade(row), awaited(row), mastery.getOrDefault(person(row), List.of()))))
                .list()
                .forEach(entry -> outcomes.put(entry.getKey(), entry.getValue()));
        return outcomes;
    }

    /** Where a person has an outcome in a course. */
    List<PlacementId> placements(ContextId context, PersonId person) {
        return jdbc.sql("""
                select placement_id from outcome_grade join placement on placement.id = outcome_grade.placement_id
                where placement.context_id = ? and outcome_grade.person_id = ? order by placement_id
                """)
                .param(context.value())
                .param(person.value())
                .query((row, n) -> new PlacementId(row.getLong("placement_id")))
                .list();
    }

    /** What a person has come to now; empty where they have no outcome any more. */
    record Kept(PersonId person, long version, Optional<Outcome> outcome) {}

    static GradesChanged changes(PlacementId placement, List<Kept> kept) {
        return new GradesChanged(
                placement,
                kept.stream()
                        .map(one -> new GradesChanged.Change(one.person(), one.version()))
                        .toList());
    }

    /** Of people whose outcomes the caller has locked, a few hundred at most; as many statements for all as for one. */
    void keep(PlacementId placement, List<Kept> kept) {
        JdbcClient.StatementSpec grades =
                jdbc.sql("""
                insert into outcome_grade (placement_id, person_id, version, points, before_penalty, maximum_points,
                                           counted_attempt, started_at, submitted_at, awaited_started_at,
                                           awaited_submitted_at)
                values %s
                on duplicate key update
                    version = values(version), points = values(points), before_penalty = values(before_penalty),
                    maximum_points = values(maximum_points), counted_attempt = values(counted_attempt),
                    started_at = values(started_at), submitted_at = values(submitted_at),
                    awaited_started_at = values(awaited_started_at), awaited_submitted_at = values(awaited_submitted_at)
                """.formatted(rows(kept.size(), "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")));
        for (Kept one : kept) {
            Optional<Grade> grade = one.outcome().flatMap(Outcome::grade);
            Optional<Awaited> awaited = one.outcome().flatMap(Outcome::awaited);
            grades = grades.param(placement.value())
                    .param(one.person().value())
                    .param(one.version())
                    .param(grade.map(Grade::points).orElse(null))
                    .param(grade.map(Grade::beforePenalty).orElse(null))
                    .param(grade.map(Grade::maximum).orElse(null))
                    .param(grade.flatMap(Grade::counted).map(AttemptId::value).orElse(null))
                    .param(grade.map(Grade::startedAt).map(Timestamp::from).orElse(null))
                    .param(grade.map(Grade::submittedAt).map(Timestamp::from).orElse(null))
                    .param(awaited.map(Awaited::startedAt).map(Timestamp::from).orElse(null))
                    .param(awaited.map(Awaited::submittedAt)
                            .map(Timestamp::from)
                            .orElse(null));
        }
        grades.update();
        keepMastery(placement, kept);
    }

    private void keepMastery(PlacementId placement, List<Kept> kept) {
        record Shown(PersonId person, Mastery mastery) {}

        jdbc.sql("delete from outcome_mastery where placement_id = :placement and " + PersonIds.AMONG)
                .param("placement", placement.value())
                .params(PersonIds.parameters(kept.stream().map(Kept::person).toList()))
                .update();
        List<Shown> all = kept.stream()
                .flatMap(one -> one.outcome().map(Outcome::mastery).orElse(List.of()).stream()
                        .map(mastery -> new Shown(one.person(), mastery)))
                .toList();
        if (all.isEmpty()) {
            return;
        }
        JdbcClient.StatementSpec insert = jdbc.sql(
                "insert into outcome_mastery (placement_id, person_id, knowledge_area, earned, possible) values "
                        + rows(all.size(), "(?, ?, ?, ?, ?)"));
        for (Shown shown : all) {
            insert = insert.param(placement.value())
                    .param(shown.person().value())
                    .param(shown.mastery().area().value())
                    .param(shown.mastery().evidence().earned())
                    .param(shown.mastery().evidence().possible());
        }
        insert.update();
    }

    private static String rows(int count, String row) {
        return String.join(", ", Collections.nCopies(count, row));
    }

    private static Optional<Grade> grade(ResultSet row) throws SQLException {
        @Nullable BigDecimal points = row.getBigDecimal("points");
        if (points == null) {
            return Optional.empty();
        }
        long counted = row.getLong("counted_attempt");
        Optional<AttemptId> attempt = row.wasNull() ? Optional.empty() : Optional.of(new AttemptId(counted));
        @Nullable BigDecimal before = row.getBigDecimal("before_penalty"); // absent in grades older than penalties
        return Optional.of(new Grade(
                points.setScale(Folding.POINT_PLACES),
                (before == null ? points : before).setScale(Folding.POINT_PLACES),
                row.getInt("maximum_points"),
                attempt,
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("submitted_at").toInstant()));
    }

    private static Optional<Awaited> awaited(ResultSet row) throws SQLException {
        @Nullable Timestamp submitted = row.getTimestamp("awaited_submitted_at");
        return submitted == null
                ? Optional.empty()
                : Optional.of(new Awaited(row.getTimestamp("awaited_started_at").toInstant(), submitted.toInstant()));
    }

    private Mastery mastery(ResultSet row) throws SQLException {
        Score evidence = new Score(row.getBigDecimal("earned"), row.getBigDecimal("possible"));
        return new Mastery(new KnowledgeAreaId(row.getString("knowledge_area")), evidence, thresholds.of(evidence));
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getLong("person_id"));
    }
}
