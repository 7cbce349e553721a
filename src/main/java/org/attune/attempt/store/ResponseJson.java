package org.attune.attempt.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.attune.item.Key;
import org.attune.item.Response;
import org.attune.item.Response.Chosen;
import org.attune.item.Response.ChosenSet;
import org.attune.item.Response.Entered;
import org.attune.item.Response.Path;
import org.attune.item.Response.Picked;
import org.attune.item.Response.Placed;
import org.attune.item.Response.Written;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How responses are kept: a word for the kind, and compact JSON. Rows that were written once are read for ever, so a kind
 * may be added here and none may change.
 */
final class ResponseJson {

    private static final JsonMapper JSON = new JsonMapper();

    private ResponseJson() {}

    static String kind(Response response) {
        return switch (response) {
            case Chosen _ -> "chosen";
            case ChosenSet _ -> "chosen-set";
            case Path _ -> "path";
            case Placed _ -> "placed";
            case Picked _ -> "picked";
            case Entered _ -> "entered";
            case Written _ -> "written";
        };
    }

    static String write(Response response) {
        return switch (response) {
            case Written(var text) -> JSON.writeValueAsString(text);
            case Chosen(var option) -> JSON.writeValueAsString(option.value());
            case ChosenSet(var options) ->
                JSON.writeValueAsString(
                        options.stream().map(Key::value).sorted().toList());
            case Path(var choices) ->
                JSON.writeValueAsString(choices.stream().map(Key::value).toList());
            case Placed(var columns) -> {
                Map<String, String> rows = new TreeMap<>();
                columns.forEach((row, column) -> rows.put(row.value(), column.value()));
                yield JSON.writeValueAsString(rows);
            }
            case Picked(var best, var worst) -> {
                Map<String, String> picks = new TreeMap<>();
                best.ifPresent(key -> picks.put("best", key.value()));
                worst.ifPresent(key -> picks.put("worst", key.value()));
                yield JSON.writeValueAsString(picks);
            }
            case Entered(var text) -> JSON.writeValueAsString(text);
        };
    }

    static Response read(String kind, String json) {
        JsonNode value = JSON.readTree(json);
        return switch (kind) {
            case "written" -> new Written(value.stringValue());
            case "chosen" -> new Chosen(new Key(value.stringValue()));
            case "chosen-set" -> new ChosenSet(Set.copyOf(keys(value)));
            case "path" -> new Path(keys(value));
            case "placed" ->
                new Placed(value.properties().stream()
                        .collect(Collectors.toMap(
                                row -> new Key(row.getKey()),
                                row -> new Key(row.getValue().stringValue()))));
            case "picked" -> new Picked(pick(value, "best"), pick(value, "worst"));
            case "entered" -> new Entered(value.stringValue());
            case String other -> throw new IllegalStateException("No response is kept as '%s'".formatted(other));
        };
    }

    private static Optional<Key> pick(JsonNode picks, String which) {
        return picks.path(which).stringValueOpt().map(Key::new);
    }

    private static List<Key> keys(JsonNode values) {
        return values.valueStream().map(value -> new Key(value.stringValue())).toList();
    }
}
