package org.attune.sandbox.lms.services;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.attune.sandbox.lms.Refused;
import org.attune.sandbox.lms.campus.CanvasSubmission;
import org.attune.sandbox.lms.campus.Score;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A score as the tool posts it (AGS 2.0, section 3.4). */
record PostedScore(String userId, Score score) {

    private static final String CANVAS = "https://canvas.instructure.com/lti/submission";

    static PostedScore parse(JsonMapper json, String body) {
        var node = PostedLineItem.object(json, body);
        var given = number(node, "scoreGiven");
        var maximum = number(node, "scoreMaximum");
        if (given != null && maximum == null) {
            throw Refused.badRequest("scoreMaximum: needed where there is a scoreGiven.");
        }
        if ((given != null && given.signum() < 0) || (maximum != null && maximum.signum() <= 0)) {
            throw Refused.badRequest("scoreGiven must not be below 0, and scoreMaximum must be above 0.");
        }
        var submission = node.path("submission");
        return new PostedScore(
                needed(node, "userId"),
                new Score(
                        given,
                        maximum,
                        PostedLineItem.text(node, "comment"),
                        instant("timestamp", needed(node, "timestamp")),
                        choice(Score.ActivityProgress.class, node, "activityProgress"),
                        choice(Score.GradingProgress.class, node, "gradingProgress"),
                        instantIfAny(submission, "startedAt"),
                        instantIfAny(submission, "submittedAt"),
                        canvas(node.path(CANVAS))));
    }

    private static CanvasSubmission canvas(JsonNode node) {
        var usual = CanvasSubmission.USUAL;
        return new CanvasSubmission(
                node.path("new_submission").asBoolean(usual.newSubmission()),
                node.path("preserve_score").asBoolean(usual.preserveScore()),
                node.path("prioritize_non_tool_grade").asBoolean(usual.prioritizeNonToolGrade()));
    }

    private static String needed(JsonNode node, String name) {
        var text = PostedLineItem.text(node, name);
        if (text == null || text.isBlank()) {
            throw Refused.badRequest(name + ": missing.");
        }
        return text;
    }

    private static @Nullable BigDecimal number(JsonNode node, String name) {
        var value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            throw Refused.badRequest(name + ": must be a number.");
        }
        return value.decimalValue();
    }

    private static <E extends Enum<E>> E choice(Class<E> type, JsonNode node, String name) {
        var text = needed(node, name);
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw Refused.badRequest(name + ": not one of the specification's words.");
        }
    }

    private static @Nullable Instant instantIfAny(JsonNode node, String name) {
        var text = node.isObject() ? PostedLineItem.text(node, name) : null;
        return text == null ? null : instant(name, text);
    }

    private static Instant instant(String name, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Refused.badRequest(name + ": must be ISO 8601 with a time zone.");
        }
    }
}
