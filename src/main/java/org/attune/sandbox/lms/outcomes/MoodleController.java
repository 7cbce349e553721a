package org.attune.sandbox.lms.outcomes;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.sandbox.lms.campus.Campus;
import org.attune.sandbox.lms.campus.Course;
import org.attune.sandbox.lms.campus.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Moodle's web service by REST, as far as competencies need it. Refusals are answered 200 with an errorcode, as Moodle does.
 * The id of a user is here the {@code sub} of launches.
 */
@RestController
class MoodleController {

    private static final String RATE = "core_competency_grade_competency_in_course";
    private static final List<String> FUNCTIONS = List.of(
            "core_webservice_get_site_info",
            "core_competency_list_course_competencies",
            "core_competency_read_competency_framework",
            "tool_lp_data_for_user_competency_summary_in_course",
            RATE);

    /** Two values, the second of which is "Competent". */
    private static final String SCALE = "[{\"scaleid\":\"2\"},{\"id\":2,\"scaledefault\":1,\"proficient\":1}]";

    private final CompetencyBook book;
    private final Campus campus;
    private final WebServices services;
    private final InstantSource clock;

    MoodleController(CompetencyBook book, Campus campus, WebServices services, InstantSource clock) {
        this.book = book;
        this.campus = campus;
        this.services = services;
        this.clock = clock;
    }

    @PostMapping("/webservice/rest/server.php")
    ResponseEntity<Object> serve(@RequestParam Map<String, String> form) {
        book.called();
        return switch (services.state()) {
            case AWAY -> ResponseEntity.status(503).body("Maintenance");
            case THROTTLED ->
                ResponseEntity.status(429).header("Retry-After", "1").body("Too many requests");
            case UNKNOWN_TOKEN -> no("invalidtoken", "Invalid token - token not found");
            case OK, NO_RIGHT ->
                WebServices.MOODLE_TOKEN.equals(form.get("wstoken"))
                        ? answer(form.getOrDefault("wsfunction", ""), form)
                        : no("invalidtoken", "Invalid token - token not found");
        };
    }

    private ResponseEntity<Object> answer(String function, Map<String, String> form) {
        return switch (function) {
            case "core_webservice_get_site_info" ->
                ResponseEntity.ok(Map.of(
                        "sitename",
                        Campus.NAME,
                        "functions",
                        FUNCTIONS.stream().map(name -> Map.of("name", name)).toList()));
            case "core_competency_read_competency_framework" ->
                ResponseEntity.ok(Map.of("id", 1, "scaleid", 2, "scaleconfiguration", SCALE));
            case "core_competency_list_course_competencies" ->
                campus.course(form.getOrDefault("id", ""))
                        .<ResponseEntity<Object>>map(course -> ResponseEntity.ok(book.of(course.id()).stream()
                                .map(MoodleController::listed)
                                .toList()))
                        .orElseGet(() -> no("invalidrecord", "Can't find data record in database table course."));
            case "tool_lp_data_for_user_competency_summary_in_course" -> inCourse(form, false);
            case RATE -> inCourse(form, true);
            default -> no("invalidrecord", "Can't find data record in database table external_functions.");
        };
    }

    private static Map<String, Object> listed(Competency competency) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("id", competency.id());
        one.put("idnumber", competency.name());
        one.put("shortname", competency.title());
        one.put("competencyframeworkid", 1);
        one.put("scaleid", null);
        one.put("scaleconfiguration", null);
        return Map.of("competency", one, "coursecompetency", Map.of("competencyid", competency.id()));
    }

    private ResponseEntity<Object> inCourse(Map<String, String> form, boolean rate) {
        Optional<Course> course = campus.course(form.getOrDefault("courseid", ""));
        if (course.isEmpty()) {
            return no("invalidrecord", "Can't find data record in database table course.");
        }
        Optional<Competency> competency =
                book.find(course.get().id(), Long.parseLong(form.getOrDefault("competencyid", "0")));
        Optional<Person> person = course.get().memberBySub(form.getOrDefault("userid", ""));
        if (competency.isEmpty()) {
            return no("codingerror", "Coding error detected: The competency does not belong to this course");
        }
        if (services.state() == WebServiceState.NO_RIGHT) {
            return no(
                    "nopermissions",
                    "Sorry, but you do not currently have permissions to do that (Rate competencies).");
        }
        if (person.isEmpty() || person.get().teaches()) {
            return no("codingerror", "Coding error detected: The competency may not be rated at this time.");
        }
        String sub = person.get().sub();
        if (rate) {
            book.rate(
                    course.get().id(),
                    new Rating(
                            competency.get(),
                            sub,
                            Integer.parseInt(form.getOrDefault("grade", "0")),
                            form.getOrDefault("note", ""),
                            true,
                            clock.instant()));
        }
        Map<String, @Nullable Object> there = new LinkedHashMap<>();
        there.put(
                "grade",
                book.rating(course.get().id(), sub, competency.get())
                        .map(one -> (int) one.value())
                        .orElse(null));
        return ResponseEntity.ok(rate ? there : Map.of("usercompetencysummary", Map.of("usercompetencycourse", there)));
    }

    private static ResponseEntity<Object> no(String code, String message) {
        return ResponseEntity.ok(Map.of("exception", "moodle_exception", "errorcode", code, "message", message));
    }
}
