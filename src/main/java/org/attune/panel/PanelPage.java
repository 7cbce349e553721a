package org.attune.panel;

import java.util.Optional;
import org.attune.course.PersonId;
import org.attune.course.Visit;
import org.attune.words.Message;
import org.attune.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The panel of a link: for its instructors who has answered how far; for others their own page. */
@Controller
class PanelPage {

    private static final int LONGEST_REASON = 1000;

    private final Panels panels;
    private final PanelOverviews overviews;
    private final PanellistPage panellists;
    private final PanelDoor door;

    PanelPage(Panels panels, PanelOverviews overviews, PanellistPage panellists, PanelDoor door) {
        this.panels = panels;
        this.overviews = overviews;
        this.panellists = panellists;
        this.door = door;
    }

    @GetMapping("/at/{launch}/panel")
    ModelAndView show(Visit visit, @RequestParam(defaultValue = "") String notice, Words words) {
        return visit.byInstructor()
                ? overview(door.forInstructor(visit), Optional.empty(), words).addObject("notice", notice)
                : panellists.show(visit, door.forPanellist(visit));
    }

    private ModelAndView overview(Panel panel, Optional<Message> mistake, Words words) {
        return new ModelAndView("panel/overview")
                .addObject("panel", panel)
                .addObject("collects", door.collects(panel))
                .addObject("overview", overviews.of(panel, words))
                .addObject("mistake", mistake.orElse(null));
    }

    @PostMapping("/at/{launch}/panel/panellists/{person:\\d{1,18}}/exclude")
    ModelAndView exclude(
            Visit visit, @PathVariable long person, @RequestParam(defaultValue = "") String reason, Words words) {
        Panel panel = door.forInstructor(visit);
        String why = reason.strip();
        return why.isEmpty() || why.length() > LONGEST_REASON
                ? overview(panel, Optional.of(Message.of("panel.mistake.aside", LONGEST_REASON)), words)
                : exclusion(visit, panel, person, Optional.of(why));
    }

    @PostMapping("/at/{launch}/panel/panellists/{person:\\d{1,18}}/include")
    ModelAndView include(Visit visit, @PathVariable long person) {
        return exclusion(visit, door.forInstructor(visit), person, Optional.empty());
    }

    private ModelAndView exclusion(Visit visit, Panel panel, long person, Optional<String> reason) {
        if (!panels.exclude(panel, new PersonId(person), reason, visit.person())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "panel.nobody");
        }
        return new ModelAndView("redirect:" + visit.base() + "/panel");
    }

    @PostMapping("/at/{launch}/panel/publish")
    ModelAndView publish(Visit visit, Words words) {
        Panel panel = door.forInstructor(visit);
        return panels.publish(panel.id(), visit.person())
                .map(version -> new ModelAndView("redirect:" + visit.base() + "/panel/versions/" + version.number()))
                .orElseGet(() -> overview(panel, Optional.of(Message.of("panel.mistake.nothing")), words));
    }

    @PostMapping("/at/{launch}/panel/close")
    String close(Visit visit) {
        panels.close(door.forInstructorNow(visit));
        return "redirect:" + visit.base() + "/panel?notice=closed";
    }

    @PostMapping("/at/{launch}/panel/reopen")
    String reopen(Visit visit) {
        panels.reopen(door.forInstructorNow(visit), visit.person());
        return "redirect:" + visit.base() + "/panel?notice=open";
    }

    /** The link opens its module for learners again. */
    @PostMapping("/at/{launch}/panel/end")
    String end(Visit visit) {
        panels.end(door.forInstructorNow(visit).placement());
        return "redirect:" + visit.base() + "/module";
    }
}
