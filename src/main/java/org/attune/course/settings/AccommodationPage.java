package org.attune.course.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.attune.course.Accommodation;
import org.attune.course.ExtraTime;
import org.attune.course.Person;
import org.attune.course.PersonId;
import org.attune.course.Placement;
import org.attune.course.PlacementId;
import org.attune.course.Visit;
import org.attune.course.store.Accommodations;
import org.attune.course.store.CourseZones;
import org.attune.course.store.People;
import org.attune.course.store.Placements;
import org.attune.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where an instructor grants a learner more time, attempts, breaks or other dates: once for the course. */
@Controller
@RequestMapping("/at/{launch}/class/accommodations")
class AccommodationPage {

    private final Placements placements;
    private final Accommodations accommodations;
    private final People people;
    private final CourseZones zones;

    AccommodationPage(Placements placements, Accommodations accommodations, People people, CourseZones zones) {
        this.placements = placements;
        this.accommodations = accommodations;
        this.people = people;
        this.zones = zones;
    }

    /** A learner in the list. */
    record Row(long id, String name, String granted) {}

    /** A change, as the page shows it. */
    record Entry(String at, String by, String words) {}

    @GetMapping
    String list(Visit visit, Words words, Model model) {
        Placement placement = placements.get(byInstructor(visit));
        ZoneId zone = zones.of(visit.context());
        List<Row> rows = accommodations.inCourse(placement).entrySet().stream()
                .map(entry -> new Row(
                        entry.getKey().id().value(),
                        words.say(entry.getKey().displayName()),
                        AccommodationWords.of(entry.getValue(), zone, words)))
                .toList();
        model.addAttribute("learners", rows);
        return "course/accommodations";
    }

    @GetMapping("/{person:\\d{1,18}}")
    String show(
            Visit visit,
            @PathVariable long person,
            @RequestParam(defaultValue = "false") boolean saved,
            Words words,
            Model model) {
        Placement placement = placements.get(byInstructor(visit));
        PersonId learner = learner(placement, person);
        ZoneId zone = zones.of(visit.context());
        Accommodation granted = accommodations.of(placement.context(), placement.id(), learner);
        model.addAttribute("saved", saved);
        return page(learner, placement, AccommodationForm.of(granted, zone), List.of(), words, model);
    }

    @PostMapping("/{person:\\d{1,18}}")
    String save(
            Visit visit,
            @PathVariable long person,
            @RequestParam Map<String, String> fields,
            Words words,
            Model model) {
        Placement placement = placements.get(byInstructor(visit));
        PersonId learner = learner(placement, person);
        AccommodationForm form = new AccommodationForm(fields, zones.of(visit.context()));
        List<Mistake> mistakes = form.mistakes();
        if (!mistakes.isEmpty()) {
            return page(learner, placement, form, mistakes, words, model);
        }
        Accommodation granted = form.granted();
        if (!granted.equals(accommodations.of(placement.context(), placement.id(), learner))) {
            accommodations.set(placement.context(), placement.id(), learner, granted, visit.person());
        }
        return "redirect:" + visit.base() + "/class/accommodations/" + person + "?saved=true";
    }

    private String page(
            PersonId learner,
            Placement placement,
            AccommodationForm form,
            List<Mistake> mistakes,
            Words words,
            Model model) {
        model.addAttribute("learner", words.say(people.get(learner).displayName()));
        model.addAttribute("learnerId", learner.value());
        model.addAttribute("form", form);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("times", ExtraTime.values());
        model.addAttribute(
                "changes",
                accommodations.changes(placement.context(), learner).stream()
                        .map(change -> new Entry(
                                LocalMoment.words(change.at(), form.zone(), words),
                                words.say(people.get(change.by()).displayName()),
                                told(change, placement.id(), form.zone(), words)))
                        .toList());
        return "course/accommodation";
    }

    private static String told(Accommodations.Change change, PlacementId here, ZoneId zone, Words words) {
        return change.granted()
                .map(granted ->
                        AccommodationWords.of(granted, zone, change.placement().equals(here), words))
                .orElse(change.words());
    }

    /** Only somebody who has been in this course: of anybody else not even the name is to be seen. */
    private PersonId learner(Placement placement, long person) {
        return accommodations.inCourse(placement).keySet().stream()
                .map(Person::id)
                .filter(new PersonId(person)::equals)
                .findFirst()
                .orElseThrow(() ->
                        new ResponseStatusException(HttpStatus.NOT_FOUND, "course.accommodation.no-such-learner"));
    }

    private static PlacementId byInstructor(Visit visit) {
        if (!visit.byInstructor()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "course.accommodation.instructors-only");
        }
        return visit.placement().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
