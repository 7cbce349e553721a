package org.attune.attempt.running;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.attune.attempt.AttemptId;
import org.attune.attempt.store.AttemptRows;
import org.attune.attempt.store.AttemptSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Submits what was saved when the time of an attempt is up. Each is a transaction of its own under the attempt's lock, so that
 * two nodes, or a learner who submits at the same moment, make one submission; who dies half-way leaves the rest to the next.
 */
@Component
class TimeUp {

    private static final Logger log = LoggerFactory.getLogger(TimeUp.class);
    private static final int AT_ONCE = 200;

    private final AttemptRows attempts;
    private final Sittings sittings;
    private final AttemptSettings settings;
    private final InstantSource clock;

    TimeUp(AttemptRows attempts, Sittings sittings, AttemptSettings settings, InstantSource clock) {
        this.attempts = attempts;
        this.sittings = sittings;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return how many were submitted */
    int submitAll() {
        Instant ended = clock.instant().minus(settings.grace());
        int submitted = 0;
        AttemptId after = new AttemptId(0);
        List<AttemptId> over;
        do {
            over = attempts.endedBy(ended, after, AT_ONCE);
            for (AttemptId attempt : over) {
                submitted += submit(attempt) ? 1 : 0;
                after = attempt;
            }
        } while (over.size() == AT_ONCE);
        return submitted;
    }

    /** One that cannot be submitted must not keep the others waiting; it is tried again the next time. */
    private boolean submit(AttemptId attempt) {
        try {
            return sittings.submitIfOver(attempt);
        } catch (RuntimeException e) {
            log.error("Attempt {} could not be submitted though its time is up", attempt.value(), e);
            return false;
        }
    }
}
