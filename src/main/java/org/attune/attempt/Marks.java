package org.attune.attempt;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.attune.course.PersonId;
import org.attune.course.PlacementId;
import org.attune.item.Key;
import org.attune.item.Score;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code attempt_mark}: what each item of a submitted attempt earned. */
@Repository
class Marks {

    private final JdbcClient jdbc;

    Marks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All marks of an attempt, in one statement. */
    void insert(AttemptId attempt, Map<Key, Score> marks) {
        String rows = String.join(", ", Collections.nCopies(marks.size(), "(?, ?, ?, ?)"));
        JdbcClient.StatementSpec insert =
                jdbc.sql("insert into attempt_mark (attempt_id, item_key, earned, possible) values " + rows);
        for (Map.Entry<Key, Score> mark : marks.entrySet()) {
            insert = insert.param(attempt.value())
                    .param(mark.getKey().value())
                    .param(mark.getValue().earned())
                    .param(mark.getValue().possible());
        }
        insert.update();
    }

    Map<Key, Score> of(AttemptId attempt) {
        Map<Key, Score> marks = new LinkedHashMap<>();
        jdbc.sql("select item_key, earned, possible from attempt_mark where attempt_id = ?")
                .param(attempt.value())
                .query(row -> {
                    marks.put(
                            new Key(row.getString("item_key")),
                            new Score(row.getBigDecimal("earned"), row.getBigDecimal("possible")));
                });
        return marks;
    }

    Map<AttemptId, Map<Key, Score>> of(PlacementId placement, PersonId person, boolean preview) {
        return grouped(
                jdbc.sql("""
                select attempt_id, item_key, earned, possible
                from attempt_mark join attempt on attempt.id = attempt_mark.attempt_id
                where placement_id = ? and person_id = ? and preview = ?
                """).param(placement.value()).param(person.value()).param(preview));
    }

    Map<AttemptId, Map<Key, Score>> of(PlacementId placement) {
        return grouped(jdbc.sql("""
                select attempt_id, item_key, earned, possible
                from attempt_mark join attempt on attempt.id = attempt_mark.attempt_id
                where placement_id = ? and preview = false
                """).param(placement.value()));
    }

    private static Map<AttemptId, Map<Key, Score>> grouped(JdbcClient.StatementSpec select) {
        Map<AttemptId, Map<Key, Score>> marks = new HashMap<>();
        select.query(row -> {
            marks.computeIfAbsent(new AttemptId(row.getLong("attempt_id")), id -> new LinkedHashMap<>())
                    .put(
                            new Key(row.getString("item_key")),
                            new Score(row.getBigDecimal("earned"), row.getBigDecimal("possible")));
        });
        return marks;
    }
}
