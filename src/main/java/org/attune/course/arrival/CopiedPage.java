package org.attune.course.arrival;

import java.util.List;
import java.util.Optional;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.course.Placement;
import org.attune.course.PlacementId;
import org.attune.course.Visit;
import org.attune.course.store.Contexts;
import org.attune.course.store.Origin;
import org.attune.course.store.Origins;
import org.attune.course.store.Placements;
import org.attune.lti.Launch;
import org.attune.lti.Launches;
import org.attune.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where an instructor of a copied course says, once, which link of the original a link is the copy of: Moodle tells which
 * course it was, not which link.
 */
@Controller
class CopiedPage {

    private final Launches launches;
    private final Placements placements;
    private final Origins origins;
    private final Contexts contexts;
    private final Modules modules;

    CopiedPage(Launches launches, Placements placements, Origins origins, Contexts contexts, Modules modules) {
        this.launches = launches;
        this.placements = placements;
        this.origins = origins;
        this.contexts = contexts;
        this.modules = modules;
    }

    /** One link of the original, as it is shown to be chosen. */
    record Candidate(PlacementId id, Optional<String> title, String module, int points) {}

    @GetMapping("/at/{launch}/copied")
    String show(Visit visit, Words words, Model model) {
        List<Placement> candidates = candidates(visit);
        return candidates.isEmpty() ? "redirect:" + visit.base() : page(candidates, false, words, model);
    }

    @PostMapping("/at/{launch}/copied")
    String confirm(Visit visit, @RequestParam(defaultValue = "") String from, Words words, Model model) {
        List<Placement> candidates = candidates(visit);
        Optional<Placement> origin = candidates.stream()
                .filter(one -> String.valueOf(one.id().value()).equals(from))
                .findFirst();
        if (origin.isEmpty() && !candidates.isEmpty()) {
            return page(candidates, true, words, model);
        }
        origin.ifPresent(one -> placements.copy(visit.placement().orElseThrow(), one));
        return "redirect:" + visit.base();
    }

    private String page(List<Placement> candidates, boolean nothingChosen, Words words, Model model) {
        model.addAttribute("nothingChosen", nothingChosen);
        model.addAttribute(
                "course", words.say(contexts.title(candidates.getFirst().context())));
        model.addAttribute(
                "candidates",
                candidates.stream()
                        .map(one -> new Candidate(
                                one.id(),
                                one.title(),
                                one.module()
                                        .flatMap(modules::find)
                                        .map(TrainingModule::title)
                                        .orElse(""),
                                one.settings().maximumPoints()))
                        .toList());
        return "course/copied";
    }

    /** None for a link that opens something already. */
    private List<Placement> candidates(Visit visit) {
        if (!visit.byInstructor()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "course.chooser.instructors-only");
        }
        Launch launch = launches.get(visit.launch());
        Placement placement = visit.placement()
                .map(placements::get)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return placement.module().isEmpty()
                        && launch.link().map(link -> origins.of(launch, link)).orElseGet(Origin.New::new)
                                instanceof Origin.OneOf(List<Placement> candidates)
                ? stillThere(candidates)
                : List.of();
    }

    private List<Placement> stillThere(List<Placement> candidates) {
        return candidates.stream()
                .filter(one -> one.module().flatMap(modules::find).isPresent())
                .toList();
    }
}
