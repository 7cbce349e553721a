package org.attune.attempt.player;

import java.util.Optional;
import org.attune.attempt.AttemptId;
import org.attune.attempt.running.AttemptsSoFar;
import org.attune.attempt.running.Clocks;
import org.attune.attempt.running.Deadlines;
import org.attune.attempt.running.Sittings;
import org.attune.attempt.sheet.Sheet;
import org.attune.attempt.sheet.Sheets;
import org.attune.attempt.store.Attempt;
import org.attune.attempt.store.AttemptRows;
import org.attune.course.Visit;
import org.attune.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The last look before submitting, and the submission. */
@Controller
@RequestMapping("/at/{launch}/attempts/{id:\\d{1,18}}")
class CheckPage {

    private final Sheets sheets;
    private final Sittings sittings;
    private final Deadlines deadlines;
    private final Clocks clocks;
    private final Threshold threshold;
    private final AttemptRows attempts;

    CheckPage(
            Sheets sheets,
            Sittings sittings,
            Deadlines deadlines,
            Clocks clocks,
            Threshold threshold,
            AttemptRows attempts) {
        this.sheets = sheets;
        this.sittings = sittings;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.threshold = threshold;
        this.attempts = attempts;
    }

    @GetMapping("/check")
    ModelAndView show(Visit visit, @PathVariable long id, Words words) {
        Sheet sheet = sheets.of(visit, id, words);
        Attempt attempt = sheet.attempt();
        Optional<ModelAndView> elsewhere = threshold.closed(visit, attempt, "/attempts/" + id + "/check");
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
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
                                deadlines.terms(attempt).attemptsAllowed()))
                .addObject("clock", clocks.of(attempt))
                .addObject("showing", clocks.afterSubmit(attempt));
    }

    @PostMapping("/submit")
    ModelAndView submit(Visit visit, @PathVariable long id, @RequestParam(defaultValue = "") String by) {
        Attempt submitted = sittings.submit(visit, new AttemptId(id)).orElseThrow(Sheets::notHere);
        return Addresses.seeOther(
                Addresses.results(visit, submitted.id()) + (by.equals("clock") ? "?notice=time-up" : ""));
    }
}
