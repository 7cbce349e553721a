package org.attune.lti.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.attune.lti.secret.Tokens;

/** What this browser will be known by when it comes back, while the login is being answered. */
sealed interface BrowserMemory {

    Binding binding();

    /** It has returned our cookie. */
    record Cookie(String value) implements BrowserMemory {

        @Override
        public Binding binding() {
            return new Binding.ByCookie(Tokens.hash(value));
        }
    }

    /** It returns no cookie, but the platform's frame will keep this value. */
    record Storage(String value, String frame) implements BrowserMemory {

        @Override
        public Binding binding() {
            return new Binding.ByStorage(Tokens.hash(value), frame);
        }
    }

    default void attachTo(HttpServletRequest request) {
        request.setAttribute(BrowserMemory.class.getName(), this);
    }

    /** Absent while nothing is known of the browser. */
    static Optional<BrowserMemory> of(HttpServletRequest request) {
        return Optional.ofNullable((BrowserMemory) request.getAttribute(BrowserMemory.class.getName()));
    }
}
