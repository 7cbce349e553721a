package org.attune.sandbox.lms.services;

import java.math.BigDecimal;
import org.attune.sandbox.lms.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line item as the tool sends it (AGS 2.0, section 3.2.9 and 3.3). */
record PostedLineItem(
        String label,
        BigDecimal scoreMaximum,
        @Nullable String resourceId,
        @Nullable String tag,
        @Nullable String resourceLinkId,
        @Nullable String startDateTime,
        @Nullable String endDateTime) {

    private static final int LONGEST_LABEL = 255;

    static PostedLineItem parse(JsonMapper json, String body) {
        var node = object(json, body);
        var label = text(node, "label");
        if (label == null || label.isBlank() || label.length() > LONGEST_LABEL) {
            throw Refused.badRequest("label: 1 to " + LONGEST_LABEL + " characters are needed.");
        }
        var maximum = node.get("scoreMaximum");
        if (maximum == null || !maximum.isNumber() || maximum.decimalValue().signum() <= 0) {
            throw Refused.badRequest("scoreMaximum: a number above 0 is needed.");
        }
        return new PostedLineItem(
                label,
                maximum.decimalValue(),
                text(node, "resourceId"),
                text(node, "tag"),
                text(node, "resourceLinkId"),
                text(node, "startDateTime"),
                text(node, "endDateTime"));
    }

    static JsonNode object(JsonMapper json, String body) {
        try {
            var node = json.readTree(body);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            // said below
        }
        throw Refused.badRequest("The body must be a JSON object.");
    }

    static @Nullable String text(JsonNode node, String name) {
        var value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw Refused.badRequest(name + ": must be a string.");
        }
        return value.asString();
    }
}
