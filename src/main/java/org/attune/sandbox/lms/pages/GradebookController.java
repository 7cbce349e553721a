package org.attune.sandbox.lms.pages;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import org.attune.sandbox.lms.Refused;
import org.attune.sandbox.lms.campus.Column;
import org.attune.sandbox.lms.campus.ColumnId;
import org.attune.sandbox.lms.campus.Gradebook;
import org.attune.sandbox.lms.trouble.SwitchBoard;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Grades: a teacher sees the class, a student their own. */
@Controller
@RequestMapping("/as/{person}/courses/{course}/gradebook")
class GradebookController {

    private final Desk desk;
    private final SwitchBoard switches;
    private final InstantSource clock;

    GradebookController(Desk desk, SwitchBoard switches, InstantSource clock) {
        this.desk = desk;
        this.switches = switches;
        this.clock = clock;
    }

    @GetMapping
    String gradebook(@PathVariable String person, @PathVariable String course, Model model) {
        var here = desk.at(person, course, "gradebook", "/gradebook");
        var people = here.person().teaches() ? here.course().students() : List.of(here.person());
        model.addAttribute("here", here);
        model.addAttribute("table", GradeTable.of(here.course(), people));
        model.addAttribute("left", Math.max(0, people.size() - GradeTable.SHOWN));
        return here.person().teaches() ? "gradebook" : "grades";
    }

    /** A grade that the teacher types in; without points it is taken away. */
    @PostMapping("/{column}/{student}")
    String grade(
            @PathVariable String person,
            @PathVariable String course,
            @PathVariable ColumnId column,
            @PathVariable String student,
            @RequestParam(defaultValue = "") String points) {
        var here = desk.teaching(person, course, "gradebook", "");
        var given = points.isBlank() ? null : number(points, false);
        here.course().gradebook().setByHand(column, desk.person(student), given, clock.instant());
        return "redirect:" + here.base() + "/gradebook/" + column + "/" + student;
    }

    @GetMapping("/{column}")
    String change(
            @PathVariable String person, @PathVariable String course, @PathVariable ColumnId column, Model model) {
        var here = desk.teaching(person, course, "gradebook", "/gradebook");
        model.addAttribute("here", here);
        model.addAttribute("column", column(here.course().gradebook(), column));
        return "column";
    }

    /** Another maximum: on Canvas grades keep their points, elsewhere their share. */
    @PostMapping("/{column}/maximum")
    String maximum(
            @PathVariable String person,
            @PathVariable String course,
            @PathVariable ColumnId column,
            @RequestParam(defaultValue = "") String points) {
        var here = desk.teaching(person, course, "gradebook", "");
        var gradebook = here.course().gradebook();
        var changed = column(gradebook, column).outOf(number(points, true));
        if (switches.now().of(here.course()).isCanvas()) {
            gradebook.putKeepingPoints(changed);
        } else {
            gradebook.put(changed);
        }
        return "redirect:" + here.base() + "/gradebook";
    }

    @PostMapping("/{column}/remove")
    String remove(@PathVariable String person, @PathVariable String course, @PathVariable ColumnId column) {
        var here = desk.teaching(person, course, "gradebook", "");
        here.course().gradebook().remove(column);
        return "redirect:" + here.base() + "/gradebook";
    }

    private static Column column(Gradebook gradebook, ColumnId id) {
        return gradebook.column(id).orElseThrow(() -> Refused.notFound("There is no such column."));
    }

    private static BigDecimal number(String text, boolean aboveZero) {
        try {
            var number = new BigDecimal(text.strip());
            if (number.signum() > 0 || (number.signum() == 0 && !aboveZero)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw Refused.badRequest("Points must be a number " + (aboveZero ? "above 0." : "from 0 on."));
    }

    @GetMapping("/{column}/{student}")
    String history(
            @PathVariable String person,
            @PathVariable String course,
            @PathVariable ColumnId column,
            @PathVariable String student,
            Model model) {
        var here = desk.at(person, course, "gradebook", "/gradebook");
        var graded = desk.person(student);
        if (!here.person().teaches() && !here.person().equals(graded)) {
            throw new Refused(HttpStatus.FORBIDDEN, "Students see their own grades only.");
        }
        var gradebook = here.course().gradebook();
        var found = column(gradebook, column);
        model.addAttribute("here", here);
        model.addAttribute("column", found);
        model.addAttribute("student", graded);
        model.addAttribute("cell", GradeTable.cell(gradebook, found, graded));
        model.addAttribute("history", gradebook.history(column, graded).reversed());
        return "history";
    }
}
