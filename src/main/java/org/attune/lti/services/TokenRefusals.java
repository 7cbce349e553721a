package org.attune.lti.services;

import org.attune.lti.registration.Registration;
import org.attune.lti.services.Failure.TokenRefused;

/** Puts a token endpoint's refusal into words (RFC 6749, section 5.2). */
final class TokenRefusals {

    private TokenRefusals() {}

    static TokenRefused of(Reply reply, String error, Registration registration, Scope scope) {
        return switch (error) {
            case "invalid_scope", "unauthorized_client" ->
                notGranted(reply.status(), reply.detail(), registration, scope);
            case "invalid_client", "invalid_grant", "invalid_request", "unsupported_grant_type" ->
                clientRefused(reply, registration);
            // Moodle's error bodies are not always JSON; the status says enough.
            default ->
                reply.status() == 400 || reply.status() == 401 || reply.status() == 403
                        ? clientRefused(reply, registration)
                        : notUnderstood(reply, registration);
        };
    }

    static TokenRefused notRegistered() {
        return new TokenRefused(
                TokenRefused.Kind.NOT_REGISTERED,
                "The platform that this course came from is no longer registered here.",
                "An administrator of this tool should put its file back into lti-config/platforms.",
                "");
    }

    static TokenRefused notGranted(int status, String detail, Registration registration, Scope scope) {
        return new TokenRefused(
                TokenRefused.Kind.SCOPE_NOT_GRANTED,
                "%s does not let this tool use the service \"%s\"."
                        .formatted(registration.name(), scope.term().replaceAll(".*/scope/", "")),
                "An administrator of the platform should switch this service on in its settings for this tool.",
                "%d %s".formatted(status, detail));
    }

    static TokenRefused notAccepted(Reply reply, Registration registration) {
        return new TokenRefused(
                TokenRefused.Kind.TOKEN_NOT_ACCEPTED,
                "%s gave this tool a token and then did not accept it.".formatted(registration.name()),
                "An administrator of the platform should check that the tool is still active in this course and may use"
                        + " its services.",
                reply.detail());
    }

    static TokenRefused notUnderstood(Reply reply, Registration registration) {
        return new TokenRefused(
                TokenRefused.Kind.NOT_UNDERSTOOD,
                "The token endpoint of %s answered with something that is no token (status %d)."
                        .formatted(registration.name(), reply.status()),
                "An administrator of this tool should check the token-endpoint %s in the platform's registration."
                        .formatted(registration.tokenEndpoint()),
                reply.detail());
    }

    private static TokenRefused clientRefused(Reply reply, Registration registration) {
        return new TokenRefused(
                TokenRefused.Kind.CLIENT_REFUSED,
                "%s does not accept this tool's signature, or does not know its client id."
                        .formatted(registration.name()),
                "An administrator should check that the platform reads this tool's keys from its address /lti/jwks, that"
                        + " client-id and token-audience are right, and that the clocks of both servers agree.",
                "%d %s".formatted(reply.status(), reply.detail()));
    }
}
