package org.attune.sandbox.lms.pages;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.attune.sandbox.lms.LmsSettings;
import org.attune.sandbox.lms.Refused;
import org.attune.sandbox.lms.campus.Activity;
import org.attune.sandbox.lms.campus.ActivityId;
import org.attune.sandbox.lms.campus.Campus;
import org.attune.sandbox.lms.campus.Draft;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A course's activities, and adding to them by hand. */
@Controller
@RequestMapping("/as/{person}/courses/{course}")
class CourseController {

    private final Desk desk;
    private final Campus campus;
    private final LmsSettings settings;

    CourseController(Desk desk, Campus campus, LmsSettings settings) {
        this.desk = desk;
        this.campus = campus;
        this.settings = settings;
    }

    @GetMapping
    String course(@PathVariable String person, @PathVariable String course, Model model) {
        model.addAttribute("here", desk.at(person, course, "course", ""));
        return "course";
    }

    @GetMapping("/people")
    String people(@PathVariable String person, @PathVariable String course, Model model) {
        model.addAttribute("here", desk.at(person, course, "people", "/people"));
        return "people";
    }

    /** Out of the course, as when somebody drops it. */
    @PostMapping("/people/{student}/remove")
    String unenrol(@PathVariable String person, @PathVariable String course, @PathVariable String student) {
        var here = desk.teaching(person, course, "people", "");
        var leaving = desk.person(student);
        if (leaving.teaches()) {
            throw Refused.badRequest("A teacher stays.");
        }
        here.course().unenrol(leaving);
        return "redirect:" + here.base() + "/people";
    }

    @GetMapping("/add")
    String adding(@PathVariable String person, @PathVariable String course, Model model) {
        model.addAttribute("here", desk.teaching(person, course, "add", ""));
        model.addAttribute("target", settings.tool("/"));
        return "add";
    }

    /** As at the end of a term: the same again without students. */
    @PostMapping("/copy")
    String copy(@PathVariable String person, @PathVariable String course) {
        var here = desk.teaching(person, course, "course", "");
        return "redirect:/as/" + person + "/courses/"
                + campus.copy(here.course()).id();
    }

    /** A plain link, as Moodle's activity that nobody deep-linked: the tool learns only its id and title. */
    @PostMapping("/activities")
    String add(
            @PathVariable String person,
            @PathVariable String course,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "100") String points) {
        var here = desk.teaching(person, course, "add", "");
        var name = title.isBlank() ? "Attune activity" : title.strip();
        here.course()
                .add(new Draft(name, "", target(target), Map.of(), null, Activity.Origin.BY_HAND, grade(name, points)));
        return "redirect:" + here.base();
    }

    @PostMapping("/activities/{activity}/remove")
    String remove(@PathVariable String person, @PathVariable String course, @PathVariable ActivityId activity) {
        var here = desk.teaching(person, course, "course", "");
        here.course().remove(activity);
        return "redirect:" + here.base();
    }

    private String target(String target) {
        try {
            return target.isBlank()
                    ? settings.tool("/")
                    : URI.create(target.strip()).toString();
        } catch (IllegalArgumentException e) {
            throw Refused.badRequest("The address is not one.");
        }
    }

    private static Draft.Grade grade(String name, String points) {
        try {
            var maximum = new BigDecimal(Objects.requireNonNull(points).strip());
            if (maximum.signum() > 0) {
                return new Draft.Grade(name, maximum, null, null);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw Refused.badRequest("Points must be a number above 0.");
    }
}
