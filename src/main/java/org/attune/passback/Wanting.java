package org.attune.passback;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.competency.Competencies;
import org.attune.competency.KnowledgeArea;
import org.attune.competency.KnowledgeAreaId;
import org.attune.course.CompetencyWayChosen;
import org.attune.course.Courses;
import org.attune.course.People;
import org.attune.course.PersonId;
import org.attune.course.Placement;
import org.attune.course.Placements;
import org.attune.direct.Adapter;
import org.attune.lti.RegistrationId;
import org.attune.outcome.GradeChanged;
import org.attune.outcome.Mastery;
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

    private final Ledger ledger;
    private final Columns columns;
    private final Placements placements;
    private final People people;
    private final Outcomes outcomes;
    private final Courses courses;
    private final Competencies competencies;
    private final ApplicationEventPublisher events;

    Wanting(
            Ledger ledger,
            Columns columns,
            Placements placements,
            People people,
            Outcomes outcomes,
            Courses courses,
            Competencies competencies,
            ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.columns = columns;
        this.placements = placements;
        this.people = people;
        this.outcomes = outcomes;
        this.courses = courses;
        this.competencies = competencies;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void want(GradeChanged changed) {
        Placement placement = placements.get(changed.placement());
        wantDirectly(placement, changed.person(), changed.version());
        if (GradeRoute.takesGrades(placement) && isKnownToPlatform(changed.person())) {
            ledger.want(ownColumn(placement), changed.person(), placement.registration(), changed.version());
            areaColumns(placement, changed.person())
                    .forEach(column ->
                            ledger.want(column, changed.person(), placement.registration(), changed.version()));
            events.publishEvent(new Wanted(placement.registration()));
        }
    }

    private void wantDirectly(Placement placement, PersonId person, long version) {
        if (GradeRoute.goesDirectly(placement) && isKnownToPlatform(person)) {
            RegistrationId lane = lane(placement);
            ledger.want(columns.direct(placement, lane), person, lane, version);
            events.publishEvent(new Wanted(lane));
        }
    }

    private RegistrationId lane(Placement placement) {
        return Adapter.lane(courses.get(placement.context()).tenant());
    }

    /** Owes everything of a learner once more because a person asks for it, whatever stands on the platform. */
    @Transactional
    void wantAgain(Placement placement, PersonId person) {
        if (GradeRoute.takesGrades(placement) && isKnownToPlatform(person)) {
            LineItemId own = ownColumn(placement);
            columns.forgetIfGone(own, person);
            ledger.wantAgain(own, person, placement.registration(), true);
            areaColumns(placement, person).forEach(column -> {
                columns.forgetIfGone(column, person);
                ledger.wantAgain(column, person, placement.registration(), true);
            });
            events.publishEvent(new Wanted(placement.registration()));
        }
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

    private LineItemId ownColumn(Placement placement) {
        return columns.of(placement, Optional.empty());
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
                        .forEach(
                                parked -> ledger.want(parked.lineItem(), parked.person(), placement.registration(), 1));
                outcomes.forPlacement(placement.id()).keySet().stream()
                        .filter(this::isKnownToPlatform)
                        .sorted(Comparator.comparingLong(PersonId::value))
                        .forEach(person -> areaColumns(placement, person)
                                .forEach(column -> ledger.want(column, person, placement.registration(), 1)));
                events.publishEvent(new Wanted(placement.registration()));
            }
        }
        for (Placement place : placements.areaLinksIn(chosen.context())) {
            if (place.isOfNoLink()) {
                RegistrationId lane = lane(place);
                ledger.parked(place.id()).forEach(parked -> ledger.want(parked.lineItem(), parked.person(), lane, 1));
                outcomes.forPlacement(place.id()).keySet().stream()
                        .sorted(Comparator.comparingLong(PersonId::value))
                        .forEach(person -> wantDirectly(place, person, 1));
                events.publishEvent(new Wanted(lane));
            }
        }
    }

    /** In the order of the frameworks, in which columns are made; two transactions take the rows in the same order. */
    private List<LineItemId> areaColumns(Placement placement, PersonId person) {
        if (!GradeRoute.takesColumns(placement)) {
            return List.of();
        }
        Set<KnowledgeAreaId> shown = outcomes.mastery(placement.id(), person).stream()
                .map(Mastery::area)
                .collect(Collectors.toSet());
        return competencies.areas().stream()
                .map(KnowledgeArea::id)
                .filter(shown::contains)
                .map(area -> columns.of(placement, Optional.of(area)))
                .toList();
    }

    private boolean isKnownToPlatform(PersonId person) {
        return people.get(person).subject().isPresent();
    }
}
