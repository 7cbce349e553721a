package org.attune.testing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.attune.content.ModuleId;
import org.attune.course.ContextId;
import org.attune.course.LatePolicy;
import org.attune.course.PersonId;
import org.attune.course.PlacementId;
import org.attune.course.PlacementSettings;
import org.attune.lti.Launch.GradeService;
import org.attune.lti.RegistrationId;
import org.jspecify.annotations.Nullable;
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
                                       competency_columns, grade_service, feedback, draw_rule, shuffle_items,
                                       shuffle_options, paging, time_limit, opens_at, due_at, closes_at, late,
                                       late_percent, late_floor, pass_mark)
                values (:context, :link, :module, :points, :attempts, :counting, :columns, :grades, :feedback, :draw,
                        :items, :options, :paging, :limit, :opens, :due, :closes, :late, :percent, :floor, :pass)
                """)
                .param("context", context.value())
                .param("link", unique())
                .param("module", module.toString())
                .param("points", settings.maximumPoints())
                .param("attempts", settings.attemptsAllowed())
                .param("counting", settings.counting().name())
                .param("columns", settings.competencyColumns())
                .param("feedback", settings.feedback().name())
                .param("draw", settings.asking().drawing().text())
                .param("items", settings.asking().shuffleItems())
                .param("options", settings.asking().shuffleOptions())
                .param("paging", settings.asking().paging().name())
                .param("limit", orNull(settings.timing().minutes()))
                .param("opens", orNull(settings.timing().opens()))
                .param("due", orNull(settings.timing().due()))
                .param("closes", orNull(settings.timing().closes()))
                .param("late", late(settings.timing().late()))
                .param("percent", settings.timing().late() instanceof LatePolicy.TakeOff off ? off.percent() : 0)
                .param("floor", settings.timing().late() instanceof LatePolicy.TakeOff off ? off.floor() : 0)
                .param("pass", orNull(settings.passMark()))
                .param(
                        "grades",
                        grades.map(new JsonMapper()::writeValueAsString).orElse(null))));
    }

    private static String late(LatePolicy policy) {
        return switch (policy) {
            case LatePolicy.Accept _ -> "ACCEPT";
            case LatePolicy.Mark _ -> "MARK";
            case LatePolicy.Refuse _ -> "REFUSE";
            case LatePolicy.TakeOff _ -> "TAKE_OFF";
        };
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? Integer.valueOf(number.getAsInt()) : null;
    }

    private static @Nullable Timestamp orNull(Optional<Instant> moment) {
        return moment.map(Timestamp::from).orElse(null);
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
