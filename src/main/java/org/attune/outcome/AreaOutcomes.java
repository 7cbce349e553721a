package org.attune.outcome;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.attune.competency.KnowledgeAreaId;
import org.attune.course.AreaLink;
import org.attune.course.CompetencyWay;
import org.attune.course.CompetencyWayChosen;
import org.attune.course.ContextId;
import org.attune.course.PersonId;
import org.attune.course.Placement;
import org.attune.course.store.Courses;
import org.attune.course.store.Placements;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the outcome of a link that is for a knowledge area: what somebody has shown in it in all modules of the course, as a
 * share of the link's points. It follows from the outcomes of the modules, in the transaction that changes them.
 */
@Component
class AreaOutcomes {

    private final StoredOutcomes stored;
    private final AreaEvidence evidence;
    private final Placements placements;
    private final Courses courses;
    private final Thresholds thresholds;
    private final ApplicationEventPublisher events;

    AreaOutcomes(
            StoredOutcomes stored,
            AreaEvidence evidence,
            Placements placements,
            Courses courses,
            Thresholds thresholds,
            ApplicationEventPublisher events) {
        this.stored = stored;
        this.evidence = evidence;
        this.placements = placements;
        this.courses = courses;
        this.thresholds = thresholds;
        this.events = events;
    }

    /** Of some learners, at all links for areas that the course has, and for what goes to the platform without a link. */
    void fold(ContextId course, List<PersonId> people) {
        if (courses.get(course).way().equals(Optional.of(CompetencyWay.DIRECT))) {
            evidence.areas(course, people).forEach(area -> placements.forArea(course, area));
        }
        placements.areaLinksIn(course).forEach(link -> people.forEach(person -> fold(link, person)));
    }

    /** What was shown before belongs to the new way, too. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void fold(CompetencyWayChosen chosen) {
        List<PersonId> people = evidence.people(chosen.context());
        if (!people.isEmpty() && courses.get(chosen.context()).way().equals(Optional.of(CompetencyWay.DIRECT))) {
            fold(chosen.context(), people);
        }
    }

    /** Of everybody who has shown anything in the area, or had. */
    void rebuild(Placement link) {
        link.areaLink().ifPresent(area -> evidence.people(link, area.area()).forEach(person -> fold(link, person)));
    }

    private void fold(Placement link, PersonId person) {
        KnowledgeAreaId area = link.areaLink().map(AreaLink::area).orElseThrow();
        if (evidence.nothing(link, area, person)) {
            return;
        }
        // The lock comes before anything is read: of two quizzes marked at once, the later fold sees both.
        long version = stored.lock(link.id(), person) + 1;
        Optional<Outcome> folded = evidence.of(link, area, person).map(shown -> outcome(link, area, shown));
        if (!folded.equals(stored.find(link.id(), person))) {
            stored.keep(link.id(), List.of(new StoredOutcomes.Kept(person, version, folded)));
            events.publishEvent(new GradesChanged(link.id(), person, version));
        }
    }

    private Outcome outcome(Placement link, KnowledgeAreaId area, AreaEvidence.Shown shown) {
        int maximum = link.settings().maximumPoints();
        BigDecimal points = Fraction.of(shown.score()).times(maximum).rounded(Folding.POINT_PLACES);
        return new Outcome(
                Optional.of(new Grade(points, maximum, Optional.empty(), shown.startedAt(), shown.submittedAt())),
                Optional.empty(),
                List.of(new Mastery(area, shown.score(), thresholds.of(shown.score()))));
    }
}
