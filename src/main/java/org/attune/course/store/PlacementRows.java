package org.attune.course.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attune.competency.KnowledgeAreaId;
import org.attune.content.ModuleId;
import org.attune.course.AreaLink;
import org.attune.course.CompetencyWay;
import org.attune.course.ContextId;
import org.attune.course.LinkKey;
import org.attune.course.Placement;
import org.attune.course.PlacementId;
import org.attune.course.Purpose;
import org.attune.course.Tenant;
import org.attune.lti.Launch.GradeService;
import org.attune.lti.RegistrationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code placement}. */
@Repository
class PlacementRows {

    private static final String SELECT = """
            select placement.id, context_id, registration_id, link_id, placement.title, module, knowledge_area, area_modules, purpose, grade_service,
                   link_key, copied_from, platform_family, competency_way,
            """
            + SettingsColumns.NAMES
            + "from placement join course_context on course_context.id = placement.context_id\n";

    private static final String OF_TENANT = "registration_id = :registration and tenant = :tenant ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PlacementRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Placement> find(PlacementId id) {
        return jdbc.sql(SELECT + "where placement.id = :id")
                .param("id", id.value())
                .query((row, n) -> placement(row))
                .optional();
    }

    Optional<Placement> find(ContextId context, String linkId) {
        return jdbc.sql(SELECT + "where context_id = :context and link_id = :link")
                .param("context", context.value())
                .param("link", linkId)
                .query((row, n) -> placement(row))
                .optional();
    }

    /** The links of a course that open something, in the order in which they were first used. */
    List<Placement> openingIn(ContextId context) {
        return jdbc.sql(SELECT + """
                where context_id = :context and module is not null and link_id not like 'attune:%'
                order by placement.id
                """)
                .param("context", context.value())
                .query((row, n) -> placement(row))
                .list();
    }

    /** Links for knowledge areas, of a course. */
    List<Placement> areaLinksIn(ContextId context) {
        return jdbc.sql(SELECT + "where context_id = :context and purpose = 'AREA' order by placement.id")
                .param("context", context.value())
                .query((row, n) -> placement(row))
                .list();
    }

    /** Whatever of a course opens a module for learners, the first used first. */
    Optional<Placement> opening(ContextId context, ModuleId module) {
        return jdbc.sql(SELECT + """
                where context_id = :context and module = :module and purpose = 'MODULE' order by placement.id limit 1
                """)
                .param("context", context.value())
                .param("module", module.toString())
                .query((row, n) -> placement(row))
                .optional();
    }

    /** A place of which the LMS knew nothing becomes that of a link. False when it is one already. */
    boolean give(PlacementId id, String from, String linkId) {
        return jdbc.sql("update placement set link_id = :link where id = :id and link_id = :from")
                        .param("link", linkId)
                        .param("id", id.value())
                        .param("from", from)
                        .update()
                == 1;
    }

    /** The link of any course of a tenant, when it opens something. */
    Optional<Placement> opening(Tenant tenant, String linkId) {
        return jdbc.sql(SELECT + "where " + OF_TENANT
                        + "and link_id = :link and module is not null order by placement.id desc limit 1")
                .param("registration", tenant.registration().value())
                .param("tenant", tenant.name())
                .param("link", linkId)
                .query((row, n) -> placement(row))
                .optional();
    }

    /** The links of a tenant that were made by one choice, the last made first. */
    List<Placement> withKey(Tenant tenant, LinkKey key) {
        return jdbc.sql(SELECT + "where " + OF_TENANT
                        + "and link_key = :key and module is not null order by placement.id desc")
                .param("registration", tenant.registration().value())
                .param("tenant", tenant.name())
                .param("key", key.value())
                .query((row, n) -> placement(row))
                .list();
    }

    /** Courses by the ids that their platform gives them, in the order of these; unknown ones are left out. */
    List<ContextId> contexts(Tenant tenant, List<String> externalIds) {
        if (externalIds.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> order = IntStream.range(0, externalIds.size())
                .boxed()
                .collect(Collectors.toMap(externalIds::get, n -> n, (first, again) -> first));
        record Known(ContextId id, int place) {}
        List<Known> known = new ArrayList<>(jdbc.sql(
                        "select id, external_id from course_context where " + OF_TENANT + "and external_id in (:ids)")
                .param("registration", tenant.registration().value())
                .param("tenant", tenant.name())
                .param("ids", externalIds)
                .query((row, n) -> new Known(
                        new ContextId(row.getLong("id")),
                        order.getOrDefault(row.getString("external_id"), Integer.MAX_VALUE)))
                .list());
        known.sort(Comparator.comparingInt(Known::place));
        return known.stream().map(Known::id).toList();
    }

    void lock(PlacementId id) {
        jdbc.sql("select id from placement where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    /** Nothing happens when another launch made it at the same moment. */
    void insert(Placement begun) {
        jdbc.sql(
                        "insert ignore into placement (context_id, link_id, title, module, knowledge_area, area_modules, purpose, grade_service, link_key, copied_from, "
                                + SettingsColumns.NAMES
                                + ") values (:context, :link, :title, :module, :area, :areaModules, :purpose, :grades, :key, :origin, "
                                + SettingsColumns.VALUES
                                + ")")
                .params(SettingsColumns.of(begun.settings()))
                .param("context", begun.context().value())
                .param("link", begun.linkId())
                .param("title", begun.title().orElse(null))
                .param("module", text(begun.module()))
                .param("area", begun.areaLink().map(area -> area.area().value()).orElse(null))
                .param("areaModules", begun.areaLink().map(AreaLink::text).orElse(null))
                .param("purpose", begun.purpose().name())
                .param("grades", begun.grades().map(json::writeValueAsString).orElse(null))
                .param("key", begun.key().map(LinkKey::value).orElse(null))
                .param("origin", begun.copiedFrom().map(PlacementId::value).orElse(null))
                .update();
    }

    void update(Placement changed) {
        jdbc.sql("""
                update placement set title = :title, module = :module, knowledge_area = :area,
                    area_modules = :areaModules, purpose = :purpose, grade_service = :grades, link_key = :key,
                    copied_from = :origin,
                """ + SettingsColumns.SET + "where id = :id")
                .params(SettingsColumns.of(changed.settings()))
                .param("title", changed.title().orElse(null))
                .param("module", text(changed.module()))
                .param(
                        "area",
                        changed.areaLink().map(area -> area.area().value()).orElse(null))
                .param("areaModules", changed.areaLink().map(AreaLink::text).orElse(null))
                .param("purpose", changed.purpose().name())
                .param("grades", changed.grades().map(json::writeValueAsString).orElse(null))
                .param("key", changed.key().map(LinkKey::value).orElse(null))
                .param("origin", changed.copiedFrom().map(PlacementId::value).orElse(null))
                .param("id", changed.id().value())
                .update();
    }

    private static @Nullable String text(Optional<ModuleId> module) {
        return module.map(ModuleId::toString).orElse(null);
    }

    private static Optional<AreaLink> areaLink(ResultSet row) throws SQLException {
        @Nullable String modules = row.getString("area_modules");
        return Optional.ofNullable(row.getString("knowledge_area"))
                .map(area -> new AreaLink(new KnowledgeAreaId(area), AreaLink.modules(modules == null ? "" : modules)));
    }

    private Placement placement(ResultSet row) throws SQLException {
        @Nullable String module = row.getString("module");
        @Nullable String grades = row.getString("grade_service");
        @Nullable String key = row.getString("link_key");
        long origin = row.getLong("copied_from");
        Optional<PlacementId> copiedFrom = row.wasNull() ? Optional.empty() : Optional.of(new PlacementId(origin));
        return new Placement(
                new PlacementId(row.getLong("id")),
                new ContextId(row.getLong("context_id")),
                new RegistrationId(row.getString("registration_id")),
                row.getString("link_id"),
                Optional.ofNullable(row.getString("title")),
                Optional.ofNullable(module).map(UUID::fromString).map(ModuleId::new),
                areaLink(row),
                Purpose.valueOf(row.getString("purpose")),
                SettingsColumns.read(row),
                Optional.ofNullable(grades).map(text -> json.readValue(text, GradeService.class)),
                Optional.ofNullable(key).map(LinkKey::new),
                copiedFrom,
                Optional.ofNullable(row.getString("platform_family")),
                Optional.ofNullable(row.getString("competency_way")).map(CompetencyWay::valueOf));
    }
}
