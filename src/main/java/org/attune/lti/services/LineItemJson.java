package org.attune.lti.services;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Line items as platforms write them (AGS 2.0, section 3.2.2). */
final class LineItemJson {

    private LineItemJson() {}

    /** Empty when it has no address on the platform's own host, where a score could be sent to. */
    static Optional<LineItem> read(JsonNode json, URI base) {
        return address(Json.text(json, "id"))
                .filter(id -> ServiceUrl.isOnSameHost(base, id))
                .map(id -> new LineItem(
                        id,
                        Json.text(json, "label"),
                        Json.number(json, "scoreMaximum").orElse(BigDecimal.ZERO),
                        Json.optional(json, "resourceId"),
                        Json.optional(json, "tag"),
                        Json.optional(json, "resourceLinkId")));
    }

    static ObjectNode write(NewLineItem item) {
        ObjectNode json = Json.object();
        json.put("label", item.label());
        json.put("scoreMaximum", item.scoreMaximum().stripTrailingZeros());
        item.resourceId().ifPresent(id -> json.put("resourceId", id));
        item.tag().ifPresent(tag -> json.put("tag", tag));
        item.resourceLinkId().ifPresent(id -> json.put("resourceLinkId", id));
        return json;
    }

    static ObjectNode change(ObjectNode there, LineItem item) {
        there.put("label", item.label());
        there.put("scoreMaximum", item.scoreMaximum().stripTrailingZeros());
        item.resourceId().ifPresent(id -> there.put("resourceId", id));
        item.tag().ifPresent(tag -> there.put("tag", tag));
        return there;
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
