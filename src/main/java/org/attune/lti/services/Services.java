package org.attune.lti.services;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.attune.lti.RegistrationId;
import org.attune.lti.registration.Registration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** Calls a platform's service with a token. A refused token is replaced once. */
final class Services {

    private final Function<RegistrationId, Optional<Registration>> registrations;
    private final AccessTokens tokens;
    private final PlatformHttp http;

    Services(Function<RegistrationId, Optional<Registration>> registrations, AccessTokens tokens, PlatformHttp http) {
        this.registrations = registrations;
        this.tokens = tokens;
        this.http = http;
    }

    /**
     * @param accept exactly one media type: Moodle takes no list and no wildcard; empty sends no Accept
     * @param content empty, with an empty body, for a request without one
     */
    record Call(HttpMethod method, URI url, String accept, String content, String body) {

        static Call get(URI url, String accept) {
            return new Call(HttpMethod.GET, url, accept, "", "");
        }

        private void describe(HttpHeaders headers, Token token) {
            headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + token.value());
            if (!accept.isEmpty()) {
                headers.set(HttpHeaders.ACCEPT, accept);
            }
            if (!content.isEmpty()) {
                headers.set(HttpHeaders.CONTENT_TYPE, content);
            }
        }
    }

    /** Any reply but 401 is handed back as it came; what it means is the caller's to say. */
    Answer<Reply> call(RegistrationId id, Scope scope, Call call) {
        Optional<Registration> found = registrations.apply(id);
        if (found.isEmpty()) {
            return new Answer.Failed<>(TokenRefusals.notRegistered());
        }
        Registration registration = found.get();
        Answer<Reply> first = attempt(registration, scope, call);
        if (!isUnauthorized(first)) {
            return first;
        }
        Answer<Reply> second = attempt(registration, scope, call);
        return second instanceof Answer.Value<Reply>(Reply reply) && reply.status() == 401
                ? new Answer.Failed<>(TokenRefusals.notAccepted(reply, registration))
                : second;
    }

    private Answer<Reply> attempt(Registration registration, Scope scope, Call call) {
        return switch (tokens.get(registration, scope)) {
            case Answer.Failed<Token>(Failure failure) -> new Answer.Failed<>(failure);
            case Answer.Value<Token>(Token token) -> {
                Answer<Reply> answer =
                        http.send(call.method(), call.url(), headers -> call.describe(headers, token), call.body());
                if (isUnauthorized(answer)) {
                    tokens.forget(registration, scope, token);
                }
                yield answer;
            }
        };
    }

    private static boolean isUnauthorized(Answer<Reply> answer) {
        return answer instanceof Answer.Value<Reply>(Reply reply) && reply.status() == 401;
    }
}
