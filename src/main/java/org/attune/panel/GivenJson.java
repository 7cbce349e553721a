package org.attune.panel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attune.item.Given;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How panellists' answers are kept: field by field, as they were given. */
final class GivenJson {

    private static final JsonMapper JSON = new JsonMapper();

    private GivenJson() {}

    static String write(Given given) {
        return JSON.writeValueAsString(new TreeMap<>(given.fields()));
    }

    static Given read(String json) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        JSON.readTree(json)
                .properties()
                .forEach(field -> fields.put(
                        field.getKey(),
                        field.getValue()
                                .valueStream()
                                .map(JsonNode::stringValue)
                                .toList()));
        return new Given(fields);
    }
}
