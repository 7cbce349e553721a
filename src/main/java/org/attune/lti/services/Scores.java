package org.attune.lti.services;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.attune.lti.RegistrationId;
import org.attune.lti.services.Failure.Refused;
import org.attune.lti.services.Failure.RetryLater;
import org.attune.lti.services.Failure.TokenRefused;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.node.ObjectNode;

/** Sends scores (AGS 2.0, section 3.4). Blocks until the platform has answered or the time for it is over. */
public final class Scores {

    static final String MEDIA_TYPE = "application/vnd.ims.lis.v1.score+json";

    private static final String CANVAS_SUBMISSION = "https://canvas.instructure.com/lti/submission";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Services services;
    private final ServicesSettings settings;
    private final InstantSource clock;

    Scores(Services services, ServicesSettings settings, InstantSource clock) {
        this.services = services;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param lineItem the line item's own address, as the launch or the service named it */
    public ScoreAnswer send(RegistrationId registration, URI lineItem, ScoreMessage score) {
        // Without an Accept: success has no body, and Moodle refuses those that it does not expect.
        Services.Call call =
                new Services.Call(HttpMethod.POST, ServiceUrl.below(lineItem, "scores"), "", MEDIA_TYPE, json(score));
        return switch (services.call(registration, Scope.SCORE, call)) {
            case Answer.Failed<Reply>(Failure failure) -> answer(failure);
            case Answer.Value<Reply>(Reply reply) -> read(reply);
        };
    }

    private ScoreAnswer read(Reply reply) {
        if (reply.status() == 409 || isCanvasNotLater(reply)) {
            return new ScoreAnswer.NotLater(reply.detail());
        }
        if (!reply.isSuccess()) {
            return answer(Refusals.of(reply, clock.instant(), settings.longestRetryAfter()));
        }
        if (reply.isWebPage()) {
            return Refusals.webPage(reply); // a login or maintenance page; the score may be sent twice without harm
        }
        if (reply.body().strip().equals("[]")) {
            return new Refused(
                    Refused.Kind.MALFORMED,
                    "The platform answered \"yes\" and took nothing: Moodle's way of saying that it could not read it.",
                    "Please report this to whoever runs this tool.",
                    reply.detail());
        }
        return new ScoreAnswer.Accepted(); // Moodle says nothing at all, Canvas the address of the result
    }

    private static boolean isCanvasNotLater(Reply reply) {
        return reply.status() == 400 && reply.body().contains("before last updated timestamp");
    }

    private static ScoreAnswer answer(Failure failure) {
        return switch (failure) {
            case RetryLater later -> later;
            case Refused refused -> refused;
            case TokenRefused refused -> refused;
        };
    }

    static String json(ScoreMessage score) {
        ObjectNode json = Json.object();
        json.put("userId", score.userId());
        score.points().ifPresent(points -> {
            json.put("scoreGiven", points.given().stripTrailingZeros());
            json.put("scoreMaximum", points.maximum().stripTrailingZeros());
        });
        json.put("activityProgress", score.activityProgress().term());
        json.put("gradingProgress", score.gradingProgress().term());
        json.put("timestamp", time(score.timestamp()));
        score.comment().ifPresent(comment -> json.put("comment", comment));
        score.submission().ifPresent(times -> {
            ObjectNode submission = json.putObject("submission");
            times.startedAt().ifPresent(at -> submission.put("startedAt", time(at)));
            times.submittedAt().ifPresent(at -> submission.put("submittedAt", time(at)));
        });
        score.canvas().ifPresent(extension -> {
            ObjectNode canvas = json.putObject(CANVAS_SUBMISSION);
            canvas.put("new_submission", extension.newSubmission());
            canvas.put("preserve_score", extension.preserveScore());
            canvas.put("prioritize_non_tool_grade", extension.prioritizeNonToolGrade());
            extension
                    .work()
                    .ifPresent(work ->
                            canvas.put("submission_type", "basic_lti_launch").put("submission_data", work.toString()));
        });
        return Json.write(json);
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
