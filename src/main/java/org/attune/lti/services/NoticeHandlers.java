package org.attune.lti.services;

import java.net.URI;
import java.time.InstantSource;
import org.attune.lti.RegistrationId;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.node.ObjectNode;

/** Where a platform sends its notices (Platform Notification Service 1.0). Of each type it knows one handler. */
public final class NoticeHandlers {

    private static final String MEDIA_TYPE = "application/json";

    private final Services services;
    private final ServicesSettings settings;
    private final InstantSource clock;

    NoticeHandlers(Services services, ServicesSettings settings, InstantSource clock) {
        this.services = services;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Has notices of a type sent to a handler from now on, and to no other.
     *
     * @param service the platform_notification_service_url of a launch
     * @return the handler
     */
    public Answer<URI> put(RegistrationId registration, URI service, String type, URI handler) {
        ObjectNode json = Json.object().put("notice_type", type).put("handler", handler.toString());
        Services.Call call = new Services.Call(HttpMethod.PUT, service, MEDIA_TYPE, MEDIA_TYPE, Json.write(json));
        return switch (services.call(registration, Scope.NOTICE_HANDLERS, call)) {
            case Answer.Failed<Reply>(Failure failure) -> new Answer.Failed<>(failure);
            case Answer.Value<Reply>(Reply reply) ->
                reply.isSuccess()
                        ? new Answer.Value<>(handler)
                        : new Answer.Failed<>(Refusals.of(reply, clock.instant(), settings.longestRetryAfter()));
        };
    }
}
