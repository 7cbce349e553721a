package org.attune.attempt.running;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.attune.attempt.AttemptId;
import org.attune.attempt.store.Attempt;
import org.attune.attempt.store.AttemptClock;
import org.attune.attempt.store.AttemptEvent;
import org.attune.attempt.store.AttemptLog;
import org.attune.attempt.store.AttemptRows;
import org.attune.course.AccommodationChanged;
import org.attune.course.PersonId;
import org.attune.course.Placement;
import org.attune.course.PlacementChanged;
import org.attune.course.PlatformDatesChanged;
import org.attune.course.Terms;
import org.attune.course.store.Accommodations;
import org.attune.course.store.Placements;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves the deadlines of open attempts when dates change, or when somebody is granted more time. */
@Component
public class Deadlines {

    private final AttemptRows attempts;
    private final AttemptLog log;
    private final Placements placements;
    private final Accommodations accommodations;
    private final InstantSource clock;

    Deadlines(
            AttemptRows attempts,
            AttemptLog log,
            Placements placements,
            Accommodations accommodations,
            InstantSource clock) {
        this.attempts = attempts;
        this.log = log;
        this.placements = placements;
        this.accommodations = accommodations;
        this.clock = clock;
    }

    /** The rules of an attempt. Previews have no dates and nothing is granted for them. */
    public Terms terms(Attempt attempt) {
        Placement placement = placements.get(attempt.placement());
        return attempt.preview()
                ? Terms.ofPreview(placement.settings())
                : accommodations.terms(placement, attempt.person());
    }

    /** First of all listeners: attempts are locked before grades, as by everybody who submits. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void move(AccommodationChanged changed) {
        attempts.openOf(changed.context(), changed.person())
                .forEach(id -> move(id, changed.at(), Optional.of(changed.by())));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void move(PlatformDatesChanged changed) {
        attempts.of(changed.placement(), changed.person(), false).stream()
                .filter(Attempt::isOpen)
                .forEach(attempt -> move(attempt.id(), changed.at(), Optional.empty()));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void move(PlacementChanged changed) {
        Instant now = clock.instant();
        attempts.openOf(changed.placement()).forEach(id -> move(id, now, Optional.empty()));
    }

    /** Those who were granted something are told in any case; others when their deadline is another one now. */
    private void move(AttemptId id, Instant at, Optional<PersonId> grantedBy) {
        Attempt attempt = attempts.lock(id).orElseThrow();
        if (!attempt.isOpen()) {
            return;
        }
        AttemptClock before = attempt.clock();
        AttemptClock after = before.under(terms(attempt), attempt.startedAt());
        if (grantedBy.isEmpty() && after.equals(before)) {
            return;
        }
        attempts.keep(id, after.moved(at));
        AttemptEvent.Kind kind =
                grantedBy.isPresent() ? AttemptEvent.Kind.ACCOMMODATED : AttemptEvent.Kind.DEADLINE_MOVED;
        AttemptEvent moved = AttemptEvent.of(id, kind, at);
        AttemptEvent event = after.deadline().map(moved::until).orElse(moved);
        log.append(grantedBy.map(event::by).orElse(event));
    }
}
