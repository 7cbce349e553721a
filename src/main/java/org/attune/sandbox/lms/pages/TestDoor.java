package org.attune.sandbox.lms.pages;

import java.util.List;
import java.util.Map;
import org.attune.sandbox.lms.Refused;
import org.attune.sandbox.lms.campus.Activity;
import org.attune.sandbox.lms.campus.ActivityId;
import org.attune.sandbox.lms.campus.Campus;
import org.attune.sandbox.lms.campus.Person;
import org.attune.sandbox.lms.oidc.Errand;
import org.attune.sandbox.lms.oidc.LoginInitiation;
import org.attune.sandbox.lms.services.ServiceAddresses;
import org.attune.sandbox.lms.trouble.Journal;
import org.attune.sandbox.lms.trouble.SwitchBoard;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people see and do on the pages, as JSON, for tests and benchmarks. */
@RestController
class TestDoor {

    private static final int MOST_AT_ONCE = 20_000;

    private record CourseJson(String id, String title, List<Person> members, List<ActivityJson> activities) {}

    private record ActivityJson(
            String id, String title, String target, Map<String, String> custom, Activity.Origin origin) {
        static ActivityJson of(Activity activity) {
            return new ActivityJson(
                    activity.id().toString(),
                    activity.title(),
                    activity.target(),
                    activity.custom(),
                    activity.origin());
        }
    }

    private final Campus campus;
    private final Desk desk;
    private final LoginInitiation initiation;
    private final ServiceAddresses addresses;
    private final SwitchBoard switches;
    private final FirstDay firstDay;
    private final Journal journal;

    TestDoor(
            Campus campus,
            Desk desk,
            LoginInitiation initiation,
            ServiceAddresses addresses,
            SwitchBoard switches,
            FirstDay firstDay,
            Journal journal) {
        this.campus = campus;
        this.desk = desk;
        this.initiation = initiation;
        this.addresses = addresses;
        this.switches = switches;
        this.firstDay = firstDay;
        this.journal = journal;
    }

    @GetMapping("/courses.json")
    Object courses() {
        return campus.courses().stream()
                .map(course -> new CourseJson(
                        course.id(),
                        course.title(),
                        course.members(),
                        course.activities().stream().map(ActivityJson::of).toList()))
                .toList();
    }

    @GetMapping("/gradebook.json")
    Object gradebook() {
        return campus.courses().stream()
                .map(course -> GradebookJson.of(course, addresses))
                .toList();
    }

    @GetMapping("/switches.json")
    Object switches() {
        return switches.now();
    }

    @GetMapping("/journal.json")
    Object journal() {
        return journal.entries();
    }

    /** The login initiation, as the launch page would post it; without an activity, to choose content. */
    @PostMapping("/launches.json")
    LoginInitiation.Form launch(
            @RequestParam String person,
            @RequestParam String course,
            @RequestParam(defaultValue = "") String activity,
            @RequestParam(name = "in", defaultValue = "window") String where) {
        var here = desk.at(person, course, "", "");
        var target = where.equals("iframe") ? Errand.Where.IFRAME : Errand.Where.WINDOW;
        return initiation.begin(
                activity.isBlank()
                        ? new Errand.ChooseContent(here.person(), here.course(), target)
                        : new Errand.OpenActivity(
                                here.person(),
                                here.course(),
                                desk.activity(here.course(), ActivityId.of(activity)),
                                target));
    }

    /** More students, for load. */
    @PostMapping("/people.json")
    List<Person> enrol(@RequestParam String course, @RequestParam int count) {
        if (count < 1 || count > MOST_AT_ONCE) {
            throw Refused.badRequest("count: from 1 to " + MOST_AT_ONCE);
        }
        return campus.enrol(desk.course(course), count);
    }

    /** Everything as on the first day; the keys stay. */
    @PostMapping("/reset")
    ResponseEntity<Void> reset() {
        firstDay.again();
        return ResponseEntity.noContent().build();
    }
}
