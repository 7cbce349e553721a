package org.attune.lti.launch;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** What came to {@code /lti/launch}, before anything of it is believed. */
final class PresentedLaunch extends AbstractAuthenticationToken {

    /** The platform's answer (OpenID Connect Core, sections 3.2.2.5 and 3.2.2.6). */
    sealed interface Answer {

        record IdToken(String token) implements Answer {}

        record Failure(String code, String description) implements Answer {}
    }

    /**
     * @param cookie of the browser that sent it
     * @param stored the value that our own page got back from the platform's storage; absent when anybody else sent the form
     */
    record Content(String state, Answer answer, Optional<String> cookie, Optional<String> stored) {}

    private final Content content;

    PresentedLaunch(Content content) {
        super(List.of());
        this.content = content;
    }

    Content content() {
        return content;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return "launch";
    }
}
