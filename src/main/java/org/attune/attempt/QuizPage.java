package org.attune.attempt;

import java.util.List;
import java.util.Map;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.course.Placement;
import org.attune.course.Placements;
import org.attune.course.Visit;
import org.attune.item.Key;
import org.attune.learn.Reading;
import org.attune.words.Message;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Before the first question: what to expect, and one button to start or to go on. */
@Controller
@RequestMapping("/at/{launch}")
class QuizPage {

    private final Sittings sittings;
    private final AttemptRows attempts;
    private final Marks marks;
    private final Sheets sheets;
    private final Placements placements;
    private final Modules modules;
    private final Reading reading;
    private final Presence presence;

    QuizPage(
            Sittings sittings,
            AttemptRows attempts,
            Marks marks,
            Sheets sheets,
            Placements placements,
            Modules modules,
            Reading reading,
            Presence presence) {
        this.sittings = sittings;
        this.attempts = attempts;
        this.marks = marks;
        this.sheets = sheets;
        this.placements = placements;
        this.modules = modules;
        this.reading = reading;
        this.presence = presence;
    }

    /** An earlier attempt, as the list shows it. */
    record Earlier(Attempt attempt, Message result, int awaited) {

        static Earlier of(Attempt attempt, Map<Key, Mark> marks) {
            Total total = Total.of(marks.values());
            return new Earlier(attempt, total.words(), total.awaited());
        }
    }

    @GetMapping("/quiz")
    ModelAndView show(Visit visit) {
        Placement placement = visit.placement().map(placements::get).orElseThrow(Sheets::notHere);
        return placement
                .module()
                .flatMap(modules::find)
                .map(module -> page(visit, placement, module))
                .orElseGet(() -> Addresses.seeOther(visit.base()));
    }

    private ModelAndView page(Visit visit, Placement placement, TrainingModule module) {
        boolean preview = visit.byInstructor();
        AttemptsSoFar soFar = AttemptsSoFar.of(
                attempts.of(placement.id(), visit.person(), preview), module.id(), placement.settings(), preview);
        Map<AttemptId, Map<Key, Mark>> earned = marks.of(placement.id(), visit.person(), preview);
        List<Earlier> earlier = soFar.submitted().reversed().stream()
                .map(attempt -> Earlier.of(attempt, earned.getOrDefault(attempt.id(), Map.of())))
                .toList();
        ModelAndView page = new ModelAndView("attempt/quiz");
        page.addObject("module", module);
        page.addObject(
                "prospect",
                Prospect.of(module.quiz(), placement.settings().asking().drawing()));
        page.addObject("settings", placement.settings());
        page.addObject("soFar", soFar);
        page.addObject("earlier", earlier);
        org.attune.learn.Progress read = reading.progress(placement.id(), visit.person(), module);
        page.addObject("unread", read.pages().size() - read.read().size());
        soFar.open().map(sheets::of).ifPresent(sheet -> page.addObject("progress", sheet.progress()));
        return page;
    }

    @PostMapping("/attempts")
    ModelAndView start(Visit visit) {
        return Addresses.seeOther(
                switch (sittings.start(visit)) {
                    case Starting.Underway(var attempt) -> Addresses.attempt(visit, attempt);
                    case Starting.NoneLeft _ -> Addresses.quiz(visit);
                    case Starting.NotSetUp _ -> visit.base();
                });
    }

    /** Where one left off. */
    @GetMapping("/attempts/{id:\\d{1,18}}")
    ModelAndView goOn(Visit visit, @PathVariable long id) {
        Sheet sheet = sheets.of(visit, id);
        AttemptId attempt = sheet.attempt().id();
        if (!sheet.attempt().isOpen()) {
            return Addresses.seeOther(Addresses.results(visit, attempt));
        }
        presence.note(visit, attempt, true);
        return Addresses.seeOther(sheet.progress()
                .next()
                .map(place -> Addresses.item(visit, attempt, place.n()))
                .orElseGet(() -> Addresses.check(visit, attempt)));
    }
}
