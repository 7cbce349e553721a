package org.attune.attempt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attune.attempt.AttemptId;
import org.attune.course.PlacementId;
import org.attune.item.Key;
import org.attune.item.Response;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code attempt_step}: a log that is only ever appended to. */
@Repository
public class Steps {

    private final JdbcClient jdbc;

    Steps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Answer> latest(AttemptId attempt, Key item) {
        return jdbc.sql("""
                select item_key, version, kind, response, at from attempt_step
                where attempt_id = ? and item_key = ? order by version desc limit 1
                """)
                .param(attempt.value())
                .param(item.value())
                .query((row, n) -> answer(row))
                .optional();
    }

    /** The answers as they stand now; items without one are not in it. */
    public Map<Key, Answer> latest(AttemptId attempt) {
        return jdbc
                .sql("""
                select step.item_key, step.version, step.kind, step.response, step.at
                from attempt_step step
                join (select item_key, max(version) as version from attempt_step where attempt_id = ? group by item_key) last
                  on last.item_key = step.item_key and last.version = step.version
                where step.attempt_id = ?
                """)
                .param(attempt.value())
                .param(attempt.value())
                .query((row, n) -> answer(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Answer::item, Function.identity()));
    }

    /** Every answer there ever was, in the order in which they were appended; of a text, only that there was one. */
    public List<Answer> all(AttemptId attempt) {
        return jdbc.sql("""
                select item_key, version, kind, at,
                       case when kind = 'written' and char_length(response) > 2 then '"…"' else response end as response
                from attempt_step
                where attempt_id = ? order by at, item_key, version
                """)
                .param(attempt.value())
                .query((row, n) -> answer(row))
                .list();
    }

    /** The responses to some items as they stand now, attempt by attempt. */
    public Map<AttemptId, Map<Key, Response>> latest(Collection<AttemptId> attempts, Collection<Key> items) {
        Map<AttemptId, Map<Key, Response>> responses = new HashMap<>();
        // Not joined to the highest versions as a table of their own: H2 works that out again for each row.
        jdbc.sql("""
                select step.attempt_id, step.item_key, step.kind, step.response
                from attempt_step step
                where step.attempt_id in (:attempts) and step.item_key in (:items)
                  and not exists (select 1 from attempt_step later
                                  where later.attempt_id = step.attempt_id and later.item_key = step.item_key
                                    and later.version > step.version)
                """)
                .param("attempts", attempts.stream().map(AttemptId::value).toList())
                .param("items", items.stream().map(Key::value).toList())
                .query(row -> {
                    responses
                            .computeIfAbsent(new AttemptId(row.getLong("attempt_id")), _ -> new HashMap<>())
                            .put(
                                    new Key(row.getString("item_key")),
                                    ResponseJson.read(row.getString("kind"), row.getString("response")));
                });
        return responses;
    }

    /** The caller holds the lock of the attempt and has seen that {@code version} is the next. */
    public void append(AttemptId attempt, Key item, int version, Response response, Instant at) {
        jdbc.sql(
                        "insert into attempt_step (attempt_id, item_key, version, kind, response, at) values (?, ?, ?, ?, ?, ?)")
                .param(attempt.value())
                .param(item.value())
                .param(version)
                .param(ResponseJson.kind(response))
                .param(ResponseJson.write(response))
                .param(Timestamp.from(at))
                .update();
    }

    /** How many items have steps, for each open attempt of the placement's learners; attempts without any are not in it. */
    public Map<AttemptId, Integer> touched(PlacementId placement) {
        return jdbc
                .sql("""
                select attempt.id, count(distinct step.item_key) as items
                from attempt join attempt_step step on step.attempt_id = attempt.id
                where attempt.placement_id = ? and attempt.preview = false and attempt.submitted_at is null
                group by attempt.id
                """)
                .param(placement.value())
                .query((row, n) -> Map.entry(new AttemptId(row.getLong("id")), row.getInt("items")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                new Key(row.getString("item_key")),
                row.getInt("version"),
                ResponseJson.read(row.getString("kind"), row.getString("response")),
                row.getTimestamp("at").toInstant());
    }
}
