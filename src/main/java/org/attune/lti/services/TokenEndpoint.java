package org.attune.lti.services;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.attune.lti.registration.Registration;
import org.attune.lti.services.Failure.RetryLater;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * Asks a platform for a token by client credentials (Security Framework 1.0, section 4.1). Written out rather than left to
 * Spring Security's client, because that wants JSON to be called JSON (Moodle calls it text/html), keeps its tokens per
 * registration and not per scope, and throws where a plain cause has to be told.
 */
final class TokenEndpoint {

    private static final Duration SHORTEST_LIFE = Duration.ofSeconds(10);

    private final PlatformHttp http;
    private final Assertions assertions;
    private final ServicesSettings settings;
    private final InstantSource clock;

    TokenEndpoint(PlatformHttp http, Assertions assertions, ServicesSettings settings, InstantSource clock) {
        this.http = http;
        this.assertions = assertions;
        this.settings = settings;
        this.clock = clock;
    }

    Answer<Token> ask(Registration registration, Scope scope) {
        String form = form(Map.of(
                "grant_type",
                "client_credentials",
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                assertions.forTokenOf(registration),
                "scope",
                scope.term()));
        Answer<Reply> answer = http.send(
                HttpMethod.POST,
                registration.tokenEndpoint(),
                headers -> {
                    headers.set(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded"); // exactly, for Moodle
                    headers.set(HttpHeaders.ACCEPT, "application/json");
                },
                form);
        return switch (answer) {
            case Answer.Failed<Reply>(Failure failure) -> new Answer.Failed<>(failure);
            case Answer.Value<Reply>(Reply reply) -> read(reply, registration, scope);
        };
    }

    private Answer<Token> read(Reply reply, Registration registration, Scope scope) {
        Instant now = clock.instant();
        if (Statuses.saysLater(reply)) {
            return new Answer.Failed<>(new RetryLater(
                    "The token endpoint of %s answered %d.".formatted(registration.name(), reply.status()),
                    RetryAfter.of(reply, now, settings.longestRetryAfter()),
                    Statuses.saysLessOften(reply)));
        }
        JsonNode json = Json.read(reply.body());
        if (!reply.isSuccess()) {
            return new Answer.Failed<>(TokenRefusals.of(reply, Json.text(json, "error"), registration, scope));
        }
        String value = Json.text(json, "access_token");
        if (value.isEmpty() || !value.matches("[\\x21-\\x7e]+")) {
            return new Answer.Failed<>(TokenRefusals.notUnderstood(reply, registration));
        }
        String granted = Json.text(json, "scope");
        if (!granted.isEmpty() && !Arrays.asList(granted.split("\\s+")).contains(scope.term())) {
            return new Answer.Failed<>(TokenRefusals.notGranted(reply.status(), granted, registration, scope));
        }
        return new Answer.Value<>(new Token(value, now.plus(use(json))));
    }

    /** How long to use it: nine tenths of its life, at most a minute less; five minutes where the platform does not say. */
    private static Duration use(JsonNode json) {
        long seconds = Math.clamp(json.path("expires_in").asLong(300), 0, 86_400);
        Duration life = Duration.ofSeconds(Math.max(seconds * 9 / 10, seconds - 60));
        return life.compareTo(SHORTEST_LIFE) < 0 ? SHORTEST_LIFE : life;
    }

    private static String form(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
