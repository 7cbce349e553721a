package org.attune.attempt.player;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.item.Given;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer as the page's script sends it: {@code {"seen":3,"option":["a","b"]}}, where every field besides {@code seen} is a
 * text or a list of texts.
 *
 * @param seen the version that the sender last saw
 */
record SentAnswer(int seen, Given given) {

    private static final String SEEN = "seen";

    /** Empty for anything of another form. */
    static Optional<SentAnswer> parse(JsonMapper json, byte[] body) {
        try {
            JsonNode root = json.readTree(body);
            return root.isObject() && root.path(SEEN).isInt()
                    ? fields(root).map(fields -> new SentAnswer(root.path(SEEN).intValue(), new Given(fields)))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<Map<String, List<String>>> fields(JsonNode root) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : root.properties()) {
            if (!field.getKey().equals(SEEN)) {
                Optional<List<String>> values = values(field.getValue());
                if (values.isEmpty()) {
                    return Optional.empty();
                }
                fields.put(field.getKey(), values.get());
            }
        }
        return Optional.of(fields);
    }

    private static Optional<List<String>> values(JsonNode value) {
        if (value.isString()) {
            return Optional.of(List.of(value.stringValue()));
        }
        if (!value.isArray()) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        for (JsonNode element : value) {
            if (!element.isString()) {
                return Optional.empty();
            }
            values.add(element.stringValue());
        }
        return Optional.of(values);
    }
}
