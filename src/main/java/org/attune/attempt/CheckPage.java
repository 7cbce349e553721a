package org.attune.attempt;

import org.attune.course.Placement;
import org.attune.course.Placements;
import org.attune.course.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The last look before submitting, and the submission. */
@Controller
@RequestMapping("/at/{launch}/attempts/{id:\\d{1,18}}")
class CheckPage {

    private final Sheets sheets;
    private final Sittings sittings;
    private final Placements placements;
    private final AttemptRows attempts;

    CheckPage(Sheets sheets, Sittings sittings, Placements placements, AttemptRows attempts) {
        this.sheets = sheets;
        this.sittings = sittings;
        this.placements = placements;
        this.attempts = attempts;
    }

    @GetMapping("/check")
    ModelAndView show(Visit visit, @PathVariable long id) {
        Sheet sheet = sheets.of(visit, id);
        Attempt attempt = sheet.attempt();
        if (!attempt.isOpen()) {
            return Addresses.seeOther(Addresses.results(visit, attempt.id()));
        }
        Placement placement = placements.get(attempt.placement());
        return new ModelAndView("attempt/check")
                .addObject("moduleTitle", sheet.title())
                .addObject("attempt", attempt)
                .addObject("count", sheet.count())
                .addObject("progress", sheet.progress())
                .addObject("readByInstructor", sheet.isReadByInstructor())
                .addObject(
                        "soFar",
                        AttemptsSoFar.of(
                                attempts.of(attempt.placement(), attempt.person(), attempt.preview()),
                                attempt.module(),
                                placement.settings(),
                                attempt.preview()));
    }

    @PostMapping("/submit")
    ModelAndView submit(Visit visit, @PathVariable long id) {
        Attempt submitted = sittings.submit(visit, new AttemptId(id)).orElseThrow(Sheets::notHere);
        return Addresses.seeOther(Addresses.results(visit, submitted.id()));
    }
}
