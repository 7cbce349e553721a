package org.attune.lti.services;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.attune.lti.PublicUrl;
import org.attune.lti.services.Failure.Refused;
import org.attune.lti.services.Failure.RetryLater;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * The two calls by which a tool is registered (Dynamic Registration 1.0, sections 3.4 and 3.5). The token that the platform
 * gave its administrator is sent with both, because Canvas wants it with both.
 */
public final class PlatformDoor {

    private static final String PLATFORM = "https://purl.imsglobal.org/spec/lti-platform-configuration";
    private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";
    private static final String REMEDY =
            "An administrator of the platform should start the registration once more, or register the tool by hand.";

    private final PlatformHttp http;
    private final PublicUrl tool;

    PlatformDoor(PlatformHttp http, PublicUrl tool) {
        this.http = http;
        this.tool = tool;
    }

    /** @param token empty where the platform gave none */
    public Answer<PlatformConfiguration> configuration(URI address, String token) {
        return switch (http.send(HttpMethod.GET, address, headers -> describe(headers, token), "")) {
            case Answer.Failed<Reply>(Failure failure) -> new Answer.Failed<>(failure);
            case Answer.Value<Reply>(Reply reply) ->
                reply.isSuccess() ? configuration(address, reply) : new Answer.Failed<>(refused(reply));
        };
    }

    /** What {@link #register} would ask this platform for. */
    public ToolConfiguration wanted(PlatformConfiguration platform) {
        return ToolConfiguration.of(platform);
    }

    /** Asks to be registered. */
    public Answer<RegisteredClient> register(PlatformConfiguration platform, String token) {
        Answer<Reply> answer = http.send(
                HttpMethod.POST,
                platform.registrationEndpoint(),
                headers -> {
                    describe(headers, token);
                    headers.set(HttpHeaders.CONTENT_TYPE, "application/json");
                },
                Json.write(wanted(platform).json(tool)));
        return switch (answer) {
            case Answer.Failed<Reply>(Failure failure) -> new Answer.Failed<>(failure);
            case Answer.Value<Reply>(Reply reply) ->
                reply.isSuccess() ? registered(reply) : new Answer.Failed<>(refused(reply));
        };
    }

    /** The configuration of a developer key, for a Canvas that is set up by hand. */
    public JsonNode canvasKey() {
        return CanvasKey.json(tool);
    }

    private static void describe(HttpHeaders headers, String token) {
        headers.set(HttpHeaders.ACCEPT, "application/json");
        if (!token.isEmpty()) {
            headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        }
    }

    private static Answer<PlatformConfiguration> configuration(URI address, Reply reply) {
        JsonNode json = Json.read(reply.body());
        try {
            String issuer = required(json, "issuer");
            if (!belongTogether(issuer, address)) {
                return notUnderstood(
                        "The configuration at %s is that of another platform (%s)."
                                .formatted(address.getHost(), issuer),
                        reply);
            }
            URI token = endpoint(json, "token_endpoint");
            JsonNode platform = json.path(PLATFORM);
            return new Answer.Value<>(new PlatformConfiguration(
                    issuer,
                    endpoint(json, "authorization_endpoint"),
                    token,
                    endpoint(json, "jwks_uri"),
                    endpoint(json, "registration_endpoint"),
                    Json.optional(json, "authorization_server").orElse(token.toString()),
                    Json.text(platform, "product_family_code").toLowerCase(Locale.ROOT),
                    texts(json.path("scopes_supported")),
                    messages(platform.path("messages_supported"))));
        } catch (IllegalArgumentException e) {
            return notUnderstood(String.valueOf(e.getMessage()), reply);
        }
    }

    /** Dynamic Registration 1.0, section 3.4: both are of one host. Canvas's cloud is one platform under several names. */
    private static boolean belongTogether(String issuer, URI address) {
        String said = host(URI.create(issuer));
        String met = host(address);
        return said.equals(met) || (isCanvasCloud(said) && isCanvasCloud(met));
    }

    private static boolean isCanvasCloud(String host) {
        return host.endsWith(".instructure.com") || host.endsWith(".canvaslms.com");
    }

    private static String host(URI address) {
        return address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
    }

    private static String required(JsonNode json, String field) {
        return Json.optional(json, field)
                .orElseThrow(() -> new IllegalArgumentException("The platform's configuration has no " + field + "."));
    }

    private static URI endpoint(JsonNode json, String field) {
        URI address = URI.create(required(json, field));
        boolean safe = "https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && PublicUrl.isLocal(host(address)));
        if (!safe || address.getHost() == null) {
            throw new IllegalArgumentException("The platform's %s is no https address.".formatted(field));
        }
        return address;
    }

    private static Map<String, Set<String>> messages(JsonNode supported) {
        Map<String, Set<String>> messages = new LinkedHashMap<>();
        supported.forEach(message -> messages.computeIfAbsent(Json.text(message, "type"), type -> new LinkedHashSet<>())
                .addAll(texts(message.path("placements"))));
        return messages;
    }

    private static Set<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Answer<RegisteredClient> registered(Reply reply) {
        JsonNode json = Json.read(reply.body());
        String clientId = Json.text(json, "client_id");
        return clientId.isBlank()
                ? notUnderstood("The platform registered the tool without a client_id.", reply)
                : new Answer.Value<>(new RegisteredClient(clientId, Json.optional(json.path(TOOL), "deployment_id")));
    }

    private static <T> Answer<T> notUnderstood(String cause, Reply reply) {
        return new Answer.Failed<>(new Refused(Refused.Kind.NOT_UNDERSTOOD, cause, REMEDY, reply.detail()));
    }

    private static Failure refused(Reply reply) {
        String host = String.valueOf(reply.from().getHost());
        if (Statuses.saysLater(reply)) {
            return new RetryLater("%s answered %d.".formatted(host, reply.status()));
        }
        return switch (reply.status()) {
            case 401, 403 ->
                new Refused(
                        Refused.Kind.NOT_ALLOWED,
                        "%s does not take this registration: its token was used before, or its time is over."
                                .formatted(host),
                        "Begin again in the platform: it gives a new token each time.",
                        reply.detail());
            case 400, 422 ->
                new Refused(
                        Refused.Kind.MALFORMED,
                        "%s does not agree with what Attune asked for.".formatted(host),
                        "What it said stands below. Register the tool by hand if it says no more than that.",
                        reply.detail());
            default ->
                new Refused(
                        Refused.Kind.NOT_UNDERSTOOD,
                        "%s answered %d.".formatted(host, reply.status()),
                        REMEDY,
                        reply.detail());
        };
    }
}
