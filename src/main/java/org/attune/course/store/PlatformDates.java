package org.attune.course.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.attune.course.Dates;
import org.attune.course.PersonId;
import org.attune.course.PersonIds;
import org.attune.course.PlacementId;
import org.attune.course.PlatformDatesChanged;
import org.attune.lti.Launch;
import org.attune.lti.LaunchVariables;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The dates of a link as the LMS has them, in the table {@code platform_dates}: for each person those of their last launch,
 * because an LMS may give a person or a section other dates than the rest. They go before the dates in our own settings: a
 * teacher who moves a due date in the LMS expects it to hold.
 */
@Repository
public class PlatformDates {

    private static final String SELECT = "select person_id, opens_at, due_at, closes_at from platform_dates ";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    PlatformDates(JdbcClient jdbc, ApplicationEventPublisher events, InstantSource clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    public static Dates told(Launch launch) {
        return new Dates(
                LaunchVariables.availableFrom(launch),
                LaunchVariables.due(launch),
                LaunchVariables.availableUntil(launch));
    }

    /** Within the transaction of the launch; whoever keeps clocks or folds grades hears of it when they are other ones. */
    void noted(Launch launch, PlacementId placement, PersonId person) {
        Dates told = told(launch);
        if (told.equals(of(placement, person))) {
            return;
        }
        jdbc.sql("""
                insert into platform_dates (placement_id, person_id, opens_at, due_at, closes_at)
                values (:placement, :person, :opens, :due, :closes)
                on duplicate key update opens_at = :opens, due_at = :due, closes_at = :closes
                """)
                .param("placement", placement.value())
                .param("person", person.value())
                .param("opens", SettingsColumns.moment(told.opens()))
                .param("due", SettingsColumns.moment(told.due()))
                .param("closes", SettingsColumns.moment(told.closes()))
                .update();
        Instant now = clock.instant();
        events.publishEvent(new PlatformDatesChanged(placement, person, now));
    }

    Dates of(PlacementId placement, PersonId person) {
        return jdbc.sql(SELECT + "where placement_id = :placement and person_id = :person")
                .param("placement", placement.value())
                .param("person", person.value())
                .query((row, n) -> dates(row))
                .optional()
                .orElse(Dates.NONE);
    }

    Map<PersonId, Dates> of(PlacementId placement) {
        return byPerson(jdbc.sql(SELECT + "where placement_id = :placement").param("placement", placement.value()));
    }

    Map<PersonId, Dates> of(PlacementId placement, Collection<PersonId> people) {
        return byPerson(jdbc.sql(SELECT + "where placement_id = :placement and " + PersonIds.AMONG)
                .param("placement", placement.value())
                .params(PersonIds.parameters(people)));
    }

    private static Map<PersonId, Dates> byPerson(JdbcClient.StatementSpec select) {
        Map<PersonId, Dates> all = new HashMap<>();
        select.query(row -> {
            all.put(new PersonId(row.getLong("person_id")), dates(row));
        });
        return all;
    }

    private static Dates dates(ResultSet row) throws SQLException {
        return new Dates(
                SettingsColumns.moment(row, "opens_at"),
                SettingsColumns.moment(row, "due_at"),
                SettingsColumns.moment(row, "closes_at"));
    }
}
