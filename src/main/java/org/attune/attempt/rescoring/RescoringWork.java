package org.attune.attempt.rescoring;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.attune.attempt.AttemptId;
import org.attune.attempt.AttemptsMarkedAnew;
import org.attune.attempt.RescoringId;
import org.attune.attempt.key.KeyedItems;
import org.attune.attempt.store.AttemptEvent;
import org.attune.attempt.store.AttemptEvent.Kind;
import org.attune.attempt.store.AttemptLog;
import org.attune.attempt.store.AttemptRows;
import org.attune.attempt.store.RetriedTransaction;
import org.attune.course.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Marks the attempts of a placement anew, batch after batch. Where it is stands in the rescoring's row and is written with
 * the marks: whoever goes on after a kill, on whichever node, begins with the first attempt that was not done, and two who
 * work on one rescoring take turns. Learners are not in the way: what is locked was submitted.
 */
@Component
class RescoringWork {

    private final RescoringRows rescorings;
    private final AttemptRows attempts;
    private final Remarking remarking;
    private final RescoredMarks marks;
    private final KeyedItems keyed;
    private final AttemptLog log;
    private final RetriedTransaction transaction;
    private final ApplicationEventPublisher events;
    private final RescoringSettings settings;
    private final InstantSource clock;

    RescoringWork(
            RescoringRows rescorings,
            AttemptRows attempts,
            Remarking remarking,
            RescoredMarks marks,
            KeyedItems keyed,
            AttemptLog log,
            RetriedTransaction transaction,
            ApplicationEventPublisher events,
            RescoringSettings settings,
            InstantSource clock) {
        this.rescorings = rescorings;
        this.attempts = attempts;
        this.remarking = remarking;
        this.marks = marks;
        this.keyed = keyed;
        this.log = log;
        this.transaction = transaction;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Goes on until all is done.
     *
     * @param stop asked between two batches
     * @return false when it was stopped before
     */
    boolean run(RescoringId id, BooleanSupplier stop) {
        Rescoring rescoring = rescorings.find(id).orElseThrow();
        if (rescoring.isFinished()) {
            return true;
        }
        waitForSubmissions(rescoring);
        KeyComparison key = new KeyComparison(keyed, rescoring.module(), rescoring.to());
        while (!stop.getAsBoolean()) {
            if (!transaction.run(() -> nextBatch(rescoring, key))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Who was submitting when the rescoring was kept may not have seen it, and marks by the key of before. Such a submission
     * holds its attempt's lock until it is done: having had each of them for a moment, we know that all are done, and that
     * those still open will be marked by our key.
     */
    private void waitForSubmissions(Rescoring rescoring) {
        attempts.idsOfOpen(rescoring.placement(), rescoring.module())
                .forEach(open -> transaction.run(() -> attempts.lock(open)));
    }

    /** False when there was none. */
    private boolean nextBatch(Rescoring rescoring, KeyComparison key) {
        RescoringId id = rescoring.id();
        List<AttemptId> batch = rescorings
                .lock(id)
                .map(last -> attempts.idsOfSubmitted(
                        rescoring.placement(), rescoring.module(), new AttemptId(last), settings.batch()))
                .orElse(List.of());
        Instant now = clock.instant();
        if (batch.isEmpty()) {
            rescorings.finish(id, now);
            return false;
        }
        List<AttemptDifference> differences = remarking.of(attempts.lock(batch), key);
        List<AttemptDifference> changed =
                differences.stream().filter(AttemptDifference::changed).toList();
        marks.keep(id, rescoring.to(), differences);
        rescorings.insert(id, differences);
        rescorings.advance(id, batch.getLast(), batch.size(), changed.size());
        log.append(changed.stream()
                .map(attempt -> AttemptEvent.of(attempt.attempt(), Kind.MARKED_ANEW, now)
                        .by(rescoring.by())
                        .saying(rescoring.reason()))
                .toList());
        Set<PersonId> people = changed.stream().map(AttemptDifference::person).collect(Collectors.toSet());
        if (!people.isEmpty()) {
            events.publishEvent(new AttemptsMarkedAnew(rescoring.placement(), people));
        }
        return true;
    }
}
