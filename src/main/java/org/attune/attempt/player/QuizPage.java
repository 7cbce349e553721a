package org.attune.attempt.player;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.attempt.AttemptId;
import org.attune.attempt.Mark;
import org.attune.attempt.running.AttemptsSoFar;
import org.attune.attempt.running.Clocks;
import org.attune.attempt.running.Presence;
import org.attune.attempt.running.Sittings;
import org.attune.attempt.running.Starting;
import org.attune.attempt.sheet.Sheet;
import org.attune.attempt.sheet.Sheets;
import org.attune.attempt.sheet.Total;
import org.attune.attempt.store.Attempt;
import org.attune.attempt.store.AttemptRows;
import org.attune.attempt.store.AttemptSettings;
import org.attune.attempt.store.Marks;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.course.Placement;
import org.attune.course.Purpose;
import org.attune.course.Terms;
import org.attune.course.Visit;
import org.attune.course.store.Accommodations;
import org.attune.course.store.Placements;
import org.attune.item.Key;
import org.attune.learn.Reading;
import org.attune.words.Message;
import org.attune.words.Words;
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
    private final Accommodations accommodations;
    private final Clocks clocks;
    private final AttemptSettings settings;
    private final InstantSource clock;
    private final Threshold threshold;

    QuizPage(
            Sittings sittings,
            AttemptRows attempts,
            Marks marks,
            Sheets sheets,
            Placements placements,
            Modules modules,
            Reading reading,
            Presence presence,
            Accommodations accommodations,
            Clocks clocks,
            AttemptSettings settings,
            InstantSource clock,
            Threshold threshold) {
        this.sittings = sittings;
        this.attempts = attempts;
        this.marks = marks;
        this.sheets = sheets;
        this.placements = placements;
        this.modules = modules;
        this.reading = reading;
        this.presence = presence;
        this.accommodations = accommodations;
        this.clocks = clocks;
        this.settings = settings;
        this.clock = clock;
        this.threshold = threshold;
    }

    /** An earlier attempt, as the list shows it. */
    record Earlier(Attempt attempt, Message result, int awaited) {

        static Earlier of(Attempt attempt, Map<Key, Mark> marks, boolean points) {
            Total total = Total.of(marks.values());
            return new Earlier(
                    attempt,
                    points ? total.words() : Message.of("attempt.quiz.not-shown"),
                    points ? total.awaited() : 0);
        }
    }

    @GetMapping("/quiz")
    ModelAndView show(Visit visit, Words words) {
        Placement placement = visit.placement().map(placements::get).orElseThrow(Sheets::notHere);
        return placement
                .module()
                .filter(_ -> placement.purpose() == Purpose.MODULE)
                .flatMap(module -> modules.find(module, words.locale()))
                .map(module -> page(visit, placement, module))
                .orElseGet(() -> Addresses.seeOther(visit.base()));
    }

    private ModelAndView page(Visit visit, Placement placement, TrainingModule module) {
        boolean preview = visit.byInstructor();
        Terms terms = preview ? Terms.ofPreview(placement.settings()) : accommodations.terms(placement, visit.person());
        AttemptsSoFar soFar = AttemptsSoFar.of(
                attempts.of(placement.id(), visit.person(), preview), module.id(), terms.attemptsAllowed());
        Map<AttemptId, Map<Key, Mark>> earned = marks.of(placement.id(), visit.person(), preview);
        List<Earlier> earlier = soFar.submitted().reversed().stream()
                .map(attempt -> Earlier.of(
                        attempt,
                        earned.getOrDefault(attempt.id(), Map.of()),
                        clocks.showing(attempt).points()))
                .toList();
        ModelAndView page = new ModelAndView("attempt/quiz");
        page.addObject("module", module);
        page.addObject(
                "prospect",
                Prospect.of(module.quiz(), placement.settings().asking().drawing()));
        page.addObject("settings", placement.settings());
        page.addObject("soFar", soFar);
        page.addObject("allowed", terms.attemptsAllowed());
        page.addObject("rules", Rule.of(terms, settings.grace()));
        page.addObject("granted", !terms.granted().isNone());
        Instant now = clock.instant();
        terms.timing().opens().filter(now::isBefore).ifPresent(at -> page.addObject("opens", at));
        terms.timing().ends().filter(at -> !now.isBefore(at)).ifPresent(at -> page.addObject("closed", at));
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
                    case Starting.NoneLeft _, Starting.NotOpen _ -> Addresses.quiz(visit);
                    case Starting.NotSetUp _ -> visit.base();
                });
    }

    /** Where one left off. */
    @GetMapping("/attempts/{id:\\d{1,18}}")
    ModelAndView goOn(Visit visit, @PathVariable long id) {
        Sheet sheet = sheets.of(visit, id);
        AttemptId attempt = sheet.attempt().id();
        Optional<ModelAndView> elsewhere = threshold.closed(visit, sheet.attempt(), "/attempts/" + id);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        presence.note(visit, attempt, true);
        if (clocks.together(sheet.attempt())) {
            return Addresses.seeOther(AllItemsPage.address(visit, sheet));
        }
        return Addresses.seeOther(sheet.progress()
                .next()
                .map(place -> Addresses.item(visit, attempt, place.n()))
                .orElseGet(() -> Addresses.check(visit, attempt)));
    }
}
