package org.attune.sandbox.lms.outcomes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.attune.sandbox.lms.LmsSettings;
import org.attune.sandbox.lms.Refused;
import org.attune.sandbox.lms.campus.Campus;
import org.attune.sandbox.lms.campus.Course;
import org.attune.sandbox.lms.campus.Person;
import org.attune.sandbox.lms.trouble.SwitchBoard;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What courses have of competencies and what has arrived in them, for people and for tests. */
@Controller
class CompetenciesController {

    private final CompetencyBook book;
    private final Campus campus;
    private final WebServices services;
    private final SwitchBoard switches;
    private final LmsSettings settings;
    private final InstantSource clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    CompetenciesController(
            CompetencyBook book,
            Campus campus,
            WebServices services,
            SwitchBoard switches,
            LmsSettings settings,
            InstantSource clock) {
        this.book = book;
        this.campus = campus;
        this.services = services;
        this.switches = switches;
        this.settings = settings;
        this.clock = clock;
    }

    /** A row of the page. */
    record Line(String student, String competency, double value, String note, boolean byTool) {}

    record Stand(String course, int competencies, int calls, List<Rating> ratings) {}

    @GetMapping("/courses/{course}/competencies")
    String page(@PathVariable String course, Model model) {
        Course here = course(course);
        model.addAttribute("course", here);
        model.addAttribute("canvas", switches.now().of(here).isCanvas());
        model.addAttribute("token", services.token(here));
        model.addAttribute("state", services.state());
        model.addAttribute("states", WebServiceState.values());
        model.addAttribute("competencies", book.of(course));
        model.addAttribute(
                "ratings",
                book.ratings(course).stream()
                        .map(one -> new Line(
                                here.memberBySub(one.sub()).map(Person::name).orElse(one.sub()),
                                one.competency().title(),
                                one.value(),
                                one.note(),
                                one.byTool()))
                        .toList());
        return "competencies";
    }

    /** Fetches the files that the tool offers to administrators, and adds everything in them to the course. */
    @PostMapping("/courses/{course}/competencies/import")
    String importFiles(@PathVariable String course) {
        String file = switches.now().of(course(course)).isCanvas() ? "canvas.csv" : "moodle.csv";
        for (String framework : List.of("specialist", "mentor")) {
            FrameworkFile.read(fetch(settings.tool("/frameworks/" + framework + "/" + file)))
                    .forEach(one -> book.add(course, one.name(), one.title()));
        }
        return "redirect:/courses/" + course + "/competencies";
    }

    @PostMapping("/web-services")
    String become(@RequestParam String state, @RequestParam(defaultValue = "") String course) {
        services.become(state);
        return "redirect:"
                + (course.isEmpty() ? "/switches" : "/courses/" + course(course).id() + "/competencies");
    }

    @GetMapping("/competencies.json")
    @ResponseBody
    List<Stand> all() {
        return campus.courses().stream()
                .map(course ->
                        new Stand(course.id(), book.of(course.id()).size(), book.calls(), book.ratings(course.id())))
                .toList();
    }

    /** Just these, by their names with commas between. */
    @PostMapping("/competencies.json")
    ResponseEntity<Void> set(@RequestParam String course, @RequestParam(defaultValue = "") String names) {
        book.removeAll(course(course).id());
        Arrays.stream(names.split(",")).filter(name -> !name.isBlank()).forEach(name -> book.add(course, name, name));
        return ResponseEntity.noContent().build();
    }

    /** As a teacher rates by hand. */
    @PostMapping("/ratings.json")
    ResponseEntity<Void> rate(
            @RequestParam String course,
            @RequestParam String person,
            @RequestParam String name,
            @RequestParam double value) {
        Person student =
                campus.person(person).orElseThrow(() -> Refused.notFound("There is nobody of that name here."));
        Competency competency = book.of(course).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("The course has no such competency."));
        book.rate(course, new Rating(competency, student.sub(), value, "", false, clock.instant()));
        return ResponseEntity.noContent().build();
    }

    private Course course(String id) {
        return campus.course(id).orElseThrow(() -> Refused.notFound("There is no such course."));
    }

    private String fetch(String address) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(Duration.ofSeconds(20))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Refused(HttpStatus.BAD_GATEWAY, "The tool answered " + answer.statusCode() + ".");
            }
            return answer.body();
        } catch (IOException e) {
            throw new Refused(HttpStatus.BAD_GATEWAY, "The tool did not answer.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(HttpStatus.BAD_GATEWAY, "Interrupted.");
        }
    }
}
