package org.attune.outcome;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.attune.attempt.AttemptMarked;
import org.attune.attempt.Attempts;
import org.attune.course.PersonId;
import org.attune.course.PlacementChanged;
import org.attune.course.PlacementId;
import org.attune.course.PlacementSettings;
import org.attune.course.Placements;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What learners have come to: folded whenever an attempt is marked, in the transaction that marked it. */
@Service
public class Outcomes {

    private final StoredOutcomes stored;
    private final Attempts attempts;
    private final Placements placements;
    private final Thresholds thresholds;
    private final ApplicationEventPublisher events;

    Outcomes(
            StoredOutcomes stored,
            Attempts attempts,
            Placements placements,
            Thresholds thresholds,
            ApplicationEventPublisher events) {
        this.stored = stored;
        this.attempts = attempts;
        this.placements = placements;
        this.thresholds = thresholds;
        this.events = events;
    }

    /** Empty until an attempt has been marked. */
    public Optional<Outcome> of(PlacementId placement, PersonId person) {
        return stored.find(placement, person);
    }

    /** Empty also while a mark is awaited and no other attempt counts. */
    public Optional<Grade> grade(PlacementId placement, PersonId person) {
        return of(placement, person).flatMap(Outcome::grade);
    }

    public List<Mastery> mastery(PlacementId placement, PersonId person) {
        return of(placement, person).map(Outcome::mastery).orElse(List.of());
    }

    /** Of everyone who has an outcome there. */
    public Map<PersonId, Outcome> forPlacement(PlacementId placement) {
        return stored.all(placement);
    }

    /** Folds everything at a placement again; where nothing is different nothing is said. */
    @Transactional
    public void rebuild(PlacementId placement) {
        Set<PersonId> learners = new TreeSet<>(Comparator.comparingLong(PersonId::value));
        learners.addAll(attempts.marked(placement).keySet());
        learners.addAll(stored.all(placement).keySet());
        learners.forEach(person -> fold(placement, person));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void fold(AttemptMarked marked) {
        fold(marked.placement(), marked.person());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void rebuild(PlacementChanged changed) {
        rebuild(changed.placement());
    }

    private void fold(PlacementId placement, PersonId person) {
        // The lock comes before anything is read: of two attempts marked at once, the later fold sees both.
        long version = stored.lock(placement, person) + 1;
        PlacementSettings settings = placements.get(placement).settings();
        Optional<Outcome> folded = Folding.fold(attempts.marked(placement, person), settings, thresholds);
        if (!folded.equals(stored.find(placement, person))) {
            stored.keep(placement, person, version, folded);
            events.publishEvent(new GradeChanged(placement, person, version));
        }
    }
}
