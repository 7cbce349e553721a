package org.attune.lti.services;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.lti.RegistrationId;
import tools.jackson.databind.JsonNode;

/** What the platform made of scores (AGS 2.0, section 3.3). No limit is asked for: Moodle breaks on it. */
public final class Results {

    static final String CONTAINER = "application/vnd.ims.lis.v2.resultcontainer+json";

    private final Pages pages;

    Results(Pages pages) {
        this.pages = pages;
    }

    public Answer<List<Result>> read(RegistrationId registration, URI lineItem) {
        return read(registration, ServiceUrl.below(lineItem, "results"), Map.of());
    }

    /** The result of one learner; an empty value when the platform has none. */
    public Answer<Optional<Result>> read(RegistrationId registration, URI lineItem, String userId) {
        URI url = ServiceUrl.below(lineItem, "results");
        return switch (read(registration, url, Map.of("user_id", userId))) {
            case Answer.Failed<List<Result>>(Failure failure) -> new Answer.Failed<>(failure);
            case Answer.Value<List<Result>>(List<Result> results) ->
                new Answer.Value<>(results.stream()
                        .filter(result -> result.userId().equals(userId))
                        .findFirst());
        };
    }

    private Answer<List<Result>> read(RegistrationId registration, URI url, Map<String, String> parameters) {
        Answer<List<JsonNode>> answer =
                pages.read(registration, Scope.RESULT, ServiceUrl.with(url, parameters), CONTAINER, page -> page);
        return switch (answer) {
            case Answer.Failed<List<JsonNode>>(Failure failure) -> new Answer.Failed<>(failure);
            case Answer.Value<List<JsonNode>>(List<JsonNode> found) ->
                new Answer.Value<>(found.stream().map(Results::result).toList());
        };
    }

    private static Result result(JsonNode json) {
        return new Result(
                Json.text(json, "userId"),
                Json.number(json, "resultScore"),
                Json.number(json, "resultMaximum"),
                Json.optional(json, "comment"));
    }
}
