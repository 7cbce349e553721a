package org.attune.panel;

import java.util.Optional;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.course.Purpose;
import org.attune.course.Visit;
import org.attune.course.store.Placements;
import org.attune.item.Item;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lets a visit into the panel of its own link, and into no other. */
@Component
class PanelDoor {

    private final PanelRows panels;
    private final Placements placements;
    private final Modules modules;

    PanelDoor(PanelRows panels, Placements placements, Modules modules) {
        this.panels = panels;
        this.placements = placements;
        this.modules = modules;
    }

    /** Instructors see what a panel said also when the link is a panel's no more. */
    Panel forInstructor(Visit visit) {
        if (!visit.byInstructor()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return of(visit).orElseThrow(PanelDoor::notHere);
    }

    /** Likewise, while the link is a panel's. */
    Panel forInstructorNow(Visit visit) {
        return Optional.of(forInstructor(visit)).filter(this::collects).orElseThrow(PanelDoor::notHere);
    }

    /** Whether the link is the panel's still, and not for learners again. */
    boolean collects(Panel panel) {
        return placements.get(panel.placement()).purpose() == Purpose.PANEL;
    }

    /** For whoever came to the link as a learner, while the link is a panel's. */
    Panel forPanellist(Visit visit) {
        if (visit.byInstructor()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return of(visit).filter(this::collects).orElseThrow(PanelDoor::notHere);
    }

    TrainingModule module(Panel panel) {
        return modules.find(panel.module())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "panel.no-module"));
    }

    /** @param n among the items that a panel is asked, counted from 1 */
    Item item(Panel panel, int n) {
        return Panels.asked(module(panel)).stream()
                .skip(Math.max(0, n - 1L))
                .findFirst()
                .filter(_ -> n > 0)
                .orElseThrow(PanelDoor::notHere);
    }

    private Optional<Panel> of(Visit visit) {
        return visit.placement().flatMap(panels::of);
    }

    static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "panel.not-here");
    }
}
