package org.attune.direct;

import java.net.URI;
import java.time.InstantSource;
import org.attune.direct.DirectAnswer.DoorShut;
import org.attune.direct.DirectAnswer.Later;
import org.attune.direct.DirectAnswer.Why;
import org.attune.lti.services.Failure;
import org.attune.lti.services.Reply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What came of one request to a web service: something to read, or the reason why there is nothing. */
sealed interface Call {

    record Read(JsonNode json, Reply reply) implements Call {}

    record Failed(DirectAnswer answer) implements Call {}

    JsonMapper JSON = new JsonMapper();

    /** A missing node where the text is no JSON. */
    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    /** The platform was not reached. */
    static Failed of(Failure failure) {
        return new Failed(
                switch (failure) {
                    case Failure.RetryLater later -> new Later(later.cause(), later.retryAfter());
                    case Failure.Refused refused ->
                        new DoorShut(Why.NOT_UNDERSTOOD, refused.cause(), refused.remedy(), refused.detail());
                    case Failure.TokenRefused refused ->
                        new DoorShut(Why.TOKEN, refused.cause(), refused.remedy(), refused.detail());
                });
    }

    static Failed later(Reply reply, InstantSource clock) {
        return new Failed(new Later(
                reply.status() == 429 || reply.status() == 403
                        ? "%s wants fewer requests.".formatted(host(reply.from()))
                        : "%s answered %d.".formatted(host(reply.from()), reply.status()),
                reply.retryAfter(clock.instant())));
    }

    static Failed noService(Reply reply, String what) {
        return new Failed(new DoorShut(
                Why.NOT_UNDERSTOOD,
                "%s answered %d, and not as %s does.".formatted(host(reply.from()), reply.status(), what),
                "An administrator of Attune should look at the address of the adapter.",
                reply.detail()));
    }

    private static String host(URI address) {
        return String.valueOf(address.getHost());
    }
}
