package org.attune.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.attune.content.ModuleId;
import org.attune.lti.Launch;
import org.attune.lti.Launch.GradeService;
import org.attune.lti.RegistrationId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What resource links open. */
@Repository
public class Placements {

    private static final String SELECT =
            "select placement.id, context_id, registration_id, link_id, module, purpose, grade_service, platform_family, "
                    + SettingsColumns.NAMES
                    + "from placement join course_context on course_context.id = placement.context_id\n";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    Placements(JdbcClient jdbc, JsonMapper json, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
    }

    /** @throws java.util.NoSuchElementException for an id that was never given out */
    public Placement get(PlacementId id) {
        return jdbc.sql(SELECT + "where placement.id = :id")
                .param("id", id.value())
                .query((row, n) -> placement(row))
                .optional()
                .orElseThrow();
    }

    /** An instructor's choice, kept; whoever folds grades hears of it. */
    @Transactional
    public void set(PlacementId id, ModuleId module, PlacementSettings settings) {
        jdbc.sql("update placement set module = :module, " + SettingsColumns.SET + "where id = :id")
                .params(SettingsColumns.of(settings))
                .param("module", module.toString())
                .param("id", id.value())
                .update();
        events.publishEvent(new PlacementChanged(id));
    }

    /** For what the link is used from now on. */
    public void use(PlacementId id, Purpose purpose) {
        jdbc.sql("update placement set purpose = :purpose where id = :id")
                .param("purpose", purpose.name())
                .param("id", id.value())
                .update();
    }

    /** Nobody else changes the placement until the transaction ends. */
    public Placement lock(PlacementId id) {
        jdbc.sql("select id from placement where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .single();
        return get(id);
    }

    /**
     * The placement of a launch: made at the first launch of a link with the settings that the link carries. Later
     * launches bring a changed module (the link was edited in the LMS) and the grade service as it is now; settings are
     * the instructor's and stay.
     */
    PlacementId of(Launch launch, Launch.Link link, ContextId context, LinkSettings asked) {
        Placement placement = find(context, link.id()).orElseGet(() -> insert(launch, link, context, asked));
        Optional<ModuleId> module = asked.module().or(placement::module);
        Optional<GradeService> grades = latest(placement.grades(), launch.grades());
        if (!module.equals(placement.module()) || !grades.equals(placement.grades())) {
            jdbc.sql("update placement set module = :module, grade_service = :grades where id = :id")
                    .param("module", module.map(ModuleId::toString).orElse(null))
                    .param("grades", written(grades))
                    .param("id", placement.id().value())
                    .update();
        }
        return placement.id();
    }

    /** Moodle leaves the line item out once a link has several, and some placements tell no grade service: what was known stays. */
    private static Optional<GradeService> latest(Optional<GradeService> known, Optional<GradeService> told) {
        return told.map(service -> new GradeService(
                        service.scopes(),
                        service.lineItems().or(() -> known.flatMap(GradeService::lineItems)),
                        service.lineItem().or(() -> known.flatMap(GradeService::lineItem))))
                .or(() -> known);
    }

    private Optional<Placement> find(ContextId context, String linkId) {
        return jdbc.sql(SELECT + "where context_id = :context and link_id = :link")
                .param("context", context.value())
                .param("link", linkId)
                .query((row, n) -> placement(row))
                .optional();
    }

    private Placement insert(Launch launch, Launch.Link link, ContextId context, LinkSettings asked) {
        jdbc.sql("insert ignore into placement (context_id, link_id, module, grade_service, "
                        + SettingsColumns.NAMES
                        + ") values (:context, :link, :module, :grades, "
                        + SettingsColumns.VALUES
                        + ")")
                .params(SettingsColumns.of(asked.settings()))
                .param("context", context.value())
                .param("link", link.id())
                .param("module", asked.module().map(ModuleId::toString).orElse(null))
                .param("grades", written(launch.grades()))
                .update();
        return find(context, link.id()).orElseThrow();
    }

    private @Nullable String written(Optional<GradeService> grades) {
        return grades.map(json::writeValueAsString).orElse(null);
    }

    private Placement placement(ResultSet row) throws SQLException {
        @Nullable String module = row.getString("module");
        @Nullable String grades = row.getString("grade_service");
        return new Placement(
                new PlacementId(row.getLong("id")),
                new ContextId(row.getLong("context_id")),
                new RegistrationId(row.getString("registration_id")),
                row.getString("link_id"),
                Optional.ofNullable(module).map(UUID::fromString).map(ModuleId::new),
                Purpose.valueOf(row.getString("purpose")),
                SettingsColumns.read(row),
                Optional.ofNullable(grades).map(text -> json.readValue(text, GradeService.class)),
                Optional.ofNullable(row.getString("platform_family")));
    }
}
