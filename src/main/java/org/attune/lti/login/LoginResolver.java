package org.attune.lti.login;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.attune.lti.PublicUrl;
import org.attune.lti.secret.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/** Makes the authentication request (Security Framework 1.0, section 5.1.1.2) out of a login. */
@Component
class LoginResolver implements OAuth2AuthorizationRequestResolver {

    static final String STATE = LaunchState.class.getName();
    private static final String STATE_OF = LoginResolver.class.getName();
    private static final Duration TIME_TO_COME_BACK = Duration.ofMinutes(10);

    private final String redirectUri;
    private final InstantSource clock;

    LoginResolver(PublicUrl publicUrl, InstantSource clock) {
        this.redirectUri = publicUrl.at("/lti/launch").toString();
        this.clock = clock;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        Optional<LoginRequest> login = LoginRequest.attachedTo(request);
        Optional<BrowserMemory> memory = BrowserMemory.of(request);
        if (login.isEmpty() || memory.isEmpty()) {
            return null; // another address, or a login that goes no further in this browser
        }
        OAuth2AuthorizationRequest made = authenticationRequest(login.get(), memory.get());
        request.setAttribute(STATE_OF, made.getState());
        return made;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return null;
    }

    /** The state that was made for this request. */
    static String stateOf(HttpServletRequest request) {
        return (String) Optional.ofNullable(request.getAttribute(STATE_OF)).orElseThrow();
    }

    private OAuth2AuthorizationRequest authenticationRequest(LoginRequest login, BrowserMemory memory) {
        String state = Tokens.secret();
        String nonce = Tokens.secret();
        LaunchState remembered = new LaunchState(
                Tokens.hash(state),
                nonce,
                login.registration().id(),
                login.target(),
                memory.binding(),
                clock.instant().plus(TIME_TO_COME_BACK));
        return OAuth2AuthorizationRequest
                .authorizationCode() // the class knows no implicit grant: it is what it redirects for
                .authorizationUri(login.registration().authorizationEndpoint().toString())
                .clientId(login.registration().clientId())
                .redirectUri(redirectUri)
                .scope("openid")
                .state(state)
                .parameters(parameters -> {
                    parameters.putAll(Map.of(
                            "response_type", "id_token",
                            "response_mode", "form_post",
                            "prompt", "none",
                            "nonce", nonce,
                            "login_hint", login.loginHint()));
                    login.messageHint().ifPresent(hint -> parameters.put("lti_message_hint", hint));
                })
                .attributes(Map.of(STATE, remembered))
                .build();
    }
}
