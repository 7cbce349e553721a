package org.attune.lti.launch;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.attune.lti.PublicUrl;
import org.attune.lti.launch.PresentedLaunch.Answer;
import org.attune.lti.launch.PresentedLaunch.Content;
import org.attune.lti.login.BrowserCookie;
import org.attune.lti.login.Parameters;
import org.attune.lti.refusal.LaunchRefused;
import org.attune.lti.refusal.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Reads the form that a platform, or our own page in between, posts to {@code /lti/launch}. */
final class LaunchForm implements AuthenticationConverter {

    static final String STATE = "state";
    static final String ID_TOKEN = "id_token";
    /** Only our own page sends it: what the platform's storage gave back. */
    static final String STORED = "attune_stored";

    private static final int LARGEST_TOKEN = 64 * 1024;
    private static final int LONGEST_STATE = 100;

    private final BrowserCookie cookie;
    private final String origin;

    LaunchForm(BrowserCookie cookie, PublicUrl publicUrl) {
        this.cookie = cookie;
        this.origin = publicUrl.origin();
    }

    @Override
    public Authentication convert(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            throw new LaunchRefused(Refusal.METHOD, request.getMethod() + " to the launch");
        }
        Parameters parameters = new Parameters(request, Refusal.NOT_A_LAUNCH);
        Optional<String> error = parameters.optional("error");
        Answer answer = error.isPresent()
                ? new Answer.Failure(
                        error.get(), parameters.optional("error_description").orElse(""))
                : new Answer.IdToken(token(parameters));
        String state = error.isPresent() ? parameters.optional(STATE).orElse("") : parameters.required(STATE);
        if (state.length() > LONGEST_STATE) {
            throw new LaunchRefused(Refusal.STATE_UNKNOWN, "a state of %d characters".formatted(state.length()));
        }
        return new PresentedLaunch(new Content(state, answer, cookie.read(request), stored(request, parameters)));
    }

    private static String token(Parameters parameters) {
        String token = parameters.required(ID_TOKEN);
        if (token.length() > LARGEST_TOKEN) {
            throw new LaunchRefused(Refusal.TOO_LARGE, "an id_token of %d characters".formatted(token.length()));
        }
        return token;
    }

    /**
     * Counts only from our own page. From anywhere else it would let somebody finish in another person's browser the launch
     * that they began in their own, whose stored value they know.
     */
    private Optional<String> stored(HttpServletRequest request, Parameters parameters) {
        return origin.equals(request.getHeader(HttpHeaders.ORIGIN)) ? parameters.optional(STORED) : Optional.empty();
    }
}
