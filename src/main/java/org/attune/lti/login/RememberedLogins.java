package org.attune.lti.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Where Spring Security leaves an authentication request: in {@link LaunchStates}. The launch takes it from there itself,
 * because it must be used up together with what the launch stores.
 */
final class RememberedLogins implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private final LaunchStates states;

    RememberedLogins(LaunchStates states) {
        this.states = states;
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest sent, HttpServletRequest request, HttpServletResponse response) {
        LaunchState state = sent.getAttribute(LoginResolver.STATE);
        states.add(Optional.ofNullable(state).orElseThrow());
    }

    @Override
    public OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        throw new UnsupportedOperationException("The launch reads its state itself");
    }

    @Override
    public OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        throw new UnsupportedOperationException("The launch uses its state up itself");
    }
}
