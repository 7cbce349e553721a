package org.attune.passback;

import java.util.Map;
import java.util.Optional;
import org.attune.attempt.AttemptId;
import org.attune.attempt.ResultsPanel;
import org.attune.course.PlacementId;
import org.attune.course.Visit;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Below the results: whether the grade has reached the gradebook. */
@Component
@Order(200)
class DeliveryPanel implements ResultsPanel {

    private final Deliveries deliveries;

    DeliveryPanel(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public Optional<Shown> show(Visit visit, AttemptId attempt) {
        return visit.byInstructor()
                ? Optional.empty()
                : visit.placement().map(placement -> new Shown("passback/delivery :: panel", model(visit, placement)));
    }

    Map<String, Object> model(Visit visit, PlacementId placement) {
        Delivery delivery = deliveries.of(placement, visit.person()).grade();
        return Map.of(
                "delivery",
                DeliveryWords.forLearner(delivery, visit.courseTitle()),
                "deliveryUnderWay",
                delivery.isUnderWay());
    }
}
