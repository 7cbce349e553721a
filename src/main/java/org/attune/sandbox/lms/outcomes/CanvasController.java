package org.attune.sandbox.lms.outcomes;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.attune.sandbox.lms.LmsSettings;
import org.attune.sandbox.lms.campus.Campus;
import org.attune.sandbox.lms.campus.Course;
import org.attune.sandbox.lms.campus.Person;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Canvas's REST API, as far as outcome results need it: the outcomes of a course, its users, live assessments. */
@RestController
class CanvasController {

    private static final String COURSE = "/api/v1/courses/lti_context_id:{course}";
    private static final int A_PAGE = 10;

    private final CompetencyBook book;
    private final Campus campus;
    private final WebServices services;
    private final LmsSettings settings;
    private final InstantSource clock;

    CanvasController(
            CompetencyBook book, Campus campus, WebServices services, LmsSettings settings, InstantSource clock) {
        this.book = book;
        this.campus = campus;
        this.services = services;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/api/v1/users/self")
    ResponseEntity<Object> self(@RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String token) {
        boolean known = campus.courses().stream().anyMatch(course -> isOf(course, token));
        return refusal(known).orElseGet(() -> ResponseEntity.ok(Map.of("id", 1, "name", "Integration user")));
    }

    @GetMapping(COURSE + "/outcome_group_links")
    ResponseEntity<Object> outcomes(
            @PathVariable String course,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String token,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request) {
        return in(course, token, here -> {
            var all = book.of(here.id());
            var from = Math.min(all.size(), (page - 1) * A_PAGE);
            var to = Math.min(all.size(), from + A_PAGE);
            var answer = ResponseEntity.ok();
            if (to < all.size()) {
                answer.header(
                        HttpHeaders.LINK,
                        "<%s%s?outcome_style=full&page=%d>; rel=\"next\""
                                .formatted(settings.issuer(), request.getRequestURI(), page + 1));
            }
            return answer.body(all.subList(from, to).stream()
                    .map(one ->
                            Map.of("outcome", Map.of("id", one.id(), "title", one.title(), "vendor_guid", one.name())))
                    .toList());
        });
    }

    @GetMapping(COURSE + "/users/lti_1_3_id:{user}")
    ResponseEntity<Object> user(
            @PathVariable String course,
            @PathVariable String user,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String token) {
        return in(
                course,
                token,
                here -> here.memberBySub(user)
                        .<ResponseEntity<Object>>map(
                                person -> ResponseEntity.ok(Map.of("id", person.sub(), "name", person.name())))
                        .orElseGet(CanvasController::notThere));
    }

    @PostMapping(COURSE + "/live_assessments")
    ResponseEntity<Object> assessments(
            @PathVariable String course,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String token,
            @RequestBody JsonNode body) {
        return in(course, token, here -> {
            var made = new ArrayList<Map<String, Object>>();
            for (var one : body.path("assessments")) {
                var outcome =
                        book.find(here.id(), one.path("links").path("outcome").asLong(0));
                if (outcome.isEmpty()) {
                    return unprocessable("outcome must be linked to the context");
                }
                var assessment = book.assessment(
                        here.id(), one.path("key").asString(), one.path("title").asString(), outcome.get());
                made.add(Map.of("id", String.valueOf(assessment.id()), "key", assessment.key()));
            }
            return ResponseEntity.ok(Map.of("assessments", made));
        });
    }

    @GetMapping(COURSE + "/live_assessments/{assessment}/results")
    ResponseEntity<Object> results(
            @PathVariable String course,
            @PathVariable long assessment,
            @RequestParam("user_id") String user,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String token) {
        return in(
                course,
                token,
                here -> book.assessment(here.id(), assessment)
                        .<ResponseEntity<Object>>map(one -> ResponseEntity.ok(Map.of(
                                "results",
                                book.results(one, user).stream()
                                        .map(passed -> Map.of("passed", passed))
                                        .toList())))
                        .orElseGet(CanvasController::notThere));
    }

    @PostMapping(COURSE + "/live_assessments/{assessment}/results")
    ResponseEntity<Object> add(
            @PathVariable String course,
            @PathVariable long assessment,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String token,
            @RequestBody JsonNode body) {
        return in(course, token, here -> {
            var to = book.assessment(here.id(), assessment);
            if (to.isEmpty()) {
                return notThere();
            }
            var passed = new LinkedHashMap<String, List<Boolean>>();
            for (var one : body.path("results")) {
                passed.computeIfAbsent(one.path("links").path("user").asString(), _ -> new ArrayList<>())
                        .add(one.path("passed").asBoolean());
            }
            if (!passed.keySet().stream().allMatch(user -> isStudent(here, user))) {
                return unprocessable("user must be in the context");
            }
            passed.forEach((user, results) -> book.result(to.get(), user, results, clock.instant()));
            return ResponseEntity.ok(Map.of("results", List.of()));
        });
    }

    private static boolean isStudent(Course course, String user) {
        return course.memberBySub(user)
                .filter(person -> !person.teaches())
                .map(Person::sub)
                .isPresent();
    }

    private ResponseEntity<Object> in(String id, String token, Function<Course, ResponseEntity<Object>> answer) {
        boolean known = campus.courses().stream().anyMatch(course -> isOf(course, token));
        Optional<ResponseEntity<Object>> refusal = refusal(known);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        // Another institution's course is not there at all.
        return campus.course(id)
                .filter(course -> isOf(course, token))
                .map(answer)
                .orElseGet(CanvasController::notThere);
    }

    private static boolean isOf(Course course, String token) {
        return token.equals("Bearer " + WebServices.canvasToken(course.id()));
    }

    private Optional<ResponseEntity<Object>> refusal(boolean known) {
        book.called();
        return switch (services.state()) {
            case AWAY -> Optional.of(ResponseEntity.status(503).body("Maintenance"));
            // Canvas throttles with 403.
            case THROTTLED -> Optional.of(ResponseEntity.status(403).body("403 Forbidden (Rate Limit Exceeded)"));
            case NO_RIGHT ->
                Optional.of(ResponseEntity.status(401)
                        .body(Map.of(
                                "status",
                                "unauthorized",
                                "errors",
                                List.of(Map.of("message", "user not authorized to perform that action")))));
            case UNKNOWN_TOKEN -> Optional.of(unknownToken());
            case OK -> known ? Optional.empty() : Optional.of(unknownToken());
        };
    }

    private static ResponseEntity<Object> unknownToken() {
        return ResponseEntity.status(401).body(Map.of("errors", List.of(Map.of("message", "Invalid access token."))));
    }

    private static ResponseEntity<Object> notThere() {
        return ResponseEntity.status(404)
                .body(Map.of("errors", List.of(Map.of("message", "The specified resource does not exist."))));
    }

    private static ResponseEntity<Object> unprocessable(String why) {
        return ResponseEntity.status(422).body(Map.of("errors", List.of(Map.of("message", why))));
    }
}
