package org.attune.attempt.rescoring;

import java.time.InstantSource;
import java.util.Optional;
import org.attune.attempt.KeyChoiceId;
import org.attune.attempt.key.KeyChoice;
import org.attune.attempt.key.PlacementKeys;
import org.attune.attempt.store.RetriedTransaction;
import org.attune.course.PersonId;
import org.attune.course.PlacementId;
import org.attune.item.PanelKey;
import org.attune.panel.PanelVersionId;
import org.springframework.stereotype.Service;

/**
 * Whose key a placement's answers are marked by: the author's, or a panel's. A choice holds for what is submitted from now on;
 * what was submitted before is marked anew when an instructor wants it so ({@link Rescorings}).
 */
@Service
public class Keys {

    private final PlacementKeys keys;
    private final RescoringRows rescorings;
    private final RetriedTransaction transaction;
    private final InstantSource clock;

    Keys(PlacementKeys keys, RescoringRows rescorings, RetriedTransaction transaction, InstantSource clock) {
        this.keys = keys;
        this.rescorings = rescorings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Empty where the key is the author's. */
    public Optional<KeyChoice> chosen(PlacementId placement) {
        return keys.choice(placement).flatMap(keys::find);
    }

    public Optional<KeyChoice> find(KeyChoiceId id) {
        return keys.find(id);
    }

    /**
     * The caller has seen that this instructor may choose this version.
     *
     * @return false, and nothing is changed, while attempts are being marked anew by the key of now
     */
    public boolean choose(
            PlacementId placement,
            PersonId by,
            PanelVersionId version,
            PanelKey.Ratings ratings,
            boolean provisionalCounts) {
        return change(placement, () -> {
            boolean same = chosen(placement)
                    .filter(choice -> choice.version().equals(version)
                            && choice.ratings() == ratings
                            && choice.provisionalCounts() == provisionalCounts)
                    .isPresent();
            if (!same) {
                keys.choose(
                        placement,
                        Optional.of(keys.insert(placement, version, ratings, provisionalCounts, by, clock.instant())));
            }
        });
    }

    /** Likewise. */
    public boolean chooseAuthor(PlacementId placement) {
        return change(placement, () -> keys.choose(placement, Optional.empty()));
    }

    private boolean change(PlacementId placement, Runnable change) {
        return transaction.run(() -> {
            boolean free = keys.lock(placement)
                    .flatMap(rescorings::find)
                    .map(Rescoring::isFinished)
                    .orElse(true);
            if (free) {
                change.run();
            }
            return free;
        });
    }
}
