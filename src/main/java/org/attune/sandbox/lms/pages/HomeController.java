package org.attune.sandbox.lms.pages;

import org.attune.sandbox.lms.campus.Campus;
import org.attune.sandbox.lms.campus.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door: who do you want to be? */
@Controller
class HomeController {

    private final Campus campus;

    HomeController(Campus campus) {
        this.campus = campus;
    }

    @GetMapping("/")
    String home(Model model) {
        var course = campus.courses().getFirst();
        model.addAttribute("course", course);
        model.addAttribute("others", campus.courses().stream().skip(1).toList());
        model.addAttribute("teacher", course.members().getFirst());
        model.addAttribute(
                "students",
                campus.firstPeople().stream()
                        .filter(person -> person.role() == Person.Role.STUDENT)
                        .toList());
        return "home";
    }
}
