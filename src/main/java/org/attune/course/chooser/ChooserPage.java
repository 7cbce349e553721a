package org.attune.course.chooser;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.competency.Competencies;
import org.attune.competency.KnowledgeArea;
import org.attune.content.ModuleId;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.course.Placement;
import org.attune.course.Visit;
import org.attune.course.settings.Mistake;
import org.attune.course.settings.SettingsForm;
import org.attune.course.settings.SettingsSummary;
import org.attune.course.store.CourseZones;
import org.attune.course.store.Courses;
import org.attune.course.store.LinkSettings;
import org.attune.course.store.Placements;
import org.attune.lti.FormTargets;
import org.attune.lti.Launch;
import org.attune.lti.Launches;
import org.attune.lti.deeplinking.DeepLinking;
import org.attune.lti.deeplinking.DeepLinkingAnswer;
import org.attune.lti.deeplinking.LinkItem;
import org.attune.words.Message;
import org.attune.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where an instructor picks what a link opens: several modules at once in a deep-linking visit, one for a link that stands
 * in the course already. The filter and the choice are one form, so that looking further never loses what was picked.
 */
@Controller
class ChooserPage {

    private final Launches launches;
    private final Placements placements;
    private final Modules modules;
    private final Competencies competencies;
    private final DeepLinking deepLinking;
    private final Links links;
    private final CourseZones zones;
    private final Courses courses;

    ChooserPage(
            Launches launches,
            Placements placements,
            Modules modules,
            Competencies competencies,
            DeepLinking deepLinking,
            Links links,
            CourseZones zones,
            Courses courses) {
        this.launches = launches;
        this.placements = placements;
        this.modules = modules;
        this.competencies = competencies;
        this.deepLinking = deepLinking;
        this.links = links;
        this.zones = zones;
        this.courses = courses;
    }

    @GetMapping("/at/{launch}/choose")
    String show(
            Visit visit,
            Filter filter,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false, defaultValue = "") Set<String> module,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean partly,
            Words words,
            Model model) {
        Choice choice = choice(visit);
        boolean filled = fields.containsKey("points");
        page(
                visit,
                choice,
                filter,
                filled ? form(visit, choice, fields) : form(visit, choice),
                chosen(filled ? module : picked(choice, module), words),
                words,
                model);
        return partly ? "course/choose :: found" : "course/choose";
    }

    @PostMapping("/at/{launch}/choose")
    String choose(
            Visit visit,
            Filter filter,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false, defaultValue = "") Set<String> module,
            HttpServletRequest request,
            Words words,
            Model model) {
        Choice choice = choice(visit);
        List<TrainingModule> chosen = chosen(module, words);
        SettingsForm form = form(visit, choice, fields);
        List<Mistake> mistakes = new ArrayList<>(form.mistakes());
        if (chosen.isEmpty()) {
            mistakes.add(new Mistake("found", Message.of("course.chooser.none")));
        }
        if (chosen.size() > 1 && !choice.several()) {
            mistakes.add(new Mistake("found", Message.of("course.chooser.one-only")));
        }
        Optional<Layout> layout = Layout.of(form.text("layout"));
        if (layout.isEmpty()) {
            mistakes.add(new Mistake("layout", Message.of("course.mistake.layout")));
        }
        if (!mistakes.isEmpty()) {
            page(visit, choice, filter, form, chosen, words, model);
            model.addAttribute("mistakes", mistakes);
            return "course/choose";
        }
        return switch (choice) {
            case Choice.Answer asked -> {
                List<LinkItem> items = links.items(chosen, layout.orElseThrow(), form.settings(), asked.dated(), words);
                DeepLinkingAnswer answer = deepLinking.answer(
                        asked.launch(), items, Optional.of(words.say("course.chooser.added", items.size())));
                FormTargets.allow(request, answer.returnUrl());
                model.addAttribute("answer", answer);
                yield "course/return";
            }
            case Choice.SetUp(Placement placement) -> {
                placements.set(placement.id(), chosen.getFirst().id(), form.settings());
                yield "redirect:" + visit.base();
            }
        };
    }

    private void page(
            Visit visit,
            Choice choice,
            Filter filter,
            SettingsForm form,
            List<TrainingModule> chosen,
            Words words,
            Model model) {
        Set<ModuleId> ids =
                new LinkedHashSet<>(chosen.stream().map(TrainingModule::id).toList());
        List<TrainingModule> found = modules.all(words.locale()).stream()
                .filter(one -> ids.contains(one.id()) || filter.matches(one, competencies))
                .toList();
        model.addAttribute("shelves", Shelf.of(found, ids, there(choice), competencies));
        model.addAttribute("found", found.size());
        model.addAttribute("total", modules.all().size());
        model.addAttribute("several", choice.several());
        model.addAttribute("deepLinking", choice instanceof Choice.Answer);
        model.addAttribute("changing", changing(choice));
        model.addAttribute("filter", filter);
        model.addAttribute("form", form);
        model.addAttribute("summary", SettingsSummary.of(choice.settings(), form.zone(), words));
        model.addAttribute("mistakes", List.of());
        model.addAttribute("columnsHere", courses.get(visit.context()).asksEachLink());
        model.addAttribute("frameworks", competencies.frameworks());
        model.addAttribute("expertise", competencies.expertise());
        model.addAttribute(
                "areas", competencies.areas().stream().collect(Collectors.groupingBy(KnowledgeArea::areaOfExpertise)));
    }

    private static Set<String> picked(Choice choice, Set<String> asked) {
        return asked.isEmpty()
                ? choice.picked().stream().map(ModuleId::toString).collect(Collectors.toSet())
                : asked;
    }

    /** The title of the link that is being changed; null when none is. */
    private static @Nullable String changing(Choice choice) {
        return choice instanceof Choice.Answer answer
                ? answer.changing().flatMap(Placement::title).orElse(null)
                : null;
    }

    private static Set<ModuleId> there(Choice choice) {
        return choice instanceof Choice.Answer answer ? answer.modulesThere() : Set.of();
    }

    private SettingsForm form(Visit visit, Choice choice, Map<String, String> fields) {
        return new SettingsForm(fields, zones.of(visit.context()), Map.of(), choice.dated());
    }

    private SettingsForm form(Visit visit, Choice choice) {
        return SettingsForm.of(choice.settings(), zones.of(visit.context()), Map.of(), choice.dated());
    }

    private List<TrainingModule> chosen(Set<String> ids, Words words) {
        return ids.stream()
                .map(modules::named)
                .flatMap(Optional::stream)
                .map(TrainingModule::id)
                .distinct()
                .flatMap(id -> modules.find(id, words.locale()).stream())
                .toList();
    }

    private Choice choice(Visit visit) {
        if (!visit.byInstructor()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "course.chooser.instructors-only");
        }
        Launch launch = launches.get(visit.launch());
        return switch (launch.message()) {
            case Launch.Message.DeepLinking request ->
                new Choice.Answer(launch, request, placements.openingIn(visit.context()));
            case Launch.Message.ResourceLink _, Launch.Message.SubmissionReview _
            when LinkSettings.namesModule(launch) ->
                // What such a link opens is said by the link itself, in the LMS; changing it here would not last.
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Launch.Message.ResourceLink _, Launch.Message.SubmissionReview _ ->
                new Choice.SetUp(placements.get(visit.placement().orElseThrow()));
        };
    }
}
