package org.attune.lti.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.lti.FormTargets;
import org.attune.lti.PublicUrl;
import org.attune.lti.registration.Registration;
import org.attune.lti.registration.Registrations;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Everything comes from this tool and nothing is inline; only registered platforms may show us in a frame. There is no
 * X-Frame-Options, which cannot name them.
 */
final class ContentSecurityPolicy implements HeaderWriter {

    private static final String HEADER = "Content-Security-Policy";
    private static final String EVERYTHING_IS_OURS = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none';";

    private static final String ANY_PLATFORM = " https: http://localhost:* http://127.0.0.1:*";

    private record Ancestors(List<Registration> of, String origins) {}

    private final Registrations registrations;
    private volatile Ancestors ancestors = new Ancestors(List.of(), "");

    ContentSecurityPolicy(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HEADER)) {
            String formTarget =
                    FormTargets.allowed(request).map(origin -> " " + origin).orElse("");
            response.setHeader(
                    HEADER,
                    EVERYTHING_IS_OURS
                            + " form-action 'self'" + formTarget + "; frame-ancestors 'self'"
                            + (isRegistration(request)
                                    ? ANY_PLATFORM
                                    : ancestors().origins()));
        }
    }

    /** A platform shows that page before it is registered. */
    private static boolean isRegistration(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + "/lti/register");
    }

    private Ancestors ancestors() {
        List<Registration> now = registrations.all();
        Ancestors known = ancestors;
        if (!known.of().equals(now)) { // the same list until something changes, so this is quick
            known = new Ancestors(
                    now,
                    now.stream()
                            .flatMap(ContentSecurityPolicy::origins)
                            .distinct()
                            .sorted()
                            .map(origin -> " " + origin)
                            .collect(Collectors.joining()));
            ancestors = known;
        }
        return known;
    }

    private static Stream<String> origins(Registration platform) {
        return Stream.concat(
                Stream.of(PublicUrl.originOf(platform.authorizationEndpoint())), issuer(platform.issuer()).stream());
    }

    /** An issuer is an address by which people often know the platform, but it need not be one. */
    private static Optional<String> issuer(String issuer) {
        try {
            URI uri = URI.create(issuer);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && Objects.nonNull(uri.getHost()) ? Optional.of(PublicUrl.originOf(uri)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
