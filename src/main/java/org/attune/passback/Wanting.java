package org.attune.passback;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.competency.Competencies;
import org.attune.competency.KnowledgeArea;
import org.attune.competency.KnowledgeAreaId;
import org.attune.course.CompetencyWayChosen;
import org.attune.course.Person;
import org.attune.course.PersonId;
import org.attune.course.Placement;
import org.attune.course.store.Courses;
import org.attune.course.store.People;
import org.attune.course.store.Placements;
import org.attune.direct.Adapter;
import org.attune.lti.RegistrationId;
import org.attune.outcome.GradesChanged;
import org.attune.outcome.GradesChanged.Change;
import org.attune.outcome.Mastery;
import org.attune.outcome.Outcome;
import org.attune.outcome.Outcomes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Owes what has changed to the platform, in the transaction that changed it: a grade that is kept is a grade that is owed. */
@Component
class Wanting {

    /** Something became owed; once that is committed it is sent without waiting for the next look at the ledger. */
    record Wanted(RegistrationId platform) {}

    private static final int MANY = 50;

    /** Whatever makes so many of them at once is likely to go on: it, and learners, have the machine first. */
    private static final Duration WHILE_THERE_ARE_MANY = Duration.ofSeconds(15);

    private final Ledger ledger;
    private final Columns columns;
    private final Placements placements;
    private final People people;
    private final Outcomes outcomes;
    private final Courses courses;
    private final Competencies competencies;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Wanting(
            Ledger ledger,
            Columns columns,
            Placements placements,
            People people,
            Outcomes outcomes,
            Courses courses,
            Competencies competencies,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.ledger = ledger;
        this.columns = columns;
        this.placements = placements;
        this.people = people;
        this.outcomes = outcomes;
        this.courses = courses;
        this.competencies = competencies;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void want(GradesChanged changed) {
        Placement placement = placements.get(changed.placement());
        List<Change> known = knownToPlatform(changed.changes());
        if (known.isEmpty()) {
            return;
        }
        wantDirectly(placement, known);
        if (GradeRoute.takesGrades(placement)) {
            ledger.want(ownColumn(placement), placement.registration(), known, due(known));
            if (GradeRoute.takesColumns(placement)) {
                wantInAreas(placement, known, outcomes.of(placement.id(), changed.people()));
            }
            events.publishEvent(new Wanted(placement.registration()));
        }
    }

    private void wantDirectly(Placement placement, List<Change> known) {
        if (GradeRoute.goesDirectly(placement)) {
            RegistrationId lane = lane(placement);
            ledger.want(columns.direct(placement, lane), lane, known, due(known));
            events.publishEvent(new Wanted(lane));
        }
    }

    private RegistrationId lane(Placement placement) {
        return Adapter.lane(courses.get(placement.context()).tenant());
    }

    /** Owes everything of a learner once more because a person asks for it, whatever stands on the platform. */
    @Transactional
    void wantAgain(Placement placement, PersonId person) {
        if (GradeRoute.takesGrades(placement) && people.get(person).subject().isPresent()) {
            wantAgain(ownColumn(placement), placement, person);
            if (GradeRoute.takesColumns(placement)) {
                areas(outcomes.of(placement.id(), List.of(person)).values())
                        .forEach(area -> wantAgain(column(placement, area), placement, person));
            }
            events.publishEvent(new Wanted(placement.registration()));
        }
    }

    private void wantAgain(LineItemId column, Placement placement, PersonId person) {
        columns.forgetIfGone(column, person);
        ledger.wantAgain(column, person, placement.registration(), true);
    }

    /** Owes what could not be delivered once more; grades that teachers have changed stand. */
    @Transactional
    void wantParkedAgain(Placement placement) {
        if (GradeRoute.goesDirectly(placement)) {
            RegistrationId lane = lane(placement);
            ledger.parked(placement.id())
                    .forEach(parked -> ledger.wantAgain(parked.lineItem(), parked.person(), lane, false));
            events.publishEvent(new Wanted(lane));
        }
        if (GradeRoute.takesGrades(placement)) {
            ledger.parked(placement.id()).forEach(parked -> {
                columns.forgetIfGone(parked.lineItem(), parked.person());
                ledger.wantAgain(parked.lineItem(), parked.person(), placement.registration(), false);
            });
            events.publishEvent(new Wanted(placement.registration()));
        }
    }

    /**
     * How outcomes reach the platform is another now: what is there is owed in the new way, and what could not be delivered in
     * the old one is looked at once more, which lays it down.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void want(CompetencyWayChosen chosen) {
        for (Placement placement : placements.openingIn(chosen.context())) {
            if (GradeRoute.takesGrades(placement)) {
                ledger.parked(placement.id()).stream()
                        .filter(parked -> columns.get(parked.lineItem()).area().isPresent())
                        .forEach(parked -> want(parked, placement.registration()));
                if (GradeRoute.takesColumns(placement)) {
                    Map<PersonId, Outcome> all = outcomes.forPlacement(placement.id());
                    wantInAreas(placement, knownToPlatform(once(all.keySet())), all);
                }
                events.publishEvent(new Wanted(placement.registration()));
            }
        }
        for (Placement place : placements.areaLinksIn(chosen.context())) {
            if (place.isOfNoLink()) {
                RegistrationId lane = lane(place);
                ledger.parked(place.id()).forEach(parked -> want(parked, lane));
                wantDirectly(
                        place,
                        knownToPlatform(once(outcomes.forPlacement(place.id()).keySet())));
                events.publishEvent(new Wanted(lane));
            }
        }
    }

    private void want(Ledger.Entry parked, RegistrationId platform) {
        ledger.want(parked.lineItem(), platform, once(Set.of(parked.person())), clock.instant());
    }

    private Instant due(List<Change> changes) {
        return changes.size() < MANY ? clock.instant() : clock.instant().plus(WHILE_THERE_ARE_MANY);
    }

    private static List<Change> once(Set<PersonId> people) {
        return people.stream()
                .sorted(Comparator.comparingLong(PersonId::value))
                .map(person -> new Change(person, 1))
                .toList();
    }

    private List<Change> knownToPlatform(List<Change> changes) {
        Map<PersonId, Person> all =
                people.all(changes.stream().map(Change::person).toList());
        return changes.stream()
                .filter(change -> Optional.ofNullable(all.get(change.person()))
                        .flatMap(Person::subject)
                        .isPresent())
                .toList();
    }

    private void wantInAreas(Placement placement, List<Change> known, Map<PersonId, Outcome> all) {
        for (KnowledgeAreaId area : areas(all.values())) {
            List<Change> asked = known.stream()
                    .filter(change -> Optional.ofNullable(all.get(change.person()))
                            .flatMap(outcome -> outcome.in(area))
                            .isPresent())
                    .toList();
            ledger.want(column(placement, area), placement.registration(), asked, due(known));
        }
    }

    /** In the order of the frameworks, in which columns are made; two transactions take the rows in the same order. */
    private List<KnowledgeAreaId> areas(Collection<Outcome> outcomes) {
        Set<KnowledgeAreaId> shown = outcomes.stream()
                .flatMap(outcome -> outcome.mastery().stream())
                .map(Mastery::area)
                .collect(Collectors.toSet());
        return competencies.areas().stream()
                .map(KnowledgeArea::id)
                .filter(shown::contains)
                .toList();
    }

    private LineItemId ownColumn(Placement placement) {
        return columns.of(placement, Optional.empty());
    }

    private LineItemId column(Placement placement, KnowledgeAreaId area) {
        return columns.of(placement, Optional.of(area));
    }
}
