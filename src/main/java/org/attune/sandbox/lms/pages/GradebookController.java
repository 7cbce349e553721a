package org.attune.sandbox.lms.pages;

import java.util.List;
import org.attune.sandbox.lms.Refused;
import org.attune.sandbox.lms.campus.ColumnId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Grades: a teacher sees the class, a student their own. */
@Controller
@RequestMapping("/as/{person}/courses/{course}/gradebook")
class GradebookController {

    private final Desk desk;

    GradebookController(Desk desk) {
        this.desk = desk;
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
        var found = gradebook.column(column).orElseThrow(() -> Refused.notFound("There is no such column."));
        model.addAttribute("here", here);
        model.addAttribute("column", found);
        model.addAttribute("student", graded);
        model.addAttribute("cell", GradeTable.cell(gradebook, found, graded));
        model.addAttribute("history", gradebook.history(column, graded).reversed());
        return "history";
    }
}
