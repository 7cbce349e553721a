package org.attune.panel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.attune.content.ModuleId;
import org.attune.content.QuizVersion;
import org.attune.course.PersonId;
import org.attune.course.PlacementId;
import org.attune.item.Key;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code panel}, {@code panellist} and {@code panel_answer}: who answers what, until now. */
@Repository
class PanelRows {

    private static final String SELECT = "select id, placement_id, module, opened_at, closed_at from panel ";
    private static final String SELECT_ANSWER =
            "select person_id, item_key, version, given, reason, shown, at from panel_answer ";

    private final JdbcClient jdbc;

    PanelRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes it when it is new, and opens it when it was closed. */
    void open(PlacementId placement, ModuleId module, PersonId by, Instant at) {
        jdbc.sql("""
                insert into panel (placement_id, module, person_id, opened_at) values (:placement, :module, :by, :at)
                on duplicate key update closed_at = null
                """)
                .param("placement", placement.value())
                .param("module", module.toString())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void close(PanelId id, Instant at) {
        jdbc.sql("update panel set closed_at = ? where id = ? and closed_at is null")
                .param(Timestamp.from(at))
                .param(id.value())
                .update();
    }

    Optional<Panel> of(PlacementId placement) {
        return jdbc.sql(SELECT + "where placement_id = ?")
                .param(placement.value())
                .query((row, n) -> panel(row))
                .optional();
    }

    /** Nobody publishes, closes or saves an answer until the transaction ends. */
    Panel lock(PanelId id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id.value())
                .query((row, n) -> panel(row))
                .single();
    }

    Optional<Panel> find(PanelId id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id.value())
                .query((row, n) -> panel(row))
                .optional();
    }

    /** In the order in which they came. */
    List<Panellist> panellists(PanelId panel) {
        return jdbc.sql("""
                select person_id, consents, excluded_reason from panellist where panel_id = ? order by came_at, person_id
                """)
                .param(panel.value())
                .query((row, n) -> panellist(row))
                .list();
    }

    Optional<Panellist> panellist(PanelId panel, PersonId person) {
        return jdbc.sql(
                        "select person_id, consents, excluded_reason from panellist where panel_id = ? and person_id = ?")
                .param(panel.value())
                .param(person.value())
                .query((row, n) -> panellist(row))
                .optional();
    }

    void came(PanelId panel, PersonId person, Instant at) {
        jdbc.sql("insert ignore into panellist (panel_id, person_id, came_at) values (?, ?, ?)")
                .param(panel.value())
                .param(person.value())
                .param(Timestamp.from(at))
                .update();
    }

    void consents(PanelId panel, PersonId person, boolean consents, Instant at) {
        jdbc.sql("update panellist set consents = ?, consents_at = ? where panel_id = ? and person_id = ?")
                .param(consents)
                .param(Timestamp.from(at))
                .param(panel.value())
                .param(person.value())
                .update();
    }

    /**
     * Sets a panellist's answers aside, or, without a reason, takes that back; both stay in the log. False when nobody of
     * that id came to the panel.
     */
    boolean exclude(PanelId panel, PersonId person, Optional<String> reason, PersonId by, Instant at) {
        int found = jdbc.sql("update panellist set excluded_reason = ? where panel_id = ? and person_id = ?")
                .param(reason.orElse(null))
                .param(panel.value())
                .param(person.value())
                .update();
        if (found == 0) {
            return false;
        }
        jdbc.sql("insert into panel_exclusion (panel_id, person_id, reason, by_person, at) values (?, ?, ?, ?, ?)")
                .param(panel.value())
                .param(person.value())
                .param(reason.orElse(null))
                .param(by.value())
                .param(Timestamp.from(at))
                .update();
        return true;
    }

    /** What was set aside and taken back, the first first. */
    List<Exclusion> exclusions(PanelId panel) {
        return jdbc.sql("select person_id, reason, by_person, at from panel_exclusion where panel_id = ? order by id")
                .param(panel.value())
                .query((row, n) -> new Exclusion(
                        new PersonId(row.getLong("person_id")),
                        Optional.ofNullable(row.getString("reason")),
                        new PersonId(row.getLong("by_person")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** @param reason empty where an earlier one was taken back */
    record Exclusion(PersonId person, Optional<String> reason, PersonId by, Instant at) {}

    List<PanelAnswer> answers(PanelId panel) {
        return jdbc.sql(SELECT_ANSWER + "where panel_id = ? order by at, person_id")
                .param(panel.value())
                .query((row, n) -> answer(row))
                .list();
    }

    List<PanelAnswer> answers(PanelId panel, PersonId person) {
        return jdbc.sql(SELECT_ANSWER + "where panel_id = ? and person_id = ?")
                .param(panel.value())
                .param(person.value())
                .query((row, n) -> answer(row))
                .list();
    }

    /** A changed answer is chosen anew, or not: its reason may have become another. */
    void save(PanelId panel, QuizVersion quiz, PanelAnswer answer) {
        jdbc.sql("""
                insert into panel_answer (panel_id, person_id, item_key, version, quiz_version, given, reason, shown, at)
                values (:panel, :person, :item, :version, :quiz, :given, :reason, false, :at)
                on duplicate key update version = :version, quiz_version = :quiz, given = :given, reason = :reason,
                    shown = false, at = :at
                """)
                .param("panel", panel.value())
                .param("person", answer.person().value())
                .param("item", answer.item().value())
                .param("version", answer.version())
                .param("quiz", quiz.value())
                .param("given", GivenJson.write(answer.given()))
                .param("reason", answer.reason())
                .param("at", Timestamp.from(answer.at()))
                .update();
    }

    void show(PanelId panel, PersonId person, Key item, boolean shown) {
        jdbc.sql("update panel_answer set shown = ? where panel_id = ? and person_id = ? and item_key = ?")
                .param(shown)
                .param(panel.value())
                .param(person.value())
                .param(item.value())
                .update();
    }

    private static Panel panel(ResultSet row) throws SQLException {
        @Nullable Timestamp closed = row.getTimestamp("closed_at");
        return new Panel(
                new PanelId(row.getLong("id")),
                new PlacementId(row.getLong("placement_id")),
                new ModuleId(UUID.fromString(row.getString("module"))),
                row.getTimestamp("opened_at").toInstant(),
                Optional.ofNullable(closed).map(Timestamp::toInstant));
    }

    private static Panellist panellist(ResultSet row) throws SQLException {
        boolean consents = row.getBoolean("consents");
        return new Panellist(
                new PersonId(row.getLong("person_id")),
                row.wasNull() ? Optional.empty() : Optional.of(consents),
                Optional.ofNullable(row.getString("excluded_reason")));
    }

    private static PanelAnswer answer(ResultSet row) throws SQLException {
        return new PanelAnswer(
                new PersonId(row.getLong("person_id")),
                new Key(row.getString("item_key")),
                row.getInt("version"),
                GivenJson.read(row.getString("given")),
                row.getString("reason"),
                row.getBoolean("shown"),
                row.getTimestamp("at").toInstant());
    }
}
