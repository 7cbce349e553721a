package org.attune.sandbox.lms.services;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.attune.sandbox.lms.LmsSettings;
import org.attune.sandbox.lms.Refused;
import org.attune.sandbox.lms.campus.Campus;
import org.attune.sandbox.lms.campus.Course;
import org.attune.sandbox.lms.oidc.AccessTokens;
import org.attune.sandbox.lms.oidc.Scope;
import org.attune.sandbox.lms.trouble.SwitchBoard;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Who may use a service: a bearer of a token with the scope, for a course that is there. */
@Component
class ServiceAccess {

    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;
    private final Campus campus;
    private final SwitchBoard switches;

    ServiceAccess(AccessTokens tokens, Campus campus, SwitchBoard switches) {
        this.tokens = tokens;
        this.campus = campus;
        this.switches = switches;
    }

    /** The course, for a bearer of at least one of the scopes. */
    Course admit(HttpServletRequest request, HttpServletResponse response, String course, Scope... anyOf) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        // The scheme's case matters here, as it does in Moodle.
        if (header == null || !header.startsWith(SCHEME)) {
            throw unauthorized(response, "invalid_request", "There is no bearer token.");
        }
        var scopes = tokens.scopesOf(header.substring(SCHEME.length()))
                .orElseThrow(() -> unauthorized(response, "invalid_token", "The token is unknown or has expired."));
        if (Arrays.stream(anyOf).noneMatch(scopes::contains)) {
            throw unauthorized(response, "insufficient_scope", "The token lacks the scope " + anyOf[0].uri());
        }
        var found = campus.course(course).orElseThrow(() -> Refused.notFound("There is no such course."));
        if (!switches.now().of(found).isCanvas()
                && !LmsSettings.DEPLOYMENT_ID.equals(request.getParameter(ServiceAddresses.TYPE))) {
            throw Refused.notFound("The query that came with the address is missing: " + ServiceAddresses.TYPE);
        }
        return found;
    }

    private static Refused unauthorized(HttpServletResponse response, String error, String reason) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"" + error + "\"");
        return new Refused(HttpStatus.UNAUTHORIZED, reason);
    }
}
