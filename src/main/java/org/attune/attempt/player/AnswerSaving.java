package org.attune.attempt.player;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.attune.attempt.AttemptId;
import org.attune.attempt.running.Saving;
import org.attune.attempt.running.Sittings;
import org.attune.course.Visit;
import org.attune.item.Given;
import org.attune.item.Key;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the page's script saves. 200 with {@code {"version":n}} means committed. 409 with the code {@code stale} brings the
 * answer that stands now, with {@code submitted} or {@code time-up}
 * says that it is too late, with {@code paused} that a break is on.
 */
@Controller
class AnswerSaving {

    /** The longest text, were each of its characters written as six in JSON. */
    private static final int MOST_BYTES = 128 * 1024;

    private final Sittings sittings;
    private final JsonMapper json;

    AnswerSaving(Sittings sittings, JsonMapper json) {
        this.sittings = sittings;
        this.json = json;
    }

    @PutMapping(
            path = "/at/{launch}/attempts/{id:\\d{1,18}}/answers/{item:[a-z0-9-]{1,64}}",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> save(Visit visit, @PathVariable long id, @PathVariable String item, InputStream body)
            throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            return problem(HttpStatus.CONTENT_TOO_LARGE, "An answer is never this long.");
        }
        Optional<SentAnswer> sent = SentAnswer.parse(json, bytes);
        if (sent.isEmpty()) {
            return problem(
                    HttpStatus.BAD_REQUEST,
                    "An answer is a JSON object with the version last seen, as 'seen', and its fields as texts or lists of texts.");
        }
        Optional<Key> key = Key.parse(item);
        Saving saving = key.isEmpty()
                ? new Saving.Unknown()
                : sittings.save(
                        visit,
                        new AttemptId(id),
                        key.get(),
                        sent.get().seen(),
                        sent.get().given());
        return answer(saving);
    }

    private static ResponseEntity<?> answer(Saving saving) {
        return switch (saving) {
            case Saving.Saved(int version) -> ResponseEntity.ok(Map.of("version", version));
            case Saving.Nothing _ -> problem(HttpStatus.UNPROCESSABLE_CONTENT, "Nothing was chosen.");
            case Saving.Refused(var reason) -> problem(HttpStatus.UNPROCESSABLE_CONTENT, reason);
            case Saving.Unknown _ ->
                problem(HttpStatus.NOT_FOUND, "There is no such attempt or question of yours at this place.");
            case Saving.Closed(var timeUp) ->
                conflict(
                        Map.of("code", timeUp ? "time-up" : "submitted"),
                        timeUp
                                ? "The time of this attempt was up, and what was saved by then was submitted; this answer came too late."
                                : "This attempt was submitted before; its answers stay as they are.");
            case Saving.Paused _ ->
                conflict(Map.of("code", "paused"), "The clock of this attempt is stopped. Go on with the quiz first.");
            case Saving.Stale(var current) ->
                conflict(
                        Map.of(
                                "code", "stale",
                                "version", current.version(),
                                "fields", Given.of(current.response()).fields()),
                        "This question was answered in another tab or on another device since.");
        };
    }

    private static ResponseEntity<?> conflict(Map<String, Object> properties, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, detail);
        problem.setProperties(properties);
        return ResponseEntity.of(problem).build();
    }

    private static ResponseEntity<?> problem(HttpStatus status, String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail))
                .build();
    }
}
