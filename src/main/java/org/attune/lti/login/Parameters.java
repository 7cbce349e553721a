package org.attune.lti.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.attune.lti.refusal.LaunchRefused;
import org.attune.lti.refusal.Refusal;

/** The parameters of a login or launch: each at most once, none of them blank, the body not huge. */
public final class Parameters {

    /** A token of 64 KB, its encoding as a form and all that stands beside it. */
    private static final long LARGEST_BODY = 200_000;

    private final HttpServletRequest request;
    private final Refusal refusal;

    /** @param refusal what is said when one is missing or there twice */
    public Parameters(HttpServletRequest request, Refusal refusal) {
        this.request = request;
        this.refusal = refusal;
        if (request.getContentLengthLong() > LARGEST_BODY) {
            throw new LaunchRefused(Refusal.TOO_LARGE, "a body of %d bytes".formatted(request.getContentLengthLong()));
        }
        try {
            request.getParameterMap();
        } catch (IllegalStateException e) {
            // Tomcat reads the body here, and says by this that it is too large, cut off or wrongly encoded.
            throw new LaunchRefused(refusal, "the form cannot be read: " + e.getMessage(), e);
        }
    }

    public String required(String name) {
        return optional(name).orElseThrow(() -> new LaunchRefused(refusal, name + " is missing"));
    }

    public Optional<String> optional(String name) {
        String[] values = request.getParameterValues(name);
        if (values == null || (values.length == 1 && values[0].isBlank())) {
            return Optional.empty();
        }
        if (values.length > 1) {
            throw new LaunchRefused(refusal, name + " is there more than once");
        }
        return Optional.of(values[0]);
    }
}
