package org.attune.course.store;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.attune.course.ContextId;
import org.attune.lti.Launch.GradeService;
import org.attune.lti.RegistrationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What launches told of the services of a course: where its columns and its roster are. */
@Repository
@NamedInterface("store")
public class CourseServices {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CourseServices(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param externalId the context id of the platform */
    @NamedInterface("store")
    public record Course(ContextId id, String title, String externalId) {}

    /**
     * @param grades of the link that was made last and told any
     * @param memberships where the roster is read
     */
    @NamedInterface("store")
    public record Services(Course course, Optional<GradeService> grades, Optional<URI> memberships) {}

    /** The courses of a platform, the one in use last first. */
    public List<Course> lastUsed(RegistrationId registration, int atMost) {
        return jdbc.sql("""
                select id, title, external_id
                from course_context left join course_deployment on course_deployment.context_id = course_context.id
                where registration_id = :registration
                group by id, title, external_id
                order by max(last_launch) desc, id desc limit :most
                """)
                .param("registration", registration.value())
                .param("most", atMost)
                .query((row, n) -> new Course(
                        new ContextId(row.getLong("id")), row.getString("title"), row.getString("external_id")))
                .list();
    }

    /** Empty where there is no such course, or it is another platform's. */
    public Optional<Services> of(RegistrationId registration, ContextId course) {
        return jdbc.sql("""
                select id, title, external_id, memberships_url,
                       (select grade_service from placement
                        where context_id = course_context.id and grade_service is not null
                        order by placement.id desc limit 1) as grades
                from course_context where registration_id = :registration and id = :id
                """)
                .param("registration", registration.value())
                .param("id", course.value())
                .query((row, n) -> new Services(
                        new Course(course, row.getString("title"), row.getString("external_id")),
                        Optional.ofNullable(row.getString("grades"))
                                .map(text -> json.readValue(text, GradeService.class)),
                        Optional.ofNullable(row.getString("memberships_url")).map(URI::create)))
                .optional();
    }
}
