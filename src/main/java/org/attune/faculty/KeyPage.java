package org.attune.faculty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.attune.attempt.key.KeyChoice;
import org.attune.attempt.report.Attempts;
import org.attune.attempt.rescoring.Keys;
import org.attune.content.ModuleId;
import org.attune.course.Placement;
import org.attune.course.Purpose;
import org.attune.course.Visit;
import org.attune.course.store.People;
import org.attune.course.store.Placements;
import org.attune.item.PanelKey;
import org.attune.panel.PanelVersion;
import org.attune.panel.Panels;
import org.attune.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Whose key a link is marked by; and making a link collect a panel. */
@Controller
class KeyPage {

    private static final String AUTHOR = "author";

    private final Keys keys;
    private final Panels panels;
    private final Attempts attempts;
    private final Placements placements;
    private final People people;

    KeyPage(Keys keys, Panels panels, Attempts attempts, Placements placements, People people) {
        this.keys = keys;
        this.panels = panels;
        this.attempts = attempts;
        this.placements = placements;
        this.people = people;
    }

    record Offered(long id, int number, Instant at, String by, int panellists, boolean chosen) {}

    @GetMapping("/at/{launch}/class/key")
    String show(Visit visit, Words words, Model model) {
        return page(visit, placement(visit), Optional.empty(), words, model);
    }

    private String page(Visit visit, Placement placement, Optional<String> mistake, Words words, Model model) {
        Optional<KeyChoice> chosen = keys.chosen(placement.id());
        model.addAttribute("mistake", mistake.orElse(null));
        model.addAttribute("byAuthor", chosen.isEmpty());
        model.addAttribute("ratings", chosen.map(KeyChoice::ratings).orElse(PanelKey.Ratings.MEDIAN));
        model.addAttribute(
                "provisional", chosen.map(KeyChoice::provisionalCounts).orElse(false));
        model.addAttribute("fewest", PanelKey.FEWEST);
        model.addAttribute("panel", placement.purpose() == Purpose.PANEL);
        model.addAttribute("collected", panels.collected(placement.id()));
        model.addAttribute("begun", attempts.begun(placement.id()));
        model.addAttribute(
                "versions",
                choices(visit, placement).stream()
                        .map(version -> new Offered(
                                version.id().value(),
                                version.number(),
                                version.publishedAt(),
                                words.say(people.get(version.by()).displayName()),
                                version.panellists(),
                                chosen.filter(choice -> choice.version().equals(version.id()))
                                        .isPresent()))
                        .toList());
        return "faculty/key";
    }

    @PostMapping("/at/{launch}/class/key")
    String choose(
            Visit visit,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "MEDIAN") PanelKey.Ratings ratings,
            @RequestParam(defaultValue = "false") boolean provisional,
            Words words,
            Model model) {
        Placement placement = placement(visit);
        boolean changed = key.equals(AUTHOR)
                ? keys.chooseAuthor(placement.id())
                : keys.choose(
                        placement.id(),
                        visit.person(),
                        choices(visit, placement).stream()
                                .map(PanelVersion::id)
                                .filter(id -> Long.toString(id.value()).equals(key))
                                .findFirst()
                                .orElseThrow(KeyPage::notFound),
                        ratings,
                        provisional);
        return changed
                ? "redirect:" + visit.base() + "/class/rescoring"
                : page(visit, placement, Optional.of("faculty.key.underway"), words, model);
    }

    /** Only while nobody has begun: whoever began as a learner must not become a panellist, nor lose an attempt. */
    @PostMapping("/at/{launch}/class/panel")
    String begin(Visit visit, Words words, Model model) {
        Placement placement = placement(visit);
        if (attempts.begun(placement.id())) {
            return page(visit, placement, Optional.of("faculty.key.begun"), words, model);
        }
        return switch (panels.begin(placement.id(), visit.person())) {
            case BEGUN -> "redirect:" + visit.base() + "/panel";
            case NOTHING_TO_ASK -> page(visit, placement, Optional.of("faculty.key.nothing-to-ask"), words, model);
            case OTHER_MODULE -> page(visit, placement, Optional.of("faculty.key.other-module"), words, model);
        };
    }

    private List<PanelVersion> choices(Visit visit, Placement placement) {
        Optional<ModuleId> module = placement.module();
        return module.map(id -> panels.choices(visit, id)).orElse(List.of());
    }

    private Placement placement(Visit visit) {
        if (!visit.byInstructor()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return placements.get(visit.placement().orElseThrow(KeyPage::notFound));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "faculty.key.no-such");
    }
}
