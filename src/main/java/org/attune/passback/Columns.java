package org.attune.passback;

import java.math.BigDecimal;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
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
            select id, placement_id, registration_id, resource_id, tag, url, gone_url, gone_at, maximum from line_item
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
        return of(placement, area, placement.registration());
    }

    /** What goes to the platform without a column, in a lane of its own. */
    LineItemId direct(Placement placement, RegistrationId lane) {
        return of(placement, Optional.empty(), lane);
    }

    private LineItemId of(Placement placement, Optional<KnowledgeAreaId> area, RegistrationId lane) {
        return find(placement, area).orElseGet(() -> {
            jdbc.sql("""
                    insert ignore into line_item (placement_id, registration_id, resource_id, tag)
                    values (:placement, :registration, :resourceId, :tag)
                    """)
                    .param("placement", placement.id().value())
                    .param("registration", lane.value())
                    .param("resourceId", GradeRoute.resourceId(placement, area))
                    .param("tag", tag(area))
                    .update();
            jdbc.sql("""
                    insert ignore into passback_platform (registration_id, failures, last_line_item, last_person)
                    values (:registration, 0, 0, 0)
                    """).param("registration", lane.value()).update();
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

    /** Goes on holding it while the column is being made. False when another has taken it in hand. */
    boolean renew(LineItemId id, UUID lease, Instant until) {
        return jdbc.sql("update line_item set leased_until = :until where id = :id and lease = :lease")
                        .param("until", until)
                        .param("id", id.value())
                        .param("lease", lease.toString())
                        .update()
                == 1;
    }

    /** All of a placement to which something was owed. */
    List<Column> of(PlacementId placement) {
        return jdbc.sql(SELECT + "where placement_id = :placement order by id")
                .param("placement", placement.value())
                .query((row, n) -> column(row))
                .list();
    }

    /** Takes the look at a column in hand, unless some node did after {@code before}. */
    boolean claimCheck(LineItemId id, Instant now, Instant before) {
        return jdbc.sql("""
                        update line_item set checked_at = :now
                        where id = :id and (checked_at is null or checked_at <= :before)
                        """)
                        .param("now", now)
                        .param("before", before)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void seen(LineItemId id, BigDecimal maximum) {
        jdbc.sql("update line_item set maximum = :maximum, gone_at = null where id = :id")
                .param("maximum", maximum.signum() > 0 ? maximum : null)
                .param("id", id.value())
                .update();
    }

    void gone(LineItemId id, URI url, Instant now) {
        jdbc.sql("""
                update line_item set url = null, gone_url = :url, gone_at = coalesce(gone_at, :now), maximum = null
                where id = :id
                """)
                .param("url", url.toString())
                .param("now", now)
                .param("id", id.value())
                .update();
    }

    /** Somebody asks for it: where the column was gone, the next score looks for it again, and makes it anew where it may. */
    void forgetIfGone(LineItemId id, PersonId person) {
        jdbc.sql("""
                update line_item set url = null, gone_at = null
                where id = :id and (gone_at is not null
                                    or exists (select 1 from passback
                                               where line_item_id = :id and person_id = :person and kind = :gone))
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
                Optional.ofNullable(row.getString("url")).map(URI::create),
                Optional.ofNullable(row.getString("gone_url")).map(URI::create),
                row.getTimestamp("gone_at") != null,
                Optional.ofNullable(row.getBigDecimal("maximum")));
    }
}
