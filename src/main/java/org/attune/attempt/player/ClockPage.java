package org.attune.attempt.player;

import java.util.LinkedHashMap;
import java.util.Map;
import org.attune.attempt.AttemptId;
import org.attune.attempt.running.ClockView;
import org.attune.attempt.running.Clocks;
import org.attune.attempt.running.Sittings;
import org.attune.attempt.sheet.Sheets;
import org.attune.attempt.store.Attempt;
import org.attune.course.Visit;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the page's clock asks the server, and what stops it and lets it go on: a break is spent on {@link BreakPage}. */
@Controller
@RequestMapping("/at/{launch}/attempts/{id:\\d{1,18}}")
class ClockPage {

    private final Sheets sheets;
    private final Sittings sittings;
    private final Clocks clocks;

    ClockPage(Sheets sheets, Sittings sittings, Clocks clocks) {
        this.sheets = sheets;
        this.sittings = sittings;
        this.clocks = clocks;
    }

    /** Spans in milliseconds; {@code left} is missing where there is no deadline. */
    @GetMapping("/clock")
    ResponseEntity<Map<String, Object>> clock(Visit visit, @PathVariable long id) {
        Attempt attempt = sheets.attempt(visit, id);
        ClockView clock = clocks.of(attempt);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("open", attempt.isOpen());
        told.put("paused", clock.paused());
        told.put("rest", clock.rest());
        told.put("moved", clock.moved());
        told.put("whole", clock.whole());
        clock.left().ifPresent(left -> told.put("left", left));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(told);
    }

    /** @param from the page of the visit to come back to */
    @PostMapping("/pause")
    ModelAndView pause(Visit visit, @PathVariable long id, @RequestParam(defaultValue = "") String from) {
        Attempt paused = sittings.pause(visit, new AttemptId(id)).orElseThrow(Sheets::notHere);
        return Addresses.seeOther(BreakPage.address(
                visit, BreakPage.known(from).orElse("/attempts/" + paused.id().value())));
    }

    @PostMapping("/resume")
    ModelAndView resume(Visit visit, @PathVariable long id, @RequestParam(defaultValue = "") String from) {
        Attempt goingOn = sittings.resume(visit, new AttemptId(id)).orElseThrow(Sheets::notHere);
        return Addresses.seeOther(BreakPage.known(from)
                .map(path -> visit.base() + path)
                .orElseGet(() -> Addresses.attempt(visit, goingOn.id())));
    }
}
