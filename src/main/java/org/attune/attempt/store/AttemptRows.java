package org.attune.attempt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.attune.attempt.AttemptId;
import org.attune.content.ModuleId;
import org.attune.content.QuizVersion;
import org.attune.course.ContextId;
import org.attune.course.PersonId;
import org.attune.course.PersonIds;
import org.attune.course.PlacementId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table {@code attempt}. */
@Repository
public class AttemptRows {

    private static final String SELECT = """
            select id, placement_id, person_id, preview, number, module, quiz_version, paper, started_at,
                   submitted_at, time_limit, deadline_at, paused_at, paused_millis, deadline_moved_at
            from attempt
            """;

    private final JdbcClient jdbc;

    AttemptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Attempt> find(AttemptId id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id.value())
                .query((row, n) -> attempt(row))
                .optional();
    }

    /** The attempt, which nobody else can append to or submit until the transaction ends. */
    public Optional<Attempt> lock(AttemptId id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id.value())
                .query((row, n) -> attempt(row))
                .optional();
    }

    /** Submitted attempts, in the order of their ids, whose marks nobody else can set until the transaction ends. */
    public List<Attempt> lock(List<AttemptId> ids) {
        return jdbc.sql(SELECT + "where id in (:ids) order by id for update")
                .param("ids", ids.stream().map(AttemptId::value).toList())
                .query((row, n) -> attempt(row))
                .list();
    }

    /** Of the placement's learners. */
    public List<AttemptId> idsOfOpen(PlacementId placement, ModuleId module) {
        return jdbc.sql("""
                select id from attempt
                where placement_id = ? and module = ? and preview = false and submitted_at is null order by id
                """)
                .param(placement.value())
                .param(module.toString())
                .query((row, n) -> new AttemptId(row.getLong("id")))
                .list();
    }

    /** Of the placement's learners, in their order, those after {@code last}. */
    public List<AttemptId> idsOfSubmitted(PlacementId placement, ModuleId module, AttemptId last, int most) {
        return jdbc.sql("""
                select id from attempt
                where placement_id = ? and module = ? and preview = false and submitted_at is not null and id > ?
                order by id limit ?
                """)
                .param(placement.value())
                .param(module.toString())
                .param(last.value())
                .param(most)
                .query((row, n) -> new AttemptId(row.getLong("id")))
                .list();
    }

    public int countOfSubmitted(PlacementId placement, ModuleId module) {
        return jdbc.sql("""
                select count(*) from attempt
                where placement_id = ? and module = ? and preview = false and submitted_at is not null
                """)
                .param(placement.value())
                .param(module.toString())
                .query(Integer.class)
                .single();
    }

    /** In the order of their numbers. */
    public List<Attempt> of(PlacementId placement, PersonId person, boolean preview) {
        return jdbc.sql(SELECT + "where placement_id = ? and person_id = ? and preview = ? order by number")
                .param(placement.value())
                .param(person.value())
                .param(preview)
                .query((row, n) -> attempt(row))
                .list();
    }

    /** The attempts of some learners, without previews. */
    public List<Attempt> of(PlacementId placement, Collection<PersonId> people) {
        return jdbc.sql(SELECT + "where placement_id = :placement and preview = false and " + PersonIds.AMONG
                        + " order by person_id, number")
                .param("placement", placement.value())
                .params(PersonIds.parameters(people))
                .query((row, n) -> attempt(row))
                .list();
    }

    /** The learners' attempts, without previews. */
    public List<Attempt> of(PlacementId placement) {
        return jdbc.sql(SELECT + "where placement_id = ? and preview = false order by person_id, number")
                .param(placement.value())
                .query((row, n) -> attempt(row))
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody else has just taken the number */
    public AttemptId insert(
            PlacementId placement,
            PersonId person,
            boolean preview,
            int number,
            ModuleId module,
            QuizVersion version,
            Optional<Paper> paper,
            AttemptClock clock,
            Instant at) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into attempt (placement_id, person_id, preview, number, module, quiz_version, paper, started_at,
                                     time_limit, deadline_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(placement.value())
                .param(person.value())
                .param(preview)
                .param(number)
                .param(module.toString())
                .param(version.value())
                .param(paper.map(PaperJson::write).orElse(null))
                .param(Timestamp.from(at))
                .param(minutes(clock))
                .param(moment(clock.deadline()))
                .update(id, "id");
        return new AttemptId(Objects.requireNonNull(id.getKeyAs(Number.class)).longValue());
    }

    public void submitted(AttemptId id, Instant at) {
        jdbc.sql("update attempt set submitted_at = ? where id = ?")
                .param(Timestamp.from(at))
                .param(id.value())
                .update();
    }

    public void keep(AttemptId id, AttemptClock clock) {
        jdbc.sql("""
                update attempt set deadline_at = ?, paused_at = ?, paused_millis = ?, deadline_moved_at = ? where id = ?
                """)
                .param(moment(clock.deadline()))
                .param(moment(clock.pausedAt()))
                .param(clock.paused().toMillis())
                .param(moment(clock.movedAt()))
                .param(id.value())
                .update();
    }

    /** Open attempts whose deadline is not after a moment, in the order of their ids. */
    public List<AttemptId> endedBy(Instant moment, AttemptId after, int atMost) {
        return jdbc.sql("""
                select id from attempt
                where submitted_at is null and deadline_at <= ? and id > ? order by id limit ?
                """)
                .param(Timestamp.from(moment))
                .param(after.value())
                .param(atMost)
                .query((row, n) -> new AttemptId(row.getLong("id")))
                .list();
    }

    public List<AttemptId> openOf(PlacementId placement) {
        return jdbc.sql("select id from attempt where placement_id = ? and submitted_at is null order by id")
                .param(placement.value())
                .query((row, n) -> new AttemptId(row.getLong("id")))
                .list();
    }

    /** Without previews. */
    public List<AttemptId> openOf(ContextId context, PersonId person) {
        return jdbc.sql("""
                select attempt.id from attempt join placement on placement.id = attempt.placement_id
                where placement.context_id = ? and attempt.person_id = ? and attempt.preview = false
                      and attempt.submitted_at is null
                order by attempt.id
                """)
                .param(context.value())
                .param(person.value())
                .query((row, n) -> new AttemptId(row.getLong("id")))
                .list();
    }

    private static @Nullable Integer minutes(AttemptClock clock) {
        return clock.minutes().isPresent() ? Integer.valueOf(clock.minutes().getAsInt()) : null;
    }

    private static @Nullable Timestamp moment(Optional<Instant> moment) {
        return moment.map(Timestamp::from).orElse(null);
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp moment = row.getTimestamp(column);
        return Optional.ofNullable(moment).map(Timestamp::toInstant);
    }

    private static AttemptClock clock(ResultSet row) throws SQLException {
        int minutes = row.getInt("time_limit");
        return new AttemptClock(
                row.wasNull() ? OptionalInt.empty() : OptionalInt.of(minutes),
                moment(row, "deadline_at"),
                moment(row, "paused_at"),
                Duration.ofMillis(row.getLong("paused_millis")),
                moment(row, "deadline_moved_at"));
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        @Nullable String paper = row.getString("paper");
        return new Attempt(
                new AttemptId(row.getLong("id")),
                new PlacementId(row.getLong("placement_id")),
                new PersonId(row.getLong("person_id")),
                row.getBoolean("preview"),
                row.getInt("number"),
                new ModuleId(UUID.fromString(row.getString("module"))),
                new QuizVersion(row.getString("quiz_version")),
                Optional.ofNullable(paper).map(PaperJson::read),
                row.getTimestamp("started_at").toInstant(),
                moment(row, "submitted_at"),
                clock(row));
    }
}
