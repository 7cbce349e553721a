package org.attune.attempt.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.attune.attempt.KeyChoiceId;
import org.attune.attempt.KeySource;
import org.attune.attempt.RescoringId;
import org.attune.attempt.store.Attempt;
import org.attune.course.PersonId;
import org.attune.course.PlacementId;
import org.attune.item.PanelKey;
import org.attune.panel.PanelVersionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * The tables {@code attempt_key} and {@code attempt_key_choice}: what was decided about the key of a placement. Most placements
 * have no row in them.
 */
@Repository
public class PlacementKeys {

    private final JdbcClient jdbc;
    private final Cache<KeyChoiceId, KeyChoice> known =
            Caffeine.newBuilder().maximumSize(1000).build();

    PlacementKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else decides about this placement's key until the transaction ends. The latest rescoring, if there was any. */
    public Optional<RescoringId> lock(PlacementId placement) {
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

    public void rescored(PlacementId placement, RescoringId rescoring) {
        jdbc.sql("update attempt_key set rescoring_id = ? where placement_id = ?")
                .param(rescoring.value())
                .param(placement.value())
                .update();
    }

    /**
     * The key by which an attempt is marked when it is submitted. That is its own version's, unless it was begun before the
     * latest rescoring of its placement was kept: then it is that rescoring's, so that it is missed by none.
     */
    public KeySource of(Attempt attempt) {
        return jdbc.sql("""
                select attempt_key.choice_id,
                       coalesce(case when rescoring.module = ? and rescoring.kept_at >= ? then rescoring.quiz_version end, ?)
                           as quiz_version
                from attempt_key left join rescoring on rescoring.id = attempt_key.rescoring_id
                where attempt_key.placement_id = ?
                """)
                .param(attempt.module().toString())
                .param(Timestamp.from(attempt.startedAt()))
                .param(attempt.version().value())
                .param(attempt.placement().value())
                .query((row, n) -> KeySource.of(row, "quiz_version", "choice_id"))
                .optional()
                .orElseGet(() -> new KeySource(attempt.version()));
    }

    /** The panel that is chosen now; empty where all is by the author's key. */
    public Optional<KeyChoiceId> choice(PlacementId placement) {
        return jdbc.sql("select choice_id from attempt_key where placement_id = ? and choice_id is not null")
                .param(placement.value())
                .query((row, n) -> new KeyChoiceId(row.getLong("choice_id")))
                .optional();
    }

    public void choose(PlacementId placement, Optional<KeyChoiceId> choice) {
        jdbc.sql("update attempt_key set choice_id = ? where placement_id = ?")
                .param(choice.map(KeyChoiceId::value).orElse(null))
                .param(placement.value())
                .update();
    }

    /** Choices never change, so they are remembered. */
    public Optional<KeyChoice> find(KeyChoiceId id) {
        return Optional.ofNullable(known.get(
                id,
                wanted -> jdbc.sql("""
                select id, placement_id, panel_version_id, ratings, provisional_counts, person_id, chosen_at
                from attempt_key_choice where id = ?
                """)
                        .param(wanted.value())
                        .query((row, n) -> new KeyChoice(
                                wanted,
                                new PlacementId(row.getLong("placement_id")),
                                new PanelVersionId(row.getLong("panel_version_id")),
                                PanelKey.Ratings.valueOf(row.getString("ratings")),
                                row.getBoolean("provisional_counts"),
                                new PersonId(row.getLong("person_id")),
                                row.getTimestamp("chosen_at").toInstant()))
                        .optional()
                        .orElse(null)));
    }

    public KeyChoiceId insert(
            PlacementId placement,
            PanelVersionId version,
            PanelKey.Ratings ratings,
            boolean provisionalCounts,
            PersonId by,
            Instant at) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into attempt_key_choice (placement_id, panel_version_id, ratings, provisional_counts, person_id,
                                                chosen_at)
                values (?, ?, ?, ?, ?, ?)
                """)
                .param(placement.value())
                .param(version.value())
                .param(ratings.name())
                .param(provisionalCounts)
                .param(by.value())
                .param(Timestamp.from(at))
                .update(id, "id");
        return new KeyChoiceId(Objects.requireNonNull(id.getKeyAs(Number.class)).longValue());
    }
}
