package org.attune.course.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.attune.content.Modules;
import org.attune.content.Pool;
import org.attune.content.TrainingModule;
import org.attune.course.Placement;
import org.attune.course.PlacementId;
import org.attune.course.Visit;
import org.attune.course.store.Contexts;
import org.attune.course.store.CourseZones;
import org.attune.course.store.Courses;
import org.attune.course.store.LinkSettings;
import org.attune.course.store.Placements;
import org.attune.course.store.PlatformDates;
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

/** Where an instructor changes how a link counts. */
@Controller
class SettingsPage {

    private final Placements placements;
    private final Modules modules;
    private final Launches launches;
    private final CourseZones zones;
    private final Courses courses;
    private final Contexts contexts;

    SettingsPage(
            Placements placements,
            Modules modules,
            Launches launches,
            CourseZones zones,
            Courses courses,
            Contexts contexts) {
        this.placements = placements;
        this.modules = modules;
        this.launches = launches;
        this.zones = zones;
        this.courses = courses;
        this.contexts = contexts;
    }

    @GetMapping("/at/{launch}/settings")
    String show(Visit visit, @RequestParam(defaultValue = "false") boolean saved, Words words, Model model) {
        Placement placement = placements.get(ownedBy(visit));
        model.addAttribute("saved", saved);
        ZoneId zone = zones.of(visit.context());
        return page(
                visit,
                placement,
                SettingsForm.of(placement.settings(), zone, pools(placement), true),
                List.of(),
                words,
                model);
    }

    @PostMapping("/at/{launch}/settings")
    String save(Visit visit, @RequestParam Map<String, String> fields, Words words, Model model) {
        Placement placement = placements.get(ownedBy(visit));
        SettingsForm form = new SettingsForm(fields, zones.of(visit.context()), pools(placement), true);
        List<Mistake> mistakes = form.mistakes();
        if (!mistakes.isEmpty() || placement.module().isEmpty()) {
            return page(visit, placement, form, mistakes, words, model);
        }
        placements.set(placement.id(), placement.module().get(), form.settings());
        return "redirect:" + visit.base() + "/settings?saved=true";
    }

    private String page(
            Visit visit, Placement placement, SettingsForm form, List<Mistake> mistakes, Words words, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("columnsHere", courses.get(visit.context()).asksEachLink());
        model.addAttribute("summary", SettingsSummary.of(placement.settings(), form.zone(), words));
        model.addAttribute(
                "module",
                placement
                        .module()
                        .flatMap(modules::find)
                        .map(TrainingModule::title)
                        .orElse(null));
        model.addAttribute(
                "copiedFrom",
                placement
                        .copiedFrom()
                        .map(origin ->
                                words.say(contexts.title(placements.get(origin).context())))
                        .orElse(null));
        Launch launch = launches.get(visit.launch());
        model.addAttribute("told", PlatformDates.told(launch));
        // A link that says itself what it opens is changed in the LMS, where the link is.
        model.addAttribute("changeable", !LinkSettings.namesModule(launch));
        return "course/settings";
    }

    private Map<Pool, Integer> pools(Placement placement) {
        return placement
                .module()
                .flatMap(modules::find)
                .map(module -> module.quiz().poolSizes())
                .orElse(Map.of());
    }

    private static PlacementId ownedBy(Visit visit) {
        if (!visit.byInstructor()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "course.settings.instructors-only");
        }
        return visit.placement().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
