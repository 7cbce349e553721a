package org.attune.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.attune.lti.secret.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * The table {@code admin_login}: sign-ins that are under way at the provider. Each serves once, in the browser that began it,
 * on any node.
 */
final class OpenIdLogins implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    static final Duration MAY_TAKE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final OpenIdCookie cookie;
    private final OpenIdProvider provider;
    private final InstantSource clock;

    OpenIdLogins(JdbcClient jdbc, OpenIdCookie cookie, OpenIdProvider provider, InstantSource clock) {
        this.jdbc = jdbc;
        this.cookie = cookie;
        this.provider = provider;
        this.clock = clock;
    }

    private record Row(String nonce, String verifier) {}

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest begun, HttpServletRequest request, HttpServletResponse response) {
        Instant now = clock.instant();
        String binding = Tokens.secret();
        jdbc.sql("delete from admin_login where expires_at <= ?")
                .param(Timestamp.from(now))
                .update();
        jdbc.sql(
                        "insert into admin_login (state_hash, binding_hash, nonce, verifier, expires_at) values (?, ?, ?, ?, ?)")
                .param(Tokens.hash(Objects.requireNonNull(begun.getState())))
                .param(Tokens.hash(binding))
                .param(attribute(begun, OidcParameterNames.NONCE))
                .param(attribute(begun, PkceParameterNames.CODE_VERIFIER))
                .param(Timestamp.from(now.plus(MAY_TAKE)))
                .update();
        cookie.set(response, binding, MAY_TAKE);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return find(request).orElse(null);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        Optional<OAuth2AuthorizationRequest> found = find(request);
        cookie.clear(response);
        // Of two at once, one takes it.
        return found.filter(begun -> jdbc.sql("delete from admin_login where state_hash = ?")
                                .param(Tokens.hash(Objects.requireNonNull(begun.getState())))
                                .update()
                        == 1)
                .orElse(null);
    }

    private Optional<OAuth2AuthorizationRequest> find(HttpServletRequest request) {
        String state = Objects.requireNonNullElse(request.getParameter(OAuth2ParameterNames.STATE), "");
        return cookie.read(request)
                .flatMap(binding -> jdbc.sql("""
                        select nonce, verifier from admin_login
                        where state_hash = ? and binding_hash = ? and expires_at > ?
                        """)
                        .param(Tokens.hash(state))
                        .param(Tokens.hash(binding))
                        .param(Timestamp.from(clock.instant()))
                        .query((row, n) -> new Row(row.getString("nonce"), row.getString("verifier")))
                        .optional())
                .map(row -> begun(state, row));
    }

    private OAuth2AuthorizationRequest begun(String state, Row row) {
        ClientRegistration client = provider.registration();
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(client.getProviderDetails().getAuthorizationUri()))
                .clientId(client.getClientId())
                .redirectUri(client.getRedirectUri())
                .scopes(client.getScopes())
                .state(state)
                .attributes(attributes -> {
                    attributes.put(OAuth2ParameterNames.REGISTRATION_ID, client.getRegistrationId());
                    attributes.put(OidcParameterNames.NONCE, row.nonce());
                    attributes.put(PkceParameterNames.CODE_VERIFIER, row.verifier());
                })
                .build();
    }

    private static String attribute(OAuth2AuthorizationRequest begun, String name) {
        return Objects.requireNonNull(begun.<String>getAttribute(name));
    }
}
