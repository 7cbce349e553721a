package org.attune.attempt.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.attune.attempt.AttemptId;
import org.attune.item.Key;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code attempt_checked}: the items whose key and reasons the learner has seen, and whose answers therefore stay. */
@Repository
public class Checked {

    private final JdbcClient jdbc;

    Checked(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Set<Key> of(AttemptId attempt) {
        return new HashSet<>(jdbc.sql("select item_key from attempt_checked where attempt_id = ?")
                .param(attempt.value())
                .query((row, n) -> new Key(row.getString("item_key")))
                .list());
    }

    /** The caller holds the lock of the attempt. */
    public void insert(AttemptId attempt, Key item, Instant at) {
        jdbc.sql("insert into attempt_checked (attempt_id, item_key, at) values (?, ?, ?)")
                .param(attempt.value())
                .param(item.value())
                .param(Timestamp.from(at))
                .update();
    }
}
