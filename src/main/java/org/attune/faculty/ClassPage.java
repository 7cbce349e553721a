package org.attune.faculty;

import java.util.Optional;
import org.attune.attempt.report.Attempts;
import org.attune.attempt.rescoring.Rescorings;
import org.attune.course.PersonId;
import org.attune.course.PlacementId;
import org.attune.course.Visit;
import org.attune.course.store.Rosters;
import org.attune.passback.ColumnChecks;
import org.attune.passback.Deliveries;
import org.attune.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The class at a link, for its instructors. */
@Controller
class ClassPage {

    private final ClassViews views;
    private final Attempts attempts;
    private final Deliveries deliveries;
    private final Rescorings rescorings;
    private final ColumnChecks columnChecks;
    private final Rosters rosters;

    ClassPage(
            ClassViews views,
            Attempts attempts,
            Deliveries deliveries,
            Rescorings rescorings,
            ColumnChecks columnChecks,
            Rosters rosters) {
        this.views = views;
        this.attempts = attempts;
        this.deliveries = deliveries;
        this.rescorings = rescorings;
        this.columnChecks = columnChecks;
        this.rosters = rosters;
    }

    /** @param again whose grade was just sent again; 0 for that of everyone concerned, absent for nobody's */
    @GetMapping("/at/{launch}/class")
    String learners(Visit visit, @RequestParam Optional<Long> again, Words words, Model model) {
        columnChecks.look(placement(visit));
        ClassView view = views.of(placement(visit), rosters.look(visit.context()), words);
        model.addAttribute("learners", view);
        model.addAttribute("rescoringDue", rescorings.areDue(placement(visit)));
        again.ifPresent(person -> model.addAttribute("again", view.nameOf(person)));
        return "faculty/class";
    }

    @PostMapping("/at/{launch}/class/{person}/send")
    String sendAgain(Visit visit, @PathVariable long person) {
        PlacementId placement = placement(visit);
        PersonId learner = new PersonId(person);
        if (attempts.marked(placement, learner).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        deliveries.sendAgain(placement, learner);
        return "redirect:" + visit.base() + "/class?again=" + person;
    }

    @PostMapping("/at/{launch}/class/send")
    String sendAllAgain(Visit visit) {
        deliveries.sendParkedAgain(placement(visit));
        return "redirect:" + visit.base() + "/class?again=0";
    }

    /** Another's grades are no learner's business. */
    private static PlacementId placement(Visit visit) {
        if (!visit.byInstructor()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return visit.placement().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
