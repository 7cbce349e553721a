package org.attune.passback;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.attune.course.CompetencyWay;
import org.attune.course.ContextId;
import org.attune.course.Visit;
import org.attune.course.store.Courses;
import org.attune.course.store.Placements;
import org.attune.words.Message;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where an instructor chooses how competency outcomes of the course reach its platform, and sees how far they have come. */
@Controller
class CompetencyPage {

    private final CompetencyWays ways;
    private final WayStates states;
    private final Courses courses;
    private final Placements placements;
    private final Wanting wanting;

    CompetencyPage(CompetencyWays ways, WayStates states, Courses courses, Placements placements, Wanting wanting) {
        this.ways = ways;
        this.states = states;
        this.courses = courses;
        this.placements = placements;
        this.wanting = wanting;
    }

    /** @param done {@code saved} or {@code again}: what was just done */
    @GetMapping("/at/{launch}/competencies")
    String show(Visit visit, @RequestParam(defaultValue = "") String done, Model model) {
        ContextId course = taughtBy(visit);
        CompetencyWay active = ways.active(course);
        model.addAttribute("done", done);
        List<WayView> all = ways.of(course);
        model.addAttribute("ways", all);
        model.addAttribute(
                "active", all.stream().filter(WayView::active).findFirst().orElseThrow());
        model.addAttribute("state", states.of(course, active));
        return "passback/competencies";
    }

    @PostMapping("/at/{launch}/competencies")
    String choose(Visit visit, @RequestParam(defaultValue = "") String way, Model model) {
        ContextId course = taughtBy(visit);
        CompetencyWay chosen = Arrays.stream(CompetencyWay.values())
                .filter(one -> one.name().equalsIgnoreCase(way))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "passback.way.none-chosen"));
        Optional<Message> impossible = ways.impossible(chosen, courses.get(course));
        if (impossible.isPresent()) {
            model.addAttribute("refused", impossible.get());
            return show(visit, "", model);
        }
        courses.choose(course, chosen);
        return "redirect:" + visit.base() + "/competencies?done=saved";
    }

    /** Everything of the course that could not be delivered; what teachers have changed on the platform stands. */
    @PostMapping("/at/{launch}/competencies/send")
    String sendAgain(Visit visit) {
        ContextId course = taughtBy(visit);
        placements.openingIn(course).forEach(wanting::wantParkedAgain);
        placements.areaLinksIn(course).forEach(wanting::wantParkedAgain);
        return "redirect:" + visit.base() + "/competencies?done=again";
    }

    /** What is chosen for a course is no learner's business. */
    private static ContextId taughtBy(Visit visit) {
        if (!visit.byInstructor()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "passback.way.instructors-only");
        }
        return visit.context();
    }
}
