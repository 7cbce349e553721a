package org.attune.lti.services;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.attune.lti.RegistrationId;
import org.attune.lti.services.Failure.Refused;
import tools.jackson.databind.JsonNode;

/** Reads a list that comes in pages (AGS 2.0, section 3.2.9; NRPS 2.0, section 2.4.2), all or nothing. */
final class Pages {

    private final Services services;
    private final ServicesSettings settings;
    private final InstantSource clock;

    Pages(Services services, ServicesSettings settings, InstantSource clock) {
        this.services = services;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param list where in a page the list stands */
    Answer<List<JsonNode>> read(
            RegistrationId registration, Scope scope, URI first, String accept, Function<JsonNode, JsonNode> list) {
        List<JsonNode> all = new ArrayList<>();
        Set<URI> read = new HashSet<>();
        Optional<URI> next = Optional.of(first);
        while (next.isPresent()) {
            URI url = next.get();
            if (!read.add(url)) {
                return new Answer.Value<>(all); // a next that leads back would never end
            }
            if (read.size() > settings.pagesLimit() || all.size() > settings.listLimit()) {
                return new Answer.Failed<>(tooMuch(first));
            }
            switch (page(registration, scope, url, accept, list)) {
                case Answer.Failed<Page>(Failure failure) -> {
                    return new Answer.Failed<>(failure);
                }
                case Answer.Value<Page>(Page page) -> {
                    page.list().forEach(all::add);
                    next = page.next();
                    if (next.isPresent() && !ServiceUrl.isOnSameHost(first, next.get())) {
                        return new Answer.Failed<>(elsewhere(first, next.get()));
                    }
                }
            }
        }
        return all.size() > settings.listLimit() ? new Answer.Failed<>(tooMuch(first)) : new Answer.Value<>(all);
    }

    /** As {@link #read}, but no further than the first page. */
    Answer<FirstPage<JsonNode>> readFirst(
            RegistrationId registration, Scope scope, URI first, String accept, Function<JsonNode, JsonNode> list) {
        return switch (page(registration, scope, first, accept, list)) {
            case Answer.Failed<Page>(Failure failure) -> new Answer.Failed<>(failure);
            case Answer.Value<Page>(Page page) ->
                new Answer.Value<>(new FirstPage<>(
                        page.list().valueStream().toList(), page.next().isPresent()));
        };
    }

    private record Page(JsonNode list, Optional<URI> next) {}

    private Answer<Page> page(
            RegistrationId registration, Scope scope, URI url, String accept, Function<JsonNode, JsonNode> list) {
        return switch (services.call(registration, scope, Services.Call.get(url, accept))) {
            case Answer.Failed<Reply>(Failure failure) -> new Answer.Failed<>(failure);
            case Answer.Value<Reply>(Reply reply) -> {
                if (!reply.isSuccess()) {
                    yield new Answer.Failed<>(Refusals.of(reply, clock.instant(), settings.longestRetryAfter()));
                }
                JsonNode page = list.apply(Json.read(reply.body()));
                yield page.isArray()
                        ? new Answer.Value<>(new Page(page, NextPage.in(reply.header("Link"), url)))
                        : new Answer.Failed<>(
                                reply.isWebPage() ? Refusals.webPage(reply) : Refusals.notUnderstood(reply));
            }
        };
    }

    private Refused tooMuch(URI first) {
        return new Refused(
                Refused.Kind.NOT_UNDERSTOOD,
                "%s lists more than %d entries or %d pages."
                        .formatted(first.getHost(), settings.listLimit(), settings.pagesLimit()),
                "If the course is really that large, raise attune.lti.services.list-limit or pages-limit.",
                "");
    }

    private static Refused elsewhere(URI first, URI next) {
        return new Refused(
                Refused.Kind.NOT_UNDERSTOOD,
                "The list of %s goes on at another host, which is not called.".formatted(first.getHost()),
                "An administrator of the platform should check the address that the platform takes for its own.",
                next.getHost() == null ? "" : next.getHost());
    }
}
