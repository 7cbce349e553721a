package org.attune.sandbox.lms.pages;

import java.util.Map;
import org.attune.sandbox.lms.campus.ActivityId;
import org.attune.sandbox.lms.oidc.Errand;
import org.attune.sandbox.lms.oidc.LoginInitiation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Pages that hold the tool in a frame, and what goes into that frame first: the login initiation. */
@Controller
@RequestMapping("/as/{person}/courses/{course}")
class ActivityController {

    private final Desk desk;
    private final LoginInitiation initiation;

    ActivityController(Desk desk, LoginInitiation initiation) {
        this.desk = desk;
        this.initiation = initiation;
    }

    @GetMapping("/activities/{activity}")
    String activity(
            @PathVariable String person, @PathVariable String course, @PathVariable ActivityId activity, Model model) {
        var here = desk.at(person, course, "course", "/activities/" + activity);
        model.addAttribute("here", here);
        model.addAttribute("activity", desk.activity(here.course(), activity));
        return "activity";
    }

    @GetMapping("/activities/{activity}/launch")
    ModelAndView launch(
            @PathVariable String person,
            @PathVariable String course,
            @PathVariable ActivityId activity,
            @RequestParam(name = "in", defaultValue = "iframe") String where) {
        var here = desk.at(person, course, "course", "");
        return post(new Errand.OpenActivity(
                here.person(), here.course(), desk.activity(here.course(), activity), where(where)));
    }

    @GetMapping("/choose")
    String choosing(@PathVariable String person, @PathVariable String course, Model model) {
        model.addAttribute("here", desk.teaching(person, course, "add", ""));
        return "choose";
    }

    @GetMapping("/choose/launch")
    ModelAndView choose(
            @PathVariable String person,
            @PathVariable String course,
            @RequestParam(name = "in", defaultValue = "iframe") String where) {
        var here = desk.teaching(person, course, "add", "");
        return post(new Errand.ChooseContent(here.person(), here.course(), where(where)));
    }

    private ModelAndView post(Errand errand) {
        return new ModelAndView("post", Map.of("form", initiation.begin(errand)));
    }

    private static Errand.Where where(String where) {
        return where.equals("window") ? Errand.Where.WINDOW : Errand.Where.IFRAME;
    }
}
