package org.attune.lti.services;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON on the wire, by a mapper of its own: whatever the application's is set to, Moodle must get it on one line and
 * numbers without exponents.
 */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static String write(JsonNode json) {
        return MAPPER.writeValueAsString(json);
    }

    /** A missing node where the text is no JSON. */
    static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    /** A text or number as text; empty for anything else. */
    static String text(JsonNode json, String field) {
        JsonNode node = json.path(field);
        return node.isString() || node.isNumber() ? node.asString() : "";
    }

    static Optional<String> optional(JsonNode json, String field) {
        return Optional.of(text(json, field)).filter(text -> !text.isBlank());
    }

    /** A number, also where the platform put it in quotes. */
    static Optional<BigDecimal> number(JsonNode json, String field) {
        try {
            return optional(json, field).map(BigDecimal::new);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
