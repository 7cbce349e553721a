package org.attune.course.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.attune.competency.Competencies;
import org.attune.content.ModuleId;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.course.AreaLink;
import org.attune.course.ContextId;
import org.attune.course.Person;
import org.attune.course.PersonId;
import org.attune.course.Placement;
import org.attune.course.PlacementId;
import org.attune.course.Purpose;
import org.attune.course.Visit;
import org.attune.course.VisitRole;
import org.attune.lti.Launch;
import org.attune.lti.LaunchAccepted;
import org.attune.lti.LaunchAuthority;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.server.ResponseStatusException;

/** Turns launches into visits: who came, to which course, as what, to which link. */
@Repository
public class Visits {

    private final JdbcClient jdbc;
    private final Contexts contexts;
    private final People people;
    private final Placements placements;
    private final Modules modules;
    private final Competencies competencies;
    private final CourseZones zones;
    private final Deployments deployments;
    private final PlatformDates platformDates;
    private final InstantSource clock;
    // By base: a visit never changes after its launch.
    private final Cache<String, Visit> known = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    Visits(
            JdbcClient jdbc,
            Contexts contexts,
            People people,
            Placements placements,
            Modules modules,
            Competencies competencies,
            CourseZones zones,
            Deployments deployments,
            PlatformDates platformDates,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.contexts = contexts;
        this.people = people;
        this.placements = placements;
        this.modules = modules;
        this.competencies = competencies;
        this.zones = zones;
        this.deployments = deployments;
        this.platformDates = platformDates;
        this.clock = clock;
    }

    @EventListener
    void began(LaunchAccepted accepted) {
        Launch launch = accepted.launch();
        ContextId context = contexts.of(launch);
        zones.noted(context, launch);
        deployments.noted(context, launch);
        PersonId person = people.of(launch);
        Optional<PlacementId> placement = launch.link()
                .map(link -> placements.of(
                        launch, link, context, LinkSettings.read(asked(launch), launch.custom()), area(launch)));
        placement.ifPresent(id -> platformDates.noted(launch, id, person));
        jdbc.sql("""
                insert into visit (launch_id, person_id, context_id, placement_id, role, locale, began_at)
                values (:launch, :person, :context, :placement, :role, :locale, :now)
                """)
                .param("launch", launch.id().value())
                .param("person", person.value())
                .param("context", context.value())
                .param("placement", placement.map(PlacementId::value).orElse(null))
                .param("role", (launch.byStaff() ? VisitRole.INSTRUCTOR : VisitRole.LEARNER).name())
                .param("locale", launch.presentation().locale().toLanguageTag())
                .param("now", clock.instant())
                .update();
    }

    /**
     * The visit of an authority; empty when its launch began before this part of the house knew of it.
     *
     * @throws ResponseStatusException when the address names a place where this launch has nothing to do
     */
    public Optional<Visit> of(LaunchAuthority authority) {
        Visit visit = known.getIfPresent(authority.base());
        if (visit == null) {
            Optional<Visit> found = read(authority);
            found.ifPresent(read -> known.put(authority.base(), read));
            return found;
        }
        return Optional.of(visit);
    }

    /**
     * Where a visit is. A link for a knowledge area leads to the modules of its own course that teach the area, and nowhere
     * else.
     */
    private Optional<PlacementId> place(LaunchAuthority authority, ContextId context, Optional<Placement> launched) {
        boolean atArea = launched.filter(link -> link.purpose() == Purpose.AREA).isPresent();
        if (authority.place().isEmpty()) {
            return atArea ? Optional.empty() : launched.map(Placement::id);
        }
        return authority
                .place()
                .map(Long::parseLong)
                .filter(_ -> atArea)
                .flatMap(id -> placements.find(new PlacementId(id)))
                .filter(place -> place.context().equals(context) && place.purpose() == Purpose.MODULE)
                .map(Placement::id)
                .or(() -> {
                    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                });
    }

    private Optional<ModuleId> asked(Launch launch) {
        return LinkSettings.moduleNamed(launch).flatMap(modules::named).map(TrainingModule::id);
    }

    private Optional<AreaLink> area(Launch launch) {
        return AreaLink.of(launch).filter(link -> competencies.area(link.area()).isPresent());
    }

    /** A visit as it is stored. */
    private record Row(
            Person person,
            ContextId context,
            String title,
            Optional<PlacementId> placement,
            VisitRole role,
            Locale locale) {}

    private Optional<Visit> read(LaunchAuthority authority) {
        // The row is read to its end before anything else is asked: a question within it would want a second
        // connection.
        return jdbc.sql("""
                select visit.person_id, visit.context_id, visit.placement_id, visit.role, visit.locale,
                       course_context.title, person.subject, person.name, person.email
                from visit
                join course_context on course_context.id = visit.context_id
                join person on person.id = visit.person_id
                where visit.launch_id = :launch
                """)
                .param("launch", authority.launch().value())
                .query((row, n) -> row(row))
                .optional()
                .map(row -> visit(authority, row));
    }

    private static Row row(ResultSet row) throws SQLException {
        long placement = row.getLong("placement_id");
        Optional<PlacementId> launched = row.wasNull() ? Optional.empty() : Optional.of(new PlacementId(placement));
        return new Row(
                new Person(
                        new PersonId(row.getLong("person_id")),
                        Optional.ofNullable(row.getString("subject")),
                        Optional.ofNullable(row.getString("name")),
                        Optional.ofNullable(row.getString("email"))),
                new ContextId(row.getLong("context_id")),
                row.getString("title"),
                launched,
                VisitRole.valueOf(row.getString("role")),
                Locale.forLanguageTag(row.getString("locale")));
    }

    private Visit visit(LaunchAuthority authority, Row row) {
        Optional<Placement> launched = row.placement().flatMap(placements::find);
        return new Visit(
                authority.launch(),
                authority.base(),
                row.person().id(),
                row.person().displayName(),
                row.context(),
                Contexts.called(row.title()),
                place(authority, row.context(), launched),
                launched.filter(link -> link.purpose() == Purpose.AREA).map(Placement::id),
                row.role(),
                row.locale(),
                row.person().subject().isEmpty());
    }
}
