package org.attune.attempt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.attune.attempt.AttemptId;
import org.attune.course.PersonId;
import org.attune.item.Key;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code attempt_event}: what happened to an attempt beside its answers. It is appended to within the transaction of
 * whoever does what it tells of, so that the one is never without the other.
 */
@Repository
public class AttemptLog {

    private final JdbcClient jdbc;

    AttemptLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void append(AttemptEvent event) {
        append(List.of(event));
    }

    /** All of them in one statement, in their order; some hundreds at a time are well. */
    public void append(List<AttemptEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        JdbcClient.StatementSpec insert =
                jdbc.sql("insert into attempt_event (attempt_id, at, kind, item_key, person_id, words) values "
                        + String.join(", ", Collections.nCopies(events.size(), "(?, ?, ?, ?, ?, ?)")));
        for (AttemptEvent event : events) {
            insert = insert.param(event.attempt().value())
                    .param(Timestamp.from(event.at()))
                    .param(event.kind().name())
                    .param(event.item().map(Key::value).orElse(null))
                    .param(event.by().map(PersonId::value).orElse(null))
                    .param(event.words().orElse(null));
        }
        insert.update();
    }

    /** In the order in which they happened. */
    public List<AttemptEvent> of(AttemptId attempt) {
        return jdbc.sql("""
                select attempt_id, at, kind, item_key, person_id, words
                from attempt_event where attempt_id = ? order by at, id
                """)
                .param(attempt.value())
                .query((row, n) -> event(row))
                .list();
    }

    private static AttemptEvent event(ResultSet row) throws SQLException {
        @Nullable String item = row.getString("item_key");
        @Nullable Long person = row.getObject("person_id", Long.class);
        return new AttemptEvent(
                new AttemptId(row.getLong("attempt_id")),
                row.getTimestamp("at").toInstant(),
                AttemptEvent.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(item).map(Key::new),
                Optional.ofNullable(person).map(PersonId::new),
                Optional.ofNullable(row.getString("words")));
    }
}
