package org.attune.outcome;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.attune.attempt.AttemptMarked;
import org.attune.attempt.AttemptsMarkedAnew;
import org.attune.attempt.MarkedAttempt;
import org.attune.attempt.report.Attempts;
import org.attune.course.AccommodationChanged;
import org.attune.course.PersonId;
import org.attune.course.Placement;
import org.attune.course.PlacementChanged;
import org.attune.course.PlacementId;
import org.attune.course.PlacementSettings;
import org.attune.course.PlatformDatesChanged;
import org.attune.course.store.Placements;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What learners have come to: folded whenever an attempt is marked, in the transaction that marked it. */
@Service
public class Outcomes {

    private static final int AT_ONCE = 500;

    private final StoredOutcomes stored;
    private final AreaOutcomes areas;
    private final Attempts attempts;
    private final Placements placements;
    private final Thresholds thresholds;
    private final ApplicationEventPublisher events;

    Outcomes(
            StoredOutcomes stored,
            AreaOutcomes areas,
            Attempts attempts,
            Placements placements,
            Thresholds thresholds,
            ApplicationEventPublisher events) {
        this.stored = stored;
        this.areas = areas;
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

    /** Of those who have one, of some people, a few hundred at most. */
    public Map<PersonId, Outcome> of(PlacementId placement, Collection<PersonId> people) {
        return stored.all(placement, people);
    }

    /** Of everyone who has an outcome there. */
    public Map<PersonId, Outcome> forPlacement(PlacementId placement) {
        return stored.all(placement);
    }

    /** Folds everything at a placement again; where nothing is different nothing is said. */
    @Transactional
    public void rebuild(PlacementId placement) {
        Placement where = placements.get(placement);
        if (where.areaLink().isPresent()) {
            areas.rebuild(where);
            return;
        }
        SortedSet<PersonId> learners = new TreeSet<>(Comparator.comparingLong(PersonId::value));
        learners.addAll(attempts.marked(placement).keySet());
        learners.addAll(stored.all(placement).keySet());
        fold(placement, learners);
    }

    /** What the grades would be with other marks than the stored ones; nothing is kept. */
    public Map<PersonId, Grade> gradesIf(PlacementId placement, Map<PersonId, List<MarkedAttempt>> marked) {
        PlacementSettings settings = placements.get(placement).settings();
        Map<PersonId, Grade> grades = new HashMap<>();
        marked.forEach((person, attempts) -> Folding.fold(attempts, settings, thresholds)
                .flatMap(Outcome::grade)
                .ifPresent(grade -> grades.put(person, grade)));
        return grades;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void fold(AttemptMarked marked) {
        fold(marked.placement(), List.of(marked.person()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void fold(AttemptsMarkedAnew marked) {
        SortedSet<PersonId> learners = new TreeSet<>(Comparator.comparingLong(PersonId::value));
        learners.addAll(marked.people());
        fold(marked.placement(), learners);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void rebuild(PlacementChanged changed) {
        rebuild(changed.placement());
    }

    /** Other dates may make somebody late, or in time. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void fold(AccommodationChanged changed) {
        stored.placements(changed.context(), changed.person())
                .forEach(placement -> fold(placement, List.of(changed.person())));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void fold(PlatformDatesChanged changed) {
        if (stored.find(changed.placement(), changed.person()).isPresent()) {
            fold(changed.placement(), List.of(changed.person()));
        }
    }

    private void fold(PlacementId placement, SortedSet<PersonId> people) {
        List<PersonId> inOrder = List.copyOf(people);
        for (int first = 0; first < inOrder.size(); first += AT_ONCE) {
            fold(placement, inOrder.subList(first, Math.min(first + AT_ONCE, inOrder.size())));
        }
    }

    /** With as many questions to the database for hundreds as for one. */
    private void fold(PlacementId placement, List<PersonId> people) {
        // The locks come before anything is read: of two attempts marked at once, the later fold sees both.
        SortedMap<PersonId, Long> versions = stored.lock(placement, people);
        Placement where = placements.get(placement);
        Map<PersonId, List<MarkedAttempt>> marked = attempts.marked(placement, people);
        Map<PersonId, Outcome> before = stored.all(placement, people);
        List<StoredOutcomes.Kept> changed = new ArrayList<>();
        versions.forEach((person, version) -> {
            Optional<Outcome> folded =
                    Folding.fold(marked.getOrDefault(person, List.of()), where.settings(), thresholds);
            if (!folded.equals(Optional.ofNullable(before.get(person)))) {
                changed.add(new StoredOutcomes.Kept(person, version + 1, folded));
            }
        });
        if (!changed.isEmpty()) {
            stored.keep(placement, changed);
            GradesChanged event = StoredOutcomes.changes(placement, changed);
            events.publishEvent(event);
            areas.fold(where.context(), event.people());
        }
    }
}
