package org.attune.outcome;

import java.util.Map;
import java.util.Optional;
import org.attune.attempt.AttemptId;
import org.attune.attempt.ResultsPanel;
import org.attune.attempt.report.Attempts;
import org.attune.competency.Competencies;
import org.attune.course.PersonId;
import org.attune.course.PlacementId;
import org.attune.course.Visit;
import org.attune.course.store.Placements;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Below the results: the grade that the attempts make, and what they have shown in each knowledge area. */
@Component
@Order(100)
class OutcomePanel implements ResultsPanel {

    private final Outcomes outcomes;
    private final Attempts attempts;
    private final Placements placements;
    private final Competencies competencies;
    private final Thresholds thresholds;

    OutcomePanel(
            Outcomes outcomes,
            Attempts attempts,
            Placements placements,
            Competencies competencies,
            Thresholds thresholds) {
        this.outcomes = outcomes;
        this.attempts = attempts;
        this.placements = placements;
        this.competencies = competencies;
        this.thresholds = thresholds;
    }

    @Override
    public Optional<Shown> show(Visit visit, AttemptId attempt) {
        return visit.byInstructor()
                ? Optional.empty()
                : visit.placement().flatMap(placement -> show(placement, visit.person()));
    }

    private Optional<Shown> show(PlacementId placement, PersonId person) {
        return outcomes.of(placement, person)
                .map(outcome -> OutcomeView.of(
                        outcome,
                        attempts.marked(placement, person),
                        placements.get(placement).settings(),
                        competencies,
                        thresholds))
                .map(view -> new Shown("outcome/panel :: outcome", Map.of("outcome", view)));
    }
}
