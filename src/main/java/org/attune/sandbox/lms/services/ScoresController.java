package org.attune.sandbox.lms.services;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.attune.sandbox.lms.LmsSettings;
import org.attune.sandbox.lms.Refused;
import org.attune.sandbox.lms.campus.ColumnId;
import org.attune.sandbox.lms.campus.Course;
import org.attune.sandbox.lms.campus.Gradebook;
import org.attune.sandbox.lms.campus.Person;
import org.attune.sandbox.lms.campus.Personality;
import org.attune.sandbox.lms.campus.Posting;
import org.attune.sandbox.lms.oidc.Scope;
import org.attune.sandbox.lms.trouble.Cut;
import org.attune.sandbox.lms.trouble.Remarks;
import org.attune.sandbox.lms.trouble.SwitchBoard;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Scores come in here (AGS 2.0, section 3.4), and meet what the switches have in store for them. */
@RestController
class ScoresController {

    private final ServiceAccess access;
    private final ServiceAddresses addresses;
    private final SwitchBoard switches;
    private final JsonMapper json;
    private final InstantSource clock;

    ScoresController(
            ServiceAccess access,
            ServiceAddresses addresses,
            SwitchBoard switches,
            JsonMapper json,
            InstantSource clock) {
        this.access = access;
        this.addresses = addresses;
        this.switches = switches;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping("/ags/{course}/lineitems/{column}/lineitem/scores")
    ResponseEntity<byte[]> post(
            @PathVariable String course,
            @PathVariable ColumnId column,
            @RequestBody(required = false) @Nullable String body,
            HttpServletRequest request,
            HttpServletResponse response) {
        var here = access.admit(request, response, course, Scope.SCORES);
        Media.SCORE.mustBeSent(request);
        var sent = Objects.requireNonNullElse(body, "");
        return switch (switches.draw()) {
            case NONE, MIXED -> store(here, column, sent);
            case SERVER_ERROR -> fail(request, HttpStatus.INTERNAL_SERVER_ERROR);
            case UNAVAILABLE -> fail(request, HttpStatus.SERVICE_UNAVAILABLE);
            case TOO_MANY -> tooMany(request);
            case BAD_REQUEST -> throw Refused.badRequest("Incorrect score received (switched on).");
            case UNPROCESSABLE ->
                throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "This learner is not graded here (switched on).");
            case RESET -> {
                Remarks.noteCut(request, "cut off, nothing stored");
                Cut.off(request);
                yield ResponseEntity.ok().build();
            }
            case LOST -> {
                var answer = store(here, column, sent);
                Remarks.noteCut(request, "stored, but cut off before the answer");
                Cut.off(request);
                yield answer;
            }
        };
    }

    private ResponseEntity<byte[]> store(Course course, ColumnId column, String body) {
        var personality = switches.now().of(course);
        if (personality.isMoodle() && body.contains("\n")) {
            // Moodle's way of refusing JSON with line breaks, as observed: success, and "[]".
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body("[]".getBytes(StandardCharsets.UTF_8));
        }
        var posted = parsed(body, personality);
        var person = course.memberBySub(posted.userId()).orElseThrow(() -> notGraded(personality, false));
        if (person.teaches()) {
            throw notGraded(personality, true);
        }
        var posting = new Posting(posted.score(), clock.instant(), LmsSettings.CLIENT_ID, body);
        int attempts = switches.now().attempts();
        return switch (course.gradebook().post(column, person, posting, personality, attempts)) {
            case Gradebook.Outcome.Stored() -> stored(course, column, person, personality);
            case Gradebook.Outcome.NotLater(var stored) ->
                throw personality.isCanvas()
                        ? Refused.badRequest("Provided timestamp is before last updated timestamp")
                        : new Refused(HttpStatus.CONFLICT, "timestamp: not later than the one stored, " + stored);
            case Gradebook.Outcome.NoSuchColumn() -> throw Refused.notFound("There is no such line item.");
            case Gradebook.Outcome.AttemptsUsedUp() ->
                throw new Refused(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "The maximum number of allowed attempts has been reached for this submission");
        };
    }

    private PostedScore parsed(String body, Personality personality) {
        try {
            return PostedScore.parse(json, body);
        } catch (Refused refused) {
            // Canvas says so with 422, Moodle with the one sentence that it has for everything.
            throw switch (personality) {
                case STRICT -> refused;
                case MOODLE -> Refused.badRequest("Incorrect score received");
                case CANVAS -> new Refused(HttpStatus.UNPROCESSABLE_CONTENT, refused.reason());
            };
        }
    }

    private static Refused notGraded(Personality personality, boolean teaches) {
        return switch (personality) {
            case STRICT ->
                teaches
                        ? Refused.badRequest("userId: a teacher is not graded.")
                        : Refused.notFound("userId: nobody in this course.");
            case MOODLE -> Refused.badRequest("Incorrect score received");
            case CANVAS ->
                new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "User not found in course or is not a student");
        };
    }

    /** Nothing at all; on Canvas the address of the result. */
    private ResponseEntity<byte[]> stored(Course course, ColumnId column, Person person, Personality personality) {
        return personality.isCanvas()
                ? ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(json.writeValueAsBytes(
                                Map.of("resultUrl", addresses.lineItem(course, column, "/results/" + person.sub()))))
                : ResponseEntity.ok().build();
    }

    private ResponseEntity<byte[]> tooMany(HttpServletRequest request) {
        Remarks.note(request, "switched on");
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(switches.now().retryAfter().toSeconds()))
                .build();
    }

    private static ResponseEntity<byte[]> fail(HttpServletRequest request, HttpStatus status) {
        Remarks.note(request, "switched on");
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_HTML)
                .body("<!DOCTYPE html><title>Error</title><h1>Something went wrong</h1>"
                        .getBytes(StandardCharsets.UTF_8));
    }
}
