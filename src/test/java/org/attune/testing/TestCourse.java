package org.attune.testing;

import java.util.Optional;
import java.util.UUID;
import org.attune.content.ModuleId;
import org.attune.course.ContextId;
import org.attune.course.PersonId;
import org.attune.course.PlacementId;
import org.attune.course.PlacementSettings;
import org.attune.lti.Launch.GradeService;
import org.attune.lti.RegistrationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import tools.jackson.databind.json.JsonMapper;

/** A course of its own in the database, for tests that need people and placements but no launch. */
public final class TestCourse {

    private final JdbcClient jdbc;
    private final RegistrationId registration;
    private final ContextId context;

    public TestCourse(JdbcClient jdbc) {
        this(jdbc, RegistrationId.of("https://platform.example", "client"));
    }

    public TestCourse(JdbcClient jdbc, RegistrationId registration) {
        this.jdbc = jdbc;
        this.registration = registration;
        this.context = new ContextId(
                insert(jdbc.sql("""
                insert into course_context (registration_id, tenant, external_id, title)
                values (:registration, 'tenant', :externalId, 'Infant Mental Health I')
                """).param("registration", registration.value()).param("externalId", unique())));
    }

    public ContextId context() {
        return context;
    }

    public PersonId person(String name) {
        return new PersonId(insert(jdbc.sql("""
                insert into person (registration_id, tenant, subject, name)
                values (:registration, 'tenant', :subject, :name)
                """)
                .param("registration", registration.value())
                .param("subject", name.toLowerCase(java.util.Locale.ROOT) + "-" + unique())
                .param("name", name)));
    }

    public PlacementId placement(ModuleId module, PlacementSettings settings, Optional<GradeService> grades) {
        return new PlacementId(insert(jdbc.sql("""
                insert into placement (context_id, link_id, module, maximum_points, attempts_allowed, counting,
                                       competency_columns, grade_service)
                values (:context, :link, :module, :points, :attempts, :counting, :columns, :grades)
                """)
                .param("context", context.value())
                .param("link", unique())
                .param("module", module.toString())
                .param("points", settings.maximumPoints())
                .param("attempts", settings.attemptsAllowed())
                .param("counting", settings.counting().name())
                .param("columns", settings.competencyColumns())
                .param(
                        "grades",
                        grades.map(new JsonMapper()::writeValueAsString).orElse(null))));
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }

    private static long insert(JdbcClient.StatementSpec statement) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        statement.update(id, "id");
        return java.util.Objects.requireNonNull(id.getKeyAs(Number.class)).longValue();
    }
}
