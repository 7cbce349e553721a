package org.attune.course.store;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.attune.course.ContextId;
import org.attune.lti.Launch;
import org.attune.lti.LaunchVariables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The zone in which the instructors of a course type dates. LTI names no zone of a course; our links ask for that of the
 * person ({@code $Person.address.timezone}, LTI 1.3 Core, appendix C), and the instructor who came last decides. Where a
 * platform tells none it is UTC, which the pages say.
 */
@Repository
public class CourseZones {

    private final JdbcClient jdbc;

    CourseZones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ZoneId of(ContextId context) {
        return jdbc.sql("select time_zone from course_context where id = ? and time_zone is not null")
                .param(context.value())
                .query(String.class)
                .optional()
                .flatMap(CourseZones::parse)
                .orElse(ZoneOffset.UTC);
    }

    void noted(ContextId context, Launch launch) {
        Optional<ZoneId> zone =
                launch.byStaff() ? LaunchVariables.timeZone(launch).flatMap(CourseZones::parse) : Optional.empty();
        zone.ifPresent(told -> jdbc.sql("""
                update course_context set time_zone = :zone where id = :id and (time_zone is null or time_zone <> :zone)
                """)
                .param("zone", told.getId())
                .param("id", context.value())
                .update());
    }

    private static Optional<ZoneId> parse(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }
}
