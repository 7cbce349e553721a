package org.attune.admin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may reach the pages of administrators. No frame may show them, and no launch leads here. */
@Configuration(proxyBeanMethods = false)
class AdminSecurity {

    static final String ENTER = "/admin/enter";
    static final String ENTERED = "/admin/entered";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain administration(HttpSecurity http, AdminCookie cookie, Passes passes, OpenIdSignIn openId) {
        CookieCsrfTokenRepository csrfTokens = new CookieCsrfTokenRepository();
        csrfTokens.setCookieName("attune-admin-csrf");
        csrfTokens.setCookiePath("/admin");
        csrfTokens.setCookieCustomizer(token -> token.sameSite("Strict"));
        http.securityMatcher("/admin", "/admin/**")
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        // every request brings its own proof; that is no new login, after which forms would be stale
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .addFilterBefore(new AdminFilter(cookie, passes), CsrfFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                        (request, response, exception) -> response.sendRedirect(request.getContextPath() + ENTER)))
                .authorizeHttpRequests(may -> may.requestMatchers(HttpMethod.GET, ENTER, ENTERED)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, ENTER)
                        .permitAll()
                        .anyRequest()
                        .hasRole("ADMINISTRATOR"));
        openId.configure(http);
        return http.build();
    }
}
