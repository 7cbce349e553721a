package org.attune.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attune.course.ContextId;
import org.attune.course.store.CourseServices;
import org.attune.course.store.Deployments;
import org.attune.lti.RegistrationId;
import org.attune.lti.registration.Registration;
import org.attune.lti.registration.Registrations;
import org.attune.lti.registration.StoredRegistrations;
import org.attune.lti.registration.StoredRegistrations.State;
import org.attune.lti.services.ContextCheck;
import org.attune.lti.services.PlatformCheck;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One platform: what was agreed, by which deployments people came, and what can be done about it. */
@Controller
@RequestMapping("/admin/platforms/{id}")
class PlatformPage {

    private static final int COURSES_SHOWN = 100;

    private final Overview overview;
    private final Registrations registrations;
    private final StoredRegistrations stored;
    private final Deployments deployments;
    private final CourseServices courses;
    private final PlatformCheck check;
    private final ContextCheck courseCheck;
    private final Acts acts;

    PlatformPage(
            Overview overview,
            Registrations registrations,
            StoredRegistrations stored,
            Deployments deployments,
            CourseServices courses,
            PlatformCheck check,
            ContextCheck courseCheck,
            Acts acts) {
        this.overview = overview;
        this.registrations = registrations;
        this.stored = stored;
        this.deployments = deployments;
        this.courses = courses;
        this.check = check;
        this.courseCheck = courseCheck;
        this.acts = acts;
    }

    /** @param done what was done a moment ago: {@code added}, {@code changed}, {@code enabled} or {@code disabled} */
    @GetMapping
    ModelAndView show(@PathVariable String id, @RequestParam(defaultValue = "") String done) {
        return new ModelAndView("admin/platform")
                .addObject("platform", platform(id))
                .addObject("deployments", deployments.of(new RegistrationId(id)))
                .addObject("courses", courses.lastUsed(new RegistrationId(id), COURSES_SHOWN))
                .addObject("done", done);
    }

    @PostMapping("/check")
    ModelAndView check(@AuthenticationPrincipal Administrator administrator, @PathVariable String id) {
        Overview.Platform platform = platform(id);
        acts.note(administrator, "platform tested", platform.registration().issuer());
        return new ModelAndView("admin/check")
                .addObject("platform", platform)
                .addObject("findings", check.of(platform.registration()));
    }

    /** Reads in the course what there is to read, and changes nothing there. */
    @PostMapping("/check-course")
    ModelAndView checkCourse(
            @AuthenticationPrincipal Administrator administrator, @PathVariable String id, @RequestParam long course) {
        Overview.Platform platform = platform(id);
        RegistrationId registration = new RegistrationId(id);
        CourseServices.Services services =
                courses.of(registration, new ContextId(course)).orElseThrow(PlatformPage::notHere);
        acts.note(
                administrator,
                "course tested",
                platform.registration().issuer() + " " + services.course().title());
        return new ModelAndView("admin/check")
                .addObject("platform", platform)
                .addObject("course", services.course())
                .addObject("findings", courseCheck.of(registration, services.grades(), services.memberships()));
    }

    @PostMapping("/state")
    String change(
            @AuthenticationPrincipal Administrator administrator, @PathVariable String id, @RequestParam State state) {
        Overview.Platform platform = changeable(id);
        if (state == State.WAITING || !stored.change(new RegistrationId(id), state)) {
            throw notHere();
        }
        boolean enabled = state == State.ACTIVE;
        acts.note(administrator, enabled ? "platform enabled" : "platform disabled", named(platform.registration()));
        registrations.reload();
        return "redirect:/admin/platforms/" + platform.id() + "?done=" + (enabled ? "enabled" : "disabled");
    }

    @GetMapping("/edit")
    ModelAndView edit(@PathVariable String id) {
        Overview.Platform platform = changeable(id);
        return edit(platform, PlatformForm.of(platform.registration()), List.of());
    }

    @PostMapping("/edit")
    ModelAndView edit(
            @AuthenticationPrincipal Administrator administrator,
            @PathVariable String id,
            @RequestParam Map<String, String> typed) {
        Overview.Platform platform = changeable(id);
        PlatformForm before = PlatformForm.of(platform.registration());
        PlatformForm form = before.changed(typed);
        List<Mistake> mistakes = form.mistakes();
        if (!mistakes.isEmpty()) {
            return edit(platform, form, mistakes);
        }
        Registration now = form.registration();
        if (!stored.change(now)) {
            throw notHere();
        }
        acts.note(administrator, "platform changed", named(now) + ": " + String.join(", ", different(before, now)));
        registrations.reload();
        return new ModelAndView("redirect:/admin/platforms/" + platform.id() + "?done=changed");
    }

    private static ModelAndView edit(Overview.Platform platform, PlatformForm form, List<Mistake> mistakes) {
        ModelAndView page = new ModelAndView("admin/edit")
                .addObject("platform", platform)
                .addObject("lms", form.lms())
                .addObject("form", form)
                .addObject("mistakes", mistakes);
        page.setStatus(mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        return page;
    }

    private static List<String> different(PlatformForm before, Registration now) {
        PlatformForm after = PlatformForm.of(now);
        List<String> fields = new ArrayList<>(after.fields().keySet());
        fields.removeIf(field -> before.text(field).equals(after.text(field)));
        fields.sort(null);
        return fields;
    }

    private static String named(Registration registration) {
        return registration.issuer() + " " + registration.clientId();
    }

    private Overview.Platform platform(String id) {
        return overview.platform(id).orElseThrow(PlatformPage::notHere);
    }

    /** One of a file is changed in its file. */
    private Overview.Platform changeable(String id) {
        Overview.Platform platform = platform(id);
        if (!platform.changeable()) {
            throw notHere();
        }
        return platform;
    }

    private static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
