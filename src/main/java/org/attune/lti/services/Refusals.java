package org.attune.lti.services;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.attune.lti.services.Failure.Refused;
import org.attune.lti.services.Failure.RetryLater;

/** Puts a service's refusal into words. What Moodle and Canvas mean by each is in the comments. */
final class Refusals {

    private static final String ASK_THE_ADMINISTRATOR =
            "An administrator of the platform should look at its settings for this tool in this course.";

    private Refusals() {}

    /** The meaning of any reply that is no success. */
    static Failure of(Reply reply, Instant now, Duration longestRetryAfter) {
        if (Statuses.saysLater(reply)) {
            return new RetryLater(
                    later(reply), RetryAfter.of(reply, now, longestRetryAfter), Statuses.saysLessOften(reply));
        }
        String said = reply.body().toLowerCase(Locale.ROOT);
        return switch (reply.status()) {
            case 400, 409, 422 -> badRequest(reply, said);
            case 403 ->
                refused(
                        Refused.Kind.NOT_ALLOWED,
                        "The platform does not allow this tool to do that.",
                        ASK_THE_ADMINISTRATOR,
                        reply);
            case 404, 410 ->
                refused(
                        Refused.Kind.LINE_ITEM_GONE,
                        "The platform no longer has this gradebook column.",
                        "If the activity or its column was deleted, nothing is left to do. Otherwise open the link once"
                                + " from the course, so that the platform names its column anew, and send again.",
                        reply);
            default ->
                reply.status() / 100 == 3
                        ? refused(
                                Refused.Kind.NOT_UNDERSTOOD,
                                "The platform sent us on to another address (status %d), which is not followed."
                                        .formatted(reply.status()),
                                "If the platform has moved, open the link once from its new address.",
                                reply)
                        : notUnderstood(reply);
        };
    }

    static Refused notUnderstood(Reply reply) {
        return refused(
                Refused.Kind.NOT_UNDERSTOOD,
                "The platform answered with something that this service does not say (status %d)."
                        .formatted(reply.status()),
                ASK_THE_ADMINISTRATOR,
                reply);
    }

    static RetryLater webPage(Reply reply) {
        return new RetryLater("%s answered with a web page instead of data: it may be under maintenance."
                .formatted(reply.from().getHost()));
    }

    private static Refused badRequest(Reply reply, String said) {
        // Canvas, 422
        if (said.contains("number of allowed attempts")) {
            return refused(
                    Refused.Kind.ATTEMPTS_USED_UP,
                    "The platform's own limit of attempts for this assignment is used up.",
                    "The teacher can allow more attempts in the assignment's settings, or enter the grade by hand.",
                    reply);
        }
        // Moodle says "Incorrect score received" for six causes; with a well-formed score only this one is left.
        // Canvas says "User not found in course or is not a student" with 422.
        if (said.contains("incorrect score") || said.contains("user not found") || said.contains("not a student")) {
            return refused(
                    Refused.Kind.UNKNOWN_LEARNER,
                    "The platform does not grade this person in this course.",
                    "Usually they are no longer enrolled, or are enrolled as a teacher. Once they are a student again,"
                            + " send again.",
                    reply);
        }
        return refused(
                Refused.Kind.MALFORMED,
                "The platform says that what it was sent is wrong (status %d).".formatted(reply.status()),
                "Please report this to whoever runs this tool, with what the platform said.",
                reply);
    }

    private static String later(Reply reply) {
        String host = reply.from().getHost();
        return switch (reply.status()) {
            case 429, 403 -> "%s asks to be called less often.".formatted(host);
            case 503 -> "%s is not available just now (status 503).".formatted(host);
            // Moodle answers 500 for a locked grade; nothing in the answer tells it from any other fault.
            case 500 ->
                "%s reported a fault of its own (status 500); in Moodle this may also be a locked grade."
                        .formatted(host);
            default -> "%s reported a fault of its own (status %d).".formatted(host, reply.status());
        };
    }

    private static Refused refused(Refused.Kind kind, String cause, String remedy, Reply reply) {
        return new Refused(kind, cause, remedy, reply.detail());
    }
}
