package org.attune.learn;

import java.util.Optional;
import org.attune.competency.Competencies;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.course.Placement;
import org.attune.course.PlacementId;
import org.attune.course.Visit;
import org.attune.course.store.Placements;
import org.attune.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pages of a module, from its overview to the door of its quiz. Instructors see what learners see. */
@Controller
@RequestMapping("/at/{launch}/module")
class Player {

    private final Placements placements;
    private final Modules modules;
    private final Competencies competencies;
    private final Reading reading;

    Player(Placements placements, Modules modules, Competencies competencies, Reading reading) {
        this.placements = placements;
        this.modules = modules;
        this.competencies = competencies;
        this.reading = reading;
    }

    /** A module that someone has opened at a link. */
    private record Opened(PlacementId placement, TrainingModule module, Progress progress) {}

    @GetMapping
    ModelAndView overview(Visit visit, Words words) {
        return opened(visit, words)
                .map(opened -> new ModelAndView("learn/overview")
                        .addObject("overview", Overview.of(opened.module(), opened.progress(), competencies)))
                .orElseGet(() -> unavailable(visit));
    }

    @GetMapping("/pages/{key}")
    ModelAndView page(Visit visit, @PathVariable String key, Words words) {
        return opened(visit, words)
                .map(opened -> OpenPage.of(opened.module(), key, opened.progress())
                        .map(page -> new ModelAndView("learn/page").addObject("open", page))
                        .orElseGet(Player::noSuchPage))
                .orElseGet(() -> unavailable(visit));
    }

    @PostMapping("/pages/{key}")
    ModelAndView read(Visit visit, @PathVariable String key, Words words) {
        return opened(visit, words)
                .map(opened -> OpenPage.of(opened.module(), key, opened.progress())
                        .map(page -> read(visit, opened, page))
                        .orElseGet(Player::noSuchPage))
                .orElseGet(() -> unavailable(visit));
    }

    private ModelAndView read(Visit visit, Opened opened, OpenPage open) {
        reading.markRead(
                opened.placement(),
                visit.person(),
                opened.module().id(),
                open.page().key());
        return goTo(visit, open.onward());
    }

    private Optional<Opened> opened(Visit visit, Words words) {
        return visit.placement()
                .map(placements::get)
                .flatMap(placement -> placement
                        .module()
                        .flatMap(module -> modules.find(module, words.locale()))
                        .map(module -> opened(visit, placement, module)));
    }

    private Opened opened(Visit visit, Placement placement, TrainingModule module) {
        return new Opened(placement.id(), module, reading.progress(placement.id(), visit.person(), module));
    }

    /** Nothing is chosen, or what was chosen is gone: the first page of the visit knows what to say to whom. */
    private static ModelAndView unavailable(Visit visit) {
        return goTo(visit, "");
    }

    private static ModelAndView noSuchPage() {
        return new ModelAndView("learn/no-such-page", HttpStatus.NOT_FOUND);
    }

    private static ModelAndView goTo(Visit visit, String path) {
        return new ModelAndView("redirect:" + visit.base() + path);
    }
}
