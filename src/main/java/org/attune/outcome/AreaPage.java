package org.attune.outcome;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.attempt.report.Attempts;
import org.attune.competency.Competencies;
import org.attune.competency.KnowledgeArea;
import org.attune.competency.KnowledgeAreaId;
import org.attune.content.ModuleId;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.course.AreaLink;
import org.attune.course.Placement;
import org.attune.course.PlacementId;
import org.attune.course.Visit;
import org.attune.course.store.Placements;
import org.attune.outcome.AreaView.ModuleLine;
import org.attune.words.Message;
import org.attune.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** What a link for a knowledge area opens: the area, how far one has come in it, and the way into the modules that teach it. */
@Controller
class AreaPage {

    private final Placements placements;
    private final Modules modules;
    private final Competencies competencies;
    private final Outcomes outcomes;
    private final Attempts attempts;
    private final Thresholds thresholds;

    AreaPage(
            Placements placements,
            Modules modules,
            Competencies competencies,
            Outcomes outcomes,
            Attempts attempts,
            Thresholds thresholds) {
        this.placements = placements;
        this.modules = modules;
        this.competencies = competencies;
        this.outcomes = outcomes;
        this.attempts = attempts;
        this.thresholds = thresholds;
    }

    @GetMapping("/at/{launch}/area")
    String show(Visit visit, Words words, Model model) {
        Placement link = visit.areaLink().map(placements::get).orElseThrow(AreaPage::notHere);
        AreaLink asked = link.areaLink().orElseThrow(AreaPage::notHere);
        KnowledgeArea area = competencies.area(asked.area()).orElseThrow(AreaPage::notHere);
        List<ModuleLine> lines = new ArrayList<>();
        for (ModuleId id : modules(link, asked)) {
            modules.find(id, words.locale()).ifPresent(module -> lines.add(line(visit, link, asked.area(), module)));
        }
        Optional<Mastery> mastery = outcomes.of(link.id(), visit.person()).flatMap(outcome -> outcome.in(asked.area()));
        model.addAttribute("points", link.settings().maximumPoints());
        model.addAttribute("area", AreaView.of(area, mastery, thresholds, lines));
        return "outcome/area";
    }

    /** Those that the link was laid out for, then others of the course that teach the area. */
    private Set<ModuleId> modules(Placement link, AreaLink asked) {
        Set<ModuleId> all = new LinkedHashSet<>(asked.modules());
        placements.openingIn(link.context()).stream()
                .flatMap(placement -> placement.module().stream())
                .filter(module -> modules.find(module)
                        .filter(one -> one.areas().contains(asked.area()))
                        .isPresent())
                .forEach(all::add);
        return all;
    }

    private ModuleLine line(Visit visit, Placement link, KnowledgeAreaId area, TrainingModule module) {
        PlacementId place = placements.forModule(link, module.id());
        return new ModuleLine(
                visit.launchBase() + "/in/" + place.value(),
                module.title(),
                module.summary(),
                module.language(),
                module.minutes(),
                module.quiz().items().size(),
                state(visit, place),
                outcomes.of(place, visit.person()).flatMap(outcome -> outcome.in(area)));
    }

    private Message state(Visit visit, PlacementId place) {
        return Message.of(
                attempts.marked(place, visit.person()).isEmpty() ? "outcome.area.not-begun" : "outcome.area.done");
    }

    private static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
