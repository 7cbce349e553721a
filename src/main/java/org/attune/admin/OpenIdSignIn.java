package org.attune.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.attune.lti.PublicUrl;
import org.attune.words.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * The way in by the institution's OpenID provider: OpenID Connect's code flow with PKCE. What comes of it is a session like
 * that of a link; no token of the provider is kept.
 */
@Component
class OpenIdSignIn {

    private static final Logger log = LoggerFactory.getLogger(OpenIdSignIn.class);
    private static final String BEGIN = "/admin/sign-in";

    /** Why somebody is sent away; stands in the address of the page that says so. */
    enum Refused {
        NOT_LET_IN,
        NOT_PROVEN,
        NO_ANSWER;

        Message happened() {
            return Message.of("admin.refused." + key());
        }

        Message remedy() {
            return Message.of("admin.refused." + key() + ".remedy");
        }

        private String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final OpenIdSettings settings;
    private final OpenIdProvider provider;
    private final OpenIdLogins logins;
    private final Passes passes;
    private final AdminCookie cookie;
    private final Acts acts;

    OpenIdSignIn(
            OpenIdSettings settings,
            PublicUrl tool,
            JdbcClient jdbc,
            Passes passes,
            AdminCookie cookie,
            Acts acts,
            InstantSource clock) {
        this.settings = settings;
        this.provider = new OpenIdProvider(settings, tool);
        this.logins = new OpenIdLogins(jdbc, new OpenIdCookie(tool), provider, clock);
        this.passes = passes;
        this.cookie = cookie;
        this.acts = acts;
    }

    /** What the button says; empty where there is no such way in. */
    Optional<String> providerName() {
        return settings.enabled() ? Optional.of(settings.provider()) : Optional.empty();
    }

    void configure(HttpSecurity http) {
        if (settings.enabled()) {
            var resolver = new DefaultOAuth2AuthorizationRequestResolver(provider, BEGIN);
            // What verifies launches is no second opinion on a sign-in that failed.
            http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(_ -> {
                throw new ProviderNotFoundException("Administrators sign in by the provider alone");
            });
            resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
            http.oauth2Login(login -> login.clientRegistrationRepository(provider)
                    .authorizedClientRepository(new OpenIdTokensForgotten())
                    .loginPage(AdminSecurity.ENTER)
                    .authorizationEndpoint(
                            to -> to.authorizationRequestResolver(resolver).authorizationRequestRepository(logins))
                    .redirectionEndpoint(back -> back.baseUri(OpenIdProvider.RETURN))
                    .successHandler(this::entered)
                    .failureHandler(
                            (request, response, exception) -> refused(request, response, exception, Refused.NOT_PROVEN))
                    .withObjectPostProcessor(unanswered()));
        }
    }

    /** Beginning fails where the provider does not say how. */
    private ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> unanswered() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(
                        (request, response, exception) -> refused(request, response, exception, Refused.NO_ANSWER));
                return filter;
            }
        };
    }

    private void entered(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        OidcUser user = (OidcUser) Objects.requireNonNull(authentication.getPrincipal());
        String subject = Objects.requireNonNull(user.getSubject());
        String who = user.getEmail() == null ? subject : subject + " " + user.getEmail();
        if (!settings.letsIn(user.getClaims())) {
            acts.note(Acts.NOBODY, "sign-in refused", who);
            away(request, response, Refused.NOT_LET_IN);
            return;
        }
        String session = passes.session();
        cookie.set(response, session);
        acts.note(new Administrator(session), "signed in by provider", who);
        // Not to the pages themselves: the browser keeps the cookie back as long as the way leads from another site.
        response.sendRedirect(request.getContextPath() + AdminSecurity.ENTERED);
    }

    private void refused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why, Refused refused)
            throws IOException {
        log.warn("Nobody was signed in by {}: {}", settings.issuer(), why.getMessage(), why);
        away(request, response, refused);
    }

    private static void away(HttpServletRequest request, HttpServletResponse response, Refused refused)
            throws IOException {
        response.sendRedirect(request.getContextPath() + AdminSecurity.ENTER + "?refused=" + refused.name());
    }
}
