package org.attune.course.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.attune.course.Accommodation;
import org.attune.course.AccommodationChanged;
import org.attune.course.ContextId;
import org.attune.course.Dates;
import org.attune.course.ExtraTime;
import org.attune.course.Person;
import org.attune.course.PersonId;
import org.attune.course.PersonIds;
import org.attune.course.Placement;
import org.attune.course.PlacementId;
import org.attune.course.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people were granted: the tables {@code accommodation} and {@code accommodation_change}. A row without a placement holds
 * for the whole course, one with a placement has dates for that one alone.
 */
@Repository
@NamedInterface("store")
public class Accommodations {

    private static final long EVERYWHERE = 0;
    private static final String SELECT = """
            select person_id, placement_id, extra_time, extra_attempts, break_minutes, opens_at, due_at, closes_at
            from accommodation
            """;

    private final JdbcClient jdbc;
    private final Placements placements;
    private final PlatformDates platform;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Accommodations(
            JdbcClient jdbc,
            Placements placements,
            PlatformDates platform,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.placements = placements;
        this.platform = platform;
        this.events = events;
        this.clock = clock;
    }

    /** The rules of a placement as they hold for a person. */
    public Terms terms(PlacementId placement, PersonId person) {
        return terms(placements.get(placement), person);
    }

    public Terms terms(Placement placement, PersonId person) {
        return new Terms(
                placement.settings(),
                platform.of(placement.id(), person),
                of(placement.context(), placement.id(), person));
    }

    /** For everybody at one placement, read at once. */
    public Function<PersonId, Terms> terms(Placement placement) {
        return terms(
                placement,
                jdbc.sql(SELECT + "where context_id = ? and placement_id in (0, ?)")
                        .param(placement.context().value())
                        .param(placement.id().value()),
                platform.of(placement.id()));
    }

    /** For some people, a few hundred at most. */
    public Function<PersonId, Terms> terms(Placement placement, Collection<PersonId> people) {
        return terms(
                placement,
                jdbc.sql(SELECT + "where context_id = :context and placement_id in (0, :placement) and "
                                + PersonIds.AMONG)
                        .param("context", placement.context().value())
                        .param("placement", placement.id().value())
                        .params(PersonIds.parameters(people)),
                platform.of(placement.id(), people));
    }

    private static Function<PersonId, Terms> terms(
            Placement placement, JdbcClient.StatementSpec select, Map<PersonId, Dates> told) {
        Map<PersonId, Accommodation> granted =
                granted(select.query((row, n) -> row(row)).list());
        return person -> new Terms(
                placement.settings(),
                told.getOrDefault(person, Dates.NONE),
                granted.getOrDefault(person, Accommodation.NONE));
    }

    public Accommodation of(ContextId context, PlacementId placement, PersonId person) {
        return granted(jdbc.sql(SELECT + "where context_id = ? and person_id = ? and placement_id in (0, ?)")
                        .param(context.value())
                        .param(person.value())
                        .param(placement.value())
                        .query((row, n) -> row(row))
                        .list())
                .getOrDefault(person, Accommodation.NONE);
    }

    /**
     * One entry of the record of changes.
     *
     * @param placement where it was made, and so the quiz that the dates {@linkplain Accommodation#here here} are for
     * @param granted from then on; empty in entries from before it was kept, which {@code words} tell in English
     */
    public record Change(
            Instant at, PersonId by, PlacementId placement, Optional<Accommodation> granted, String words) {}

    /** Newest first. */
    public List<Change> changes(ContextId context, PersonId person) {
        return jdbc.sql("""
                select placement_id, at, by_person_id, words, extra_time, extra_attempts, break_minutes,
                       all_opens_at, all_due_at, all_closes_at, here_opens_at, here_due_at, here_closes_at
                from accommodation_change
                where context_id = ? and person_id = ? order by id desc
                """)
                .param(context.value())
                .param(person.value())
                .query((row, n) -> change(row))
                .list();
    }

    private static Change change(ResultSet row) throws SQLException {
        @Nullable String time = row.getString("extra_time");
        return new Change(
                row.getTimestamp("at").toInstant(),
                new PersonId(row.getLong("by_person_id")),
                new PlacementId(row.getLong("placement_id")),
                time == null
                        ? Optional.empty()
                        : Optional.of(new Accommodation(
                                ExtraTime.valueOf(time),
                                row.getInt("extra_attempts"),
                                Duration.ofMinutes(row.getInt("break_minutes")),
                                dates(row, "all_"),
                                dates(row, "here_"))),
                row.getString("words"));
    }

    /** The learners who have been in a course, by name, each with what they were granted at a placement. */
    public Map<Person, Accommodation> inCourse(Placement placement) {
        Function<PersonId, Terms> terms = terms(placement);
        Map<Person, Accommodation> people = new LinkedHashMap<>();
        jdbc.sql("""
                select distinct person.id, person.subject, person.name, person.email
                from visit join person on person.id = visit.person_id
                where visit.context_id = ? and visit.role = 'LEARNER' and person.subject is not null
                order by person.name, person.id
                """)
                .param(placement.context().value())
                .query((row, n) -> People.person(row))
                .list()
                .forEach(person -> people.put(person, terms.apply(person.id()).granted()));
        return people;
    }

    /** Grants this instead of what was granted before; whoever keeps clocks or folds grades hears of it. */
    @Transactional
    public void set(ContextId context, PlacementId placement, PersonId person, Accommodation granted, PersonId by) {
        Instant now = clock.instant();
        keep(context, EVERYWHERE, person, granted, granted.everywhere());
        keep(context, placement.value(), person, Accommodation.NONE, granted.here());
        append(context, placement, person, granted, by, now);
        events.publishEvent(new AccommodationChanged(context, person, by, now));
    }

    private void append(
            ContextId context, PlacementId placement, PersonId person, Accommodation granted, PersonId by, Instant at) {
        jdbc.sql("""
                insert into accommodation_change (context_id, person_id, placement_id, at, by_person_id, words,
                                                  extra_time, extra_attempts, break_minutes,
                                                  all_opens_at, all_due_at, all_closes_at,
                                                  here_opens_at, here_due_at, here_closes_at)
                values (?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(context.value())
                .param(person.value())
                .param(placement.value())
                .param(Timestamp.from(at))
                .param(by.value())
                .param(granted.extraTime().name())
                .param(granted.extraAttempts())
                .param(granted.breaks().toMinutes())
                .param(SettingsColumns.moment(granted.everywhere().opens()))
                .param(SettingsColumns.moment(granted.everywhere().due()))
                .param(SettingsColumns.moment(granted.everywhere().closes()))
                .param(SettingsColumns.moment(granted.here().opens()))
                .param(SettingsColumns.moment(granted.here().due()))
                .param(SettingsColumns.moment(granted.here().closes()))
                .update();
    }

    private void keep(ContextId context, long placement, PersonId person, Accommodation granted, Dates dates) {
        jdbc.sql("""
                insert into accommodation (context_id, person_id, placement_id, extra_time, extra_attempts, break_minutes,
                                           opens_at, due_at, closes_at)
                values (:context, :person, :placement, :time, :attempts, :breaks, :opens, :due, :closes)
                on duplicate key update extra_time = :time, extra_attempts = :attempts, break_minutes = :breaks,
                                        opens_at = :opens, due_at = :due, closes_at = :closes
                """)
                .param("context", context.value())
                .param("person", person.value())
                .param("placement", placement)
                .param("time", granted.extraTime().name())
                .param("attempts", granted.extraAttempts())
                .param("breaks", granted.breaks().toMinutes())
                .param("opens", SettingsColumns.moment(dates.opens()))
                .param("due", SettingsColumns.moment(dates.due()))
                .param("closes", SettingsColumns.moment(dates.closes()))
                .update();
    }

    private record Row(PersonId person, boolean everywhere, Accommodation granted, Dates dates) {}

    private static Row row(ResultSet row) throws SQLException {
        Dates dates = dates(row, "");
        return new Row(
                new PersonId(row.getLong("person_id")),
                row.getLong("placement_id") == EVERYWHERE,
                new Accommodation(
                        ExtraTime.valueOf(row.getString("extra_time")),
                        row.getInt("extra_attempts"),
                        Duration.ofMinutes(row.getInt("break_minutes")),
                        dates,
                        Dates.NONE),
                dates);
    }

    private static Dates dates(ResultSet row, String prefix) throws SQLException {
        return new Dates(
                SettingsColumns.moment(row, prefix + "opens_at"),
                SettingsColumns.moment(row, prefix + "due_at"),
                SettingsColumns.moment(row, prefix + "closes_at"));
    }

    private static Map<PersonId, Accommodation> granted(List<Row> rows) {
        Map<PersonId, Accommodation> granted = new HashMap<>();
        rows.stream().filter(Row::everywhere).forEach(row -> granted.put(row.person(), row.granted()));
        for (Row row : rows) {
            if (!row.everywhere()) {
                Accommodation before = granted.getOrDefault(row.person(), Accommodation.NONE);
                granted.put(
                        row.person(),
                        new Accommodation(
                                before.extraTime(),
                                before.extraAttempts(),
                                before.breaks(),
                                before.everywhere(),
                                row.dates()));
            }
        }
        return granted;
    }
}
