package org.attune.faculty;

import org.attune.course.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Both frameworks, to look up what is taught and asked where. For instructors. */
@Controller
@RequestMapping("/at/{launch}/frameworks")
class FrameworksPage {

    private final FrameworkViews views;

    FrameworksPage(FrameworkViews views) {
        this.views = views;
    }

    @GetMapping
    String frameworks(Visit visit, Model model) {
        model.addAttribute("frameworks", viewsFor(visit).frameworks(visit));
        return "faculty/frameworks";
    }

    @GetMapping("/{framework}")
    String framework(Visit visit, @PathVariable String framework, Model model) {
        model.addAttribute("framework", viewsFor(visit).framework(framework).orElseThrow(FrameworksPage::notThere));
        return "faculty/framework";
    }

    @GetMapping("/{framework}/{area}")
    String area(Visit visit, @PathVariable String framework, @PathVariable String area, Model model) {
        model.addAttribute("area", viewsFor(visit).area(visit, framework, area).orElseThrow(FrameworksPage::notThere));
        return "faculty/area";
    }

    /** Where which question stands is no learner's business. */
    private FrameworkViews viewsFor(Visit visit) {
        if (!visit.byInstructor()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return views;
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
