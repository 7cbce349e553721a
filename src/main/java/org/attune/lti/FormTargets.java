package org.attune.lti;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/**
 * Lets one page send a form to another origin, as the answer to a deep-linking request is sent to the platform. Everywhere
 * else the Content-Security-Policy lets forms go to this tool only.
 */
public final class FormTargets {

    private static final String ATTRIBUTE = FormTargets.class.getName();

    private FormTargets() {}

    /** Call before the page is rendered; {@code target} is an absolute http(s) address. */
    public static void allow(HttpServletRequest request, URI target) {
        request.setAttribute(ATTRIBUTE, PublicUrl.originOf(target));
    }

    /** The origin that was allowed for this answer. */
    public static Optional<String> allowed(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE));
    }
}
