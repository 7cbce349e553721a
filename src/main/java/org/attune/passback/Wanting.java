package org.attune.passback;

import java.util.List;
import java.util.Optional;
import org.attune.course.People;
import org.attune.course.PersonId;
import org.attune.course.Placement;
import org.attune.course.Placements;
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
    private final ApplicationEventPublisher events;

    Wanting(
            Ledger ledger,
            Columns columns,
            Placements placements,
            People people,
            Outcomes outcomes,
            ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.columns = columns;
        this.placements = placements;
        this.people = people;
        this.outcomes = outcomes;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void want(GradeChanged changed) {
        Placement placement = placements.get(changed.placement());
        if (GradeRoute.takesGrades(placement) && isKnownToPlatform(changed.person())) {
            ledger.want(ownColumn(placement), changed.person(), placement.registration(), changed.version());
            areaColumns(placement, changed.person())
                    .forEach(column ->
                            ledger.want(column, changed.person(), placement.registration(), changed.version()));
            events.publishEvent(new Wanted(placement.registration()));
        }
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

    /** In the order of their ids, so that two transactions take the rows in the same order. */
    private List<LineItemId> areaColumns(Placement placement, PersonId person) {
        return GradeRoute.takesColumns(placement)
                ? outcomes.mastery(placement.id(), person).stream()
                        .map(Mastery::area)
                        .map(area -> columns.of(placement, Optional.of(area)))
                        .toList()
                : List.of();
    }

    private boolean isKnownToPlatform(PersonId person) {
        return people.get(person).subject().isPresent();
    }
}
