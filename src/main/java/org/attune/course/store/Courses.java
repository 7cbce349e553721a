package org.attune.course.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.attune.course.CompetencyWay;
import org.attune.course.CompetencyWayChosen;
import org.attune.course.ContextId;
import org.attune.course.PlatformCourse;
import org.attune.course.Tenant;
import org.attune.lti.RegistrationId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Courses as platforms know them, and what was chosen for a whole course. */
@Service
@NamedInterface("store")
public class Courses {

    private static final String SELECT = """
            select id, registration_id, tenant, external_id, title, platform_family, competency_way from course_context
            """;

    private static final int COURSES_NAMED = 3;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Courses(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** @throws java.util.NoSuchElementException for an id that was never given out */
    public PlatformCourse get(ContextId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query((row, n) -> course(row))
                .optional()
                .orElseThrow();
    }

    /** An institution behind a registration, and some courses of it, by which people know it again. */
    @NamedInterface("store")
    public record Known(Tenant tenant, List<String> courses) {}

    /** The institutions that have been seen behind a registration. */
    public List<Known> tenants(RegistrationId registration) {
        Map<String, List<String>> titles = new TreeMap<>();
        jdbc.sql("""
                select tenant, min(title) as title from course_context where registration_id = :registration
                group by tenant, external_id order by min(id) desc
                """).param("registration", registration.value()).query(row -> {
            List<String> known = titles.computeIfAbsent(row.getString("tenant"), _ -> new ArrayList<>());
            if (known.size() < COURSES_NAMED) {
                known.add(row.getString("title"));
            }
        });
        return titles.entrySet().stream()
                .map(entry -> new Known(new Tenant(registration, entry.getKey()), entry.getValue()))
                .toList();
    }

    /** An instructor's choice; whoever delivers hears of it. */
    @Transactional
    public void choose(ContextId id, CompetencyWay way) {
        jdbc.sql("update course_context set competency_way = :way where id = :id")
                .param("way", way.name())
                .param("id", id.value())
                .update();
        events.publishEvent(new CompetencyWayChosen(id));
    }

    /** A copied course begins with the choice of its origin, unless somebody has chosen for it. */
    void copyChoice(ContextId to, ContextId from) {
        get(from)
                .way()
                .ifPresent(way -> jdbc.sql("""
                update course_context set competency_way = :way where id = :id and competency_way is null
                """)
                        .param("way", way.name())
                        .param("id", to.value())
                        .update());
    }

    private static PlatformCourse course(ResultSet row) throws SQLException {
        return new PlatformCourse(
                new ContextId(row.getLong("id")),
                new Tenant(new RegistrationId(row.getString("registration_id")), row.getString("tenant")),
                row.getString("external_id"),
                row.getString("title"),
                Optional.ofNullable(row.getString("platform_family")),
                Optional.ofNullable(row.getString("competency_way")).map(CompetencyWay::valueOf));
    }
}
