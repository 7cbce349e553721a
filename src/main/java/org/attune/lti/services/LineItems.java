package org.attune.lti.services;

import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.lti.RegistrationId;
import org.attune.lti.services.Failure.TokenRefused;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The columns of a gradebook (AGS 2.0, section 3.2). Nothing here deletes: Moodle would let us, grades and all. */
public final class LineItems {

    static final String ITEM = "application/vnd.ims.lis.v2.lineitem+json";
    static final String CONTAINER = "application/vnd.ims.lis.v2.lineitemcontainer+json";

    private final Services services;
    private final Pages pages;
    private final ServicesSettings settings;
    private final InstantSource clock;

    LineItems(Services services, Pages pages, ServicesSettings settings, InstantSource clock) {
        this.services = services;
        this.pages = pages;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param container the {@code lineitems} address of the launch's endpoint claim */
    public Answer<List<LineItem>> find(RegistrationId registration, URI container, LineItemQuery query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        query.resourceLinkId().ifPresent(id -> parameters.put("resource_link_id", id));
        query.resourceId().ifPresent(id -> parameters.put("resource_id", id));
        query.tag().ifPresent(tag -> parameters.put("tag", tag));
        URI url = ServiceUrl.with(container, parameters);
        Answer<List<JsonNode>> answer = pages.read(registration, Scope.LINE_ITEM, url, CONTAINER, page -> page);
        if (mayOnlyRead(answer)) {
            answer = pages.read(registration, Scope.LINE_ITEM_READ_ONLY, url, CONTAINER, page -> page);
        }
        return switch (answer) {
            case Answer.Failed<List<JsonNode>>(Failure failure) -> new Answer.Failed<>(failure);
            case Answer.Value<List<JsonNode>>(List<JsonNode> found) ->
                new Answer.Value<>(found.stream()
                        .flatMap(json -> LineItemJson.read(json, container).stream())
                        .filter(query::matches) // some platforms ignore the parameters
                        .toList());
        };
    }

    /** The first page of all that this tool may see, to learn whether it may. */
    public Answer<FirstPage<LineItem>> firstPage(RegistrationId registration, URI container) {
        Answer<FirstPage<JsonNode>> answer =
                pages.readFirst(registration, Scope.LINE_ITEM, container, CONTAINER, page -> page);
        if (mayOnlyRead(answer)) {
            answer = pages.readFirst(registration, Scope.LINE_ITEM_READ_ONLY, container, CONTAINER, page -> page);
        }
        return switch (answer) {
            case Answer.Failed<FirstPage<JsonNode>>(Failure failure) -> new Answer.Failed<>(failure);
            case Answer.Value<FirstPage<JsonNode>>(FirstPage<JsonNode> page) ->
                new Answer.Value<>(page.map(json -> LineItemJson.read(json, container)));
        };
    }

    public Answer<LineItem> read(RegistrationId registration, URI lineItem) {
        Services.Call call = Services.Call.get(lineItem, ITEM);
        Answer<Reply> answer = services.call(registration, Scope.LINE_ITEM, call);
        if (mayOnlyRead(answer)) {
            answer = services.call(registration, Scope.LINE_ITEM_READ_ONLY, call);
        }
        return item(answer, lineItem);
    }

    public Answer<LineItem> create(RegistrationId registration, URI container, NewLineItem item) {
        return item(write(registration, HttpMethod.POST, container, LineItemJson.write(item)), container);
    }

    /**
     * The line item of this resourceId and tag: the one that is there, or else a new one. Two callers at once may make two;
     * who calls keeps them apart.
     */
    public Answer<LineItem> findOrCreate(RegistrationId registration, URI container, NewLineItem item) {
        LineItemQuery query = new LineItemQuery(item.resourceId(), item.tag(), item.resourceLinkId());
        return switch (find(registration, container, query)) {
            case Answer.Failed<List<LineItem>>(Failure failure) -> new Answer.Failed<>(failure);
            case Answer.Value<List<LineItem>>(List<LineItem> found) ->
                found.isEmpty() ? create(registration, container, item) : new Answer.Value<>(found.getFirst());
        };
    }

    /**
     * Changes label, maximum, resourceId and tag. What the platform keeps beside them is read first and sent back as it
     * was: Moodle cuts an item off its link when resourceLinkId is left out.
     */
    public Answer<LineItem> update(RegistrationId registration, LineItem item) {
        Answer<Reply> before = services.call(registration, Scope.LINE_ITEM, Services.Call.get(item.id(), ITEM));
        return switch (before) {
            case Answer.Failed<Reply>(Failure failure) -> new Answer.Failed<>(failure);
            case Answer.Value<Reply>(Reply reply) -> {
                if (reply.isSuccess() && Json.read(reply.body()) instanceof ObjectNode there) {
                    ObjectNode changed = LineItemJson.change(there, item);
                    yield item(write(registration, HttpMethod.PUT, item.id(), changed), item.id());
                }
                yield new Answer.Failed<>(failure(reply));
            }
        };
    }

    private Answer<Reply> write(RegistrationId registration, HttpMethod method, URI url, ObjectNode json) {
        return services.call(
                registration, Scope.LINE_ITEM, new Services.Call(method, url, ITEM, ITEM, Json.write(json)));
    }

    private Answer<LineItem> item(Answer<Reply> answer, URI base) {
        return switch (answer) {
            case Answer.Failed<Reply>(Failure failure) -> new Answer.Failed<>(failure);
            case Answer.Value<Reply>(Reply reply) -> {
                Optional<LineItem> item =
                        reply.isSuccess() ? LineItemJson.read(Json.read(reply.body()), base) : Optional.empty();
                yield item.<Answer<LineItem>>map(Answer.Value::new)
                        .orElseGet(() -> new Answer.Failed<>(failure(reply)));
            }
        };
    }

    private Failure failure(Reply reply) {
        if (!reply.isSuccess()) {
            return Refusals.of(reply, clock.instant(), settings.longestRetryAfter());
        }
        return reply.isWebPage() ? Refusals.webPage(reply) : Refusals.notUnderstood(reply);
    }

    private static boolean mayOnlyRead(Answer<?> answer) {
        return answer instanceof Answer.Failed<?>(TokenRefused refused)
                && refused.kind() == TokenRefused.Kind.SCOPE_NOT_GRANTED;
    }
}
