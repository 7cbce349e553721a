package org.attune.passback;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.attune.competency.KnowledgeAreaId;
import org.attune.course.PersonId;
import org.attune.course.Placement;
import org.attune.course.PlacementId;
import org.attune.lti.RegistrationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The columns that scores go to, as the ledger knows them. */
@Repository
class Columns {

    private static final String SELECT = """
            select id, placement_id, registration_id, resource_id, tag, url from line_item
            """;

    private final JdbcClient jdbc;

    Columns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Column get(LineItemId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query((row, n) -> column(row))
                .single();
    }

    /** The column of a placement, or of one of its knowledge areas; noted when it is new. The platform is not asked. */
    LineItemId of(Placement placement, Optional<KnowledgeAreaId> area) {
        return find(placement, area).orElseGet(() -> {
            jdbc.sql("""
                    insert ignore into line_item (placement_id, registration_id, resource_id, tag)
                    values (:placement, :registration, :resourceId, :tag)
                    """)
                    .param("placement", placement.id().value())
                    .param("registration", placement.registration().value())
                    .param("resourceId", GradeRoute.resourceId(placement, area))
                    .param("tag", tag(area))
                    .update();
            jdbc.sql("""
                    insert ignore into passback_platform (registration_id, failures, last_line_item, last_person)
                    values (:registration, 0, 0, 0)
                    """)
                    .param("registration", placement.registration().value())
                    .update();
            return find(placement, area).orElseThrow();
        });
    }

    private Optional<LineItemId> find(Placement placement, Optional<KnowledgeAreaId> area) {
        return jdbc.sql("""
                select id from line_item
                where placement_id = :placement and tag = :tag and resource_id = :resourceId
                """)
                .param("placement", placement.id().value())
                .param("tag", tag(area))
                .param("resourceId", GradeRoute.resourceId(placement, area))
                .query((row, n) -> new LineItemId(row.getLong("id")))
                .optional();
    }

    /** Takes the search for a column's address in hand, unless somebody else has, or has found it. */
    boolean lease(LineItemId id, UUID lease, Instant now, Instant until) {
        return jdbc.sql("""
                        update line_item set lease = :lease, leased_until = :until
                        where id = :id and url is null and (leased_until is null or leased_until <= :now)
                        """)
                        .param("lease", lease.toString())
                        .param("until", until)
                        .param("id", id.value())
                        .param("now", now)
                        .update()
                == 1;
    }

    void found(LineItemId id, UUID lease, Optional<URI> url) {
        jdbc.sql("""
                update line_item set url = :url, lease = null, leased_until = null
                where id = :id and lease = :lease
                """)
                .param("url", url.map(URI::toString).orElse(null))
                .param("id", id.value())
                .param("lease", lease.toString())
                .update();
    }

    /** Where the platform said that the column is gone, the next score looks for it again, and makes it anew. */
    void forgetIfGone(LineItemId id, PersonId person) {
        jdbc.sql("""
                update line_item set url = null
                where id = :id and exists (select 1 from passback
                                           where line_item_id = :id and person_id = :person and kind = :gone)
                """)
                .param("id", id.value())
                .param("person", person.value())
                .param("gone", Trouble.COLUMN_GONE)
                .update();
    }

    private static String tag(Optional<KnowledgeAreaId> area) {
        return area.map(KnowledgeAreaId::value).orElse("");
    }

    private static Column column(ResultSet row) throws SQLException {
        String tag = row.getString("tag");
        return new Column(
                new LineItemId(row.getLong("id")),
                new PlacementId(row.getLong("placement_id")),
                new RegistrationId(row.getString("registration_id")),
                tag.isEmpty() ? Optional.empty() : Optional.of(new KnowledgeAreaId(tag)),
                row.getString("resource_id"),
                Optional.ofNullable(row.getString("url")).map(URI::create));
    }
}
