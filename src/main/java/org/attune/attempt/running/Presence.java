package org.attune.attempt.running;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import org.attune.attempt.AttemptId;
import org.attune.attempt.sheet.Sheets;
import org.attune.attempt.store.Attempt;
import org.attune.attempt.store.AttemptEvent;
import org.attune.attempt.store.AttemptEvent.Kind;
import org.attune.attempt.store.AttemptLog;
import org.attune.attempt.store.AttemptRows;
import org.attune.attempt.store.RetriedTransaction;
import org.attune.course.Visit;
import org.springframework.stereotype.Service;

/**
 * Notes that learners leave the pages of their attempt and come back, as their browsers tell it. It proves nothing and stops
 * nothing: a browser may stay silent, and a learner may have good reasons to go.
 */
@Service
public class Presence {

    /** Who taps to and fro all day fills no table. */
    private static final int MOST_A_MINUTE = 6;

    private static final int MOST_IN_ALL = 1_000;

    private final AttemptRows attempts;
    private final AttemptLog log;
    private final RetriedTransaction transaction;
    private final InstantSource clock;

    Presence(AttemptRows attempts, AttemptLog log, RetriedTransaction transaction, InstantSource clock) {
        this.attempts = attempts;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Leaving is noted of one who is here, coming back of one who had left; what was submitted is nobody's whereabouts any more. */
    public void note(Visit visit, AttemptId id, boolean here) {
        transaction.run(() -> {
            Attempt attempt =
                    attempts.lock(id).filter(found -> found.belongsTo(visit)).orElseThrow(Sheets::notHere);
            if (attempt.isOpen()) {
                note(attempt, here);
            }
            return attempt;
        });
    }

    private void note(Attempt attempt, boolean here) {
        List<AttemptEvent> before =
                log.of(attempt.id()).stream().filter(Presence::isAbout).toList();
        boolean away = !before.isEmpty() && before.getLast().kind() == Kind.LEFT;
        Instant now = clock.instant();
        if (away == here && !isTooMuch(before, now)) {
            log.append(AttemptEvent.of(attempt.id(), here ? Kind.RETURNED : Kind.LEFT, now));
        }
    }

    private static boolean isAbout(AttemptEvent event) {
        return event.kind() == Kind.LEFT || event.kind() == Kind.RETURNED;
    }

    private static boolean isTooMuch(List<AttemptEvent> before, Instant now) {
        Instant aMinuteAgo = now.minus(Duration.ofMinutes(1));
        Predicate<AttemptEvent> lately = event -> event.at().isAfter(aMinuteAgo);
        return before.size() >= MOST_IN_ALL || before.stream().filter(lately).count() >= MOST_A_MINUTE;
    }
}
