package org.attune.attempt;

import java.sql.Timestamp;
import java.util.Optional;
import org.attune.content.QuizVersion;
import org.attune.course.PlacementId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code attempt_key}: what was decided about the key of a placement. Most placements have no row in it. */
@Repository
class PlacementKeys {

    private final JdbcClient jdbc;

    PlacementKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else decides about this placement's key until the transaction ends. The latest rescoring, if there was any. */
    Optional<RescoringId> lock(PlacementId placement) {
        // Not `insert ignore`: that leaves two who meet here with a shared lock each, and neither gets further.
        jdbc.sql("""
                insert into attempt_key (placement_id) values (:placement)
                on duplicate key update placement_id = placement_id
                """).param("placement", placement.value()).update();
        long latest = jdbc.sql("select coalesce(rescoring_id, 0) from attempt_key where placement_id = ? for update")
                .param(placement.value())
                .query(Long.class)
                .single();
        return latest == 0 ? Optional.empty() : Optional.of(new RescoringId(latest));
    }

    void rescored(PlacementId placement, RescoringId rescoring) {
        jdbc.sql("update attempt_key set rescoring_id = ? where placement_id = ?")
                .param(rescoring.value())
                .param(placement.value())
                .update();
    }

    /**
     * The key by which an attempt is marked when it is submitted. That is its own version's, unless it was begun before the
     * latest rescoring of its placement was kept: then it is that rescoring's, so that it is missed by none.
     */
    KeySource of(Attempt attempt) {
        return jdbc.sql("""
                select rescoring.quiz_version
                from attempt_key join rescoring on rescoring.id = attempt_key.rescoring_id
                where attempt_key.placement_id = ? and rescoring.module = ? and rescoring.kept_at >= ?
                """)
                .param(attempt.placement().value())
                .param(attempt.module().toString())
                .param(Timestamp.from(attempt.startedAt()))
                .query((row, n) -> new KeySource(new QuizVersion(row.getString("quiz_version"))))
                .optional()
                .orElseGet(() -> new KeySource(attempt.version()));
    }
}
