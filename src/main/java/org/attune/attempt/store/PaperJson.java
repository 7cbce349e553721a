package org.attune.attempt.store;

import java.util.List;
import org.attune.item.Arrangement;
import org.attune.item.Key;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How papers are kept: {@code [{"item":"k","options":["b","a"]},…]}. What was written once is read for ever. */
final class PaperJson {

    private static final JsonMapper JSON = new JsonMapper();

    private PaperJson() {}

    static String write(Paper paper) {
        ArrayNode items = JSON.createArrayNode();
        for (Paper.Drawn drawn : paper.items()) {
            ObjectNode item = items.addObject().put("item", drawn.item().value());
            write(item, "options", drawn.arrangement().options());
            write(item, "rows", drawn.arrangement().rows());
        }
        return JSON.writeValueAsString(items);
    }

    static Paper read(String json) {
        return new Paper(JSON.readTree(json)
                .valueStream()
                .map(item -> new Paper.Drawn(
                        new Key(item.get("item").stringValue()),
                        new Arrangement(keys(item.path("options")), keys(item.path("rows")))))
                .toList());
    }

    private static void write(ObjectNode item, String name, List<Key> keys) {
        if (!keys.isEmpty()) {
            ArrayNode values = item.putArray(name);
            keys.forEach(key -> values.add(key.value()));
        }
    }

    private static List<Key> keys(JsonNode values) {
        return values.valueStream().map(value -> new Key(value.stringValue())).toList();
    }
}
