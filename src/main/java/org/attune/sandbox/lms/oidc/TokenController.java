package org.attune.sandbox.lms.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.sandbox.lms.LmsSettings;
import org.attune.sandbox.lms.trouble.Remarks;
import org.attune.sandbox.lms.trouble.SwitchBoard;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens for services, against the tool's signed assertion (Security Framework 1.0, section 4.1). */
@RestController
class TokenController {

    private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final LmsSettings settings;
    private final ToolTokens toolTokens;
    private final AccessTokens accessTokens;
    private final Rights rights;
    private final SwitchBoard switches;
    private final JsonMapper json;

    TokenController(
            LmsSettings settings,
            ToolTokens toolTokens,
            AccessTokens accessTokens,
            Rights rights,
            SwitchBoard switches,
            JsonMapper json) {
        this.settings = settings;
        this.toolTokens = toolTokens;
        this.accessTokens = accessTokens;
        this.rights = rights;
        this.switches = switches;
        this.json = json;
    }

    @PostMapping(path = "/lti/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> token(
            @RequestParam(name = "grant_type", defaultValue = "") String grantType,
            @RequestParam(name = "client_assertion_type", defaultValue = "") String assertionType,
            @RequestParam(name = "client_assertion", required = false) @Nullable String assertion,
            @RequestParam(defaultValue = "") String scope,
            HttpServletRequest request) {
        if (!grantType.equals("client_credentials")) {
            return error(
                    request, HttpStatus.BAD_REQUEST, "unsupported_grant_type", "grant_type must be client_credentials");
        }
        if (!assertionType.equals(ASSERTION)) {
            return error(
                    request, HttpStatus.BAD_REQUEST, "invalid_request", "client_assertion_type must be " + ASSERTION);
        }
        if (!switches.now().tokens()) {
            return error(request, HttpStatus.UNAUTHORIZED, "invalid_client", "tokens are switched off");
        }
        try {
            var claims = toolTokens.verify(assertion, "jti", settings.own("/lti/token"));
            if (!LmsSettings.CLIENT_ID.equals(claims.getSubject())) {
                return error(request, HttpStatus.UNAUTHORIZED, "invalid_client", "sub is not the client id");
            }
        } catch (ToolTokens.Untrusted e) {
            return error(request, HttpStatus.UNAUTHORIZED, "invalid_client", e.getMessage());
        }
        var granted = granted(scope);
        if (granted.isEmpty()) {
            return error(request, HttpStatus.BAD_REQUEST, "invalid_scope", "none of the scopes asked for is allowed");
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("access_token", accessTokens.grant(granted));
        body.put("token_type", "Bearer");
        body.put("expires_in", AccessTokens.LIFE.toSeconds());
        body.put("scope", granted.stream().map(Scope::uri).collect(Collectors.joining(" ")));
        return answer(HttpStatus.OK, body);
    }

    /** Of the scopes asked for, those that are allowed; the others are left out without a word. */
    private Set<Scope> granted(String asked) {
        var granted = EnumSet.noneOf(Scope.class);
        Arrays.stream(asked.split(" ", -1))
                .flatMap(uri -> Scope.of(uri).stream())
                .forEach(granted::add);
        granted.retainAll(rights.now());
        return granted;
    }

    private ResponseEntity<byte[]> error(
            HttpServletRequest request, HttpStatus status, String error, @Nullable String description) {
        Remarks.note(request, error + ": " + description);
        var body = new LinkedHashMap<String, Object>();
        body.put("error", error);
        body.put("error_description", description == null ? "" : description);
        return answer(status, body);
    }

    private ResponseEntity<byte[]> answer(HttpStatus status, Map<String, Object> body) {
        return ResponseEntity.status(status)
                .contentType(switches.now().manners().isMoodle() ? MediaType.TEXT_HTML : MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(json.writeValueAsBytes(body));
    }
}
