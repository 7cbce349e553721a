package org.attune.attempt.player;

import java.util.Optional;
import org.attune.attempt.running.Clocks;
import org.attune.attempt.running.Sittings;
import org.attune.attempt.store.Attempt;
import org.attune.course.Visit;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Before every page that asks: one whose attempt takes no answers, or none just now, is sent where there is something to do. */
@Component
class Threshold {

    private final Sittings sittings;
    private final Clocks clocks;

    Threshold(Sittings sittings, Clocks clocks) {
        this.sittings = sittings;
        this.clocks = clocks;
    }

    /** @param from the page of the visit that asks, such as {@code /attempts/7/items/1} */
    Optional<ModelAndView> closed(Visit visit, Attempt attempt, String from) {
        if (!attempt.isOpen()) {
            return Optional.of(Addresses.seeOther(Addresses.results(visit, attempt.id())));
        }
        if (attempt.clock().deadline().isPresent() && sittings.submitIfOver(attempt.id())) {
            return Optional.of(Addresses.seeOther(Addresses.results(visit, attempt.id()) + "?notice=time-up"));
        }
        return attempt.clock().pausedAt().isPresent() && clocks.of(attempt).paused()
                ? Optional.of(Addresses.seeOther(BreakPage.address(visit, from)))
                : Optional.empty();
    }
}
