package org.attune.passback;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attune.course.CompetencyWay;
import org.attune.course.ContextId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts in the ledger what a course's active way has delivered. */
@Repository
class WayStates {

    private static final int PROBLEMS_SHOWN = 6;

    private static final String OF_COURSE = """
            from line_item
            join placement on placement.id = line_item.placement_id
            join passback on passback.line_item_id = line_item.id
            where placement.context_id = :context and
            """;

    private final JdbcClient jdbc;

    WayStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    WayState of(ContextId context, CompetencyWay way) {
        Map<String, Object> what = Map.of("context", context.value(), "teachers", Trouble.TEACHERS_GRADES);
        List<WayState.Problem> problems = jdbc.sql("""
                select cause, remedy, detail, count(*) as outcomes
                """ + OF_COURSE + rows(way) + """
                 and cause is not null and (parked_at is not null or tries > 0) and kind not in (:teachers)
                group by cause, remedy, detail order by outcomes desc, cause limit
                """ + PROBLEMS_SHOWN)
                .params(what)
                .query((row, n) -> new WayState.Problem(
                        row.getString("cause"),
                        Objects.requireNonNullElse(row.getString("remedy"), ""),
                        Objects.requireNonNullElse(row.getString("detail"), ""),
                        row.getInt("outcomes")))
                .list();
        return jdbc.sql("""
                select count(distinct case when gone_at is null and accepted_at is not null then line_item.id end) as places,
                       sum(case when wanted = sent and parked_at is null and accepted_at is not null then 1 else 0 end)
                           as delivered,
                       sum(case when wanted > sent and parked_at is null then 1 else 0 end) as waiting,
                       sum(case when parked_at is not null and kind not in (:teachers) then 1 else 0 end) as stuck,
                       max(accepted_at) as last_at
                """ + OF_COURSE + rows(way))
                .params(what)
                .query((row, n) -> new WayState(
                        row.getInt("places"),
                        row.getInt("delivered"),
                        row.getInt("waiting"),
                        row.getInt("stuck"),
                        Times.read(row, "last_at"),
                        problems))
                .single();
    }

    /** Which rows of the ledger a way has. */
    private static String rows(CompetencyWay way) {
        return switch (way) {
            case NONE -> "1 = 0";
            case COLUMNS -> "line_item.tag <> ''";
            case LINKS -> "placement.purpose = 'AREA' and line_item.tag = '' and placement.link_id not like 'attune:%'";
            case DIRECT -> "placement.purpose = 'AREA' and placement.link_id like 'attune:%'";
        };
    }
}
