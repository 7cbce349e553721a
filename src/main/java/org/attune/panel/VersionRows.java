package org.attune.panel;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.attune.content.ModuleId;
import org.attune.content.QuizVersion;
import org.attune.course.PersonId;
import org.attune.item.Key;
import org.attune.panel.PanelVersion.Said;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables {@code panel_version} and {@code panel_version_answer}: written once. */
@Repository
class VersionRows {

    private static final String SELECT = """
            select id, panel_id, number, module, quiz_version, panellists, person_id, published_at from panel_version
            """;

    private final JdbcClient jdbc;

    VersionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PanelVersion> find(PanelVersionId id) {
        // Ordered by what was said, which tells nobody who said it.
        Map<Key, List<Said>> answers = jdbc
                .sql("""
                select item_key, given, reason from panel_version_answer where panel_version_id = ?
                order by item_key, reason, given
                """)
                .param(id.value())
                .query((row, n) -> Map.entry(
                        new Key(row.getString("item_key")),
                        new Said(GivenJson.read(row.getString("given")), Optional.ofNullable(row.getString("reason")))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return jdbc.sql(SELECT + "where id = ?")
                .param(id.value())
                .query((row, n) -> version(row, answers))
                .optional();
    }

    /** The latest first, without their answers. */
    List<PanelVersion> of(PanelId panel) {
        return jdbc.sql(SELECT + "where panel_id = ? order by number desc")
                .param(panel.value())
                .query((row, n) -> version(row, Map.of()))
                .list();
    }

    /** Of any panel that was asked a module, the latest first, without their answers. */
    List<PanelVersion> of(ModuleId module) {
        return jdbc.sql(SELECT + "where module = ? order by id desc")
                .param(module.toString())
                .query((row, n) -> version(row, Map.of()))
                .list();
    }

    PanelVersionId insert(
            PanelId panel, int number, ModuleId module, QuizVersion quiz, int panellists, PersonId by, Instant at) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into panel_version (panel_id, number, module, quiz_version, panellists, person_id, published_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .param(panel.value())
                .param(number)
                .param(module.toString())
                .param(quiz.value())
                .param(panellists)
                .param(by.value())
                .param(Timestamp.from(at))
                .update(id, "id");
        return new PanelVersionId(
                Objects.requireNonNull(id.getKeyAs(Number.class)).longValue());
    }

    void insert(PanelVersionId version, PanelAnswer answer) {
        jdbc.sql("""
                insert into panel_version_answer (panel_version_id, item_key, person_id, given, reason)
                values (?, ?, ?, ?, ?)
                """)
                .param(version.value())
                .param(answer.item().value())
                .param(answer.person().value())
                .param(GivenJson.write(answer.given()))
                .param(answer.shown() && !answer.reason().isBlank() ? answer.reason() : null)
                .update();
    }

    private static PanelVersion version(ResultSet row, Map<Key, List<Said>> answers) throws SQLException {
        return new PanelVersion(
                new PanelVersionId(row.getLong("id")),
                new PanelId(row.getLong("panel_id")),
                row.getInt("number"),
                new ModuleId(UUID.fromString(row.getString("module"))),
                new QuizVersion(row.getString("quiz_version")),
                row.getInt("panellists"),
                new PersonId(row.getLong("person_id")),
                row.getTimestamp("published_at").toInstant(),
                answers);
    }
}
