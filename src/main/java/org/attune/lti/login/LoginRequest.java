package org.attune.lti.login;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.attune.lti.PublicUrl;
import org.attune.lti.refusal.LaunchRefused;
import org.attune.lti.refusal.Refusal;
import org.attune.lti.registration.Registration;
import org.attune.lti.registration.Registrations;
import org.attune.lti.registration.Registrations.Lookup;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * A third-party initiated login (Security Framework 1.0, section 5.1.1.1). Nothing in it is signed: it only says where to
 * send the browser, and only a registered platform can be named.
 *
 * @param storageFrame the lti_storage_target: the platform's frame that keeps values for us (LTI Platform Storage)
 * @param checked this is the second request, made to see whether the browser returns our cookie
 * @param ownWindow the person has opened a window of its own for it
 */
record LoginRequest(
        Registration registration,
        String loginHint,
        String target,
        Optional<String> messageHint,
        Optional<String> storageFrame,
        boolean checked,
        boolean ownWindow) {

    private static final String[] NAMES = {
        "iss",
        "login_hint",
        "target_link_uri",
        "lti_message_hint",
        "client_id",
        "lti_deployment_id",
        "lti_storage_target"
    };
    private static final String CHECKED = "attune_checked";
    private static final String OWN_WINDOW = "attune_window";
    private static final String ATTRIBUTE = LoginRequest.class.getName();
    private static final int LONGEST_TARGET = 2000;

    static LoginRequest read(HttpServletRequest request, Registrations registrations, PublicUrl publicUrl) {
        Parameters parameters = new Parameters(request, Refusal.LOGIN_INCOMPLETE);
        String issuer = parameters.required("iss");
        Optional<String> client = parameters.optional("client_id");
        return new LoginRequest(
                registration(registrations.find(issuer, client), issuer, client),
                parameters.required("login_hint"),
                target(parameters.required("target_link_uri"), publicUrl),
                parameters.optional("lti_message_hint"),
                parameters.optional("lti_storage_target").filter(frame -> frame.length() <= 255),
                parameters.optional(CHECKED).isPresent(),
                parameters.optional(OWN_WINDOW).isPresent());
    }

    private static Registration registration(Lookup lookup, String issuer, Optional<String> client) {
        String which = "iss=%s client_id=%s".formatted(issuer, client.orElse("(none)"));
        return switch (lookup) {
            case Lookup.Found(Registration registration) -> registration;
            case Lookup.Unknown() -> throw new LaunchRefused(Refusal.PLATFORM_UNKNOWN, which);
            case Lookup.Ambiguous() -> throw new LaunchRefused(Refusal.PLATFORM_AMBIGUOUS, which);
        };
    }

    private static String target(String text, PublicUrl publicUrl) {
        try {
            if (text.length() <= LONGEST_TARGET && publicUrl.owns(new URI(text))) {
                return text;
            }
        } catch (URISyntaxException e) {
            // refused like an address elsewhere
        }
        throw new LaunchRefused(
                Refusal.TARGET_ELSEWHERE, "target_link_uri=%s is not below %s".formatted(text, publicUrl));
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static Optional<LoginRequest> attachedTo(HttpServletRequest request) {
        return Optional.ofNullable((LoginRequest) request.getAttribute(ATTRIBUTE));
    }

    /** The same request once more, by GET, to see whether the cookie comes back. */
    static String onceMore(HttpServletRequest request) {
        Map<String, String> parameters = parameters(request);
        parameters.put(CHECKED, "1");
        if (request.getParameter(OWN_WINDOW) != null) {
            parameters.put(OWN_WINDOW, "1");
        }
        return address(request, parameters);
    }

    /** The same request for a window of its own, where there is no frame of the platform to keep anything. */
    static String inOwnWindow(HttpServletRequest request) {
        Map<String, String> parameters = parameters(request);
        parameters.remove("lti_storage_target");
        parameters.put(OWN_WINDOW, "1");
        return address(request, parameters);
    }

    private static Map<String, String> parameters(HttpServletRequest request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = request.getParameter(name);
            if (value != null) {
                parameters.put(name, value);
            }
        }
        return parameters;
    }

    private static String address(HttpServletRequest request, Map<String, String> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getContextPath() + LoginFilter.ADDRESS);
        parameters.forEach((name, value) -> address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8)));
        return address.build(true).toUriString();
    }
}
