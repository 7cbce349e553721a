package org.attune.competency.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the specification's schemas want it: on one line, its properties in their order, and none without a value. */
final class CaseJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    any -> JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private CaseJson() {}

    static byte[] bytes(Object body) {
        return MAPPER.writeValueAsBytes(body);
    }

    static ObjectNode tree(Object body) {
        return MAPPER.valueToTree(body);
    }

    static ObjectNode read(byte[] json) {
        return (ObjectNode) MAPPER.readTree(json);
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }
}
