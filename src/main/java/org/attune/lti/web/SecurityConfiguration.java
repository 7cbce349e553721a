package org.attune.lti.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.attune.lti.launch.AcceptedLaunches;
import org.attune.lti.launch.LaunchFilters;
import org.attune.lti.launch.VisitCookie;
import org.attune.lti.login.LoginFilters;
import org.attune.lti.registration.Registrations;
import org.attune.lti.secret.ApplicationSecret;
import org.attune.lti.visit.VisitCsrfTokens;
import org.attune.lti.visit.VisitFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;

/** Who may reach what. There is no session, no password and no user here: only launches. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final Explanation NOWHERE = Explanation.of(404, "lti.error.nowhere.");
    private static final Explanation STALE_FORM = Explanation.of(403, "lti.error.stale-form.");

    @Bean
    SecurityFilterChain everything(
            HttpSecurity http,
            LoginFilters login,
            LaunchFilters launch,
            AcceptedLaunches launches,
            VisitCookie cookie,
            ApplicationSecret secret,
            Registrations registrations,
            InstantSource clock) {
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf ->
                        csrf.csrfTokenRepository(new VisitCsrfTokens(secret)).ignoringRequestMatchers("/lti/**"))
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                        .addHeaderWriter(new ContentSecurityPolicy(registrations))
                        .addHeaderWriter(new ReferrerPolicy()))
                .addFilterBefore(new VisitFilter(launches, cookie, clock), CsrfFilter.class)
                .addFilterBefore(login.check(), AuthorizationFilter.class)
                .addFilterBefore(login.redirect(), AuthorizationFilter.class)
                .addFilterBefore(launch.launch(), AuthorizationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, exception) -> NOWHERE.show(request, response))
                        .accessDeniedHandler((request, response, exception) ->
                                denied(request, response, exception instanceof CsrfException)))
                .authorizeHttpRequests(may -> may.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/at/**")
                        .authenticated()
                        .requestMatchers("/lti/**", "/assets/**", "/webjars/**", "/error")
                        .permitAll()
                        .requestMatchers("/", "/modules/**", "/areas/**", "/favicon.ico")
                        .permitAll()
                        .requestMatchers("/actuator/health/**", "/actuator/prometheus")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.GET,
                                "/ims/case/v1p1/**",
                                "/frameworks/*/moodle.csv",
                                "/frameworks/*/canvas.csv")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** Requests are measured as a whole; a measurement of each filter of each request is work that nobody reads. */
    @Bean
    static SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    private static void denied(HttpServletRequest request, HttpServletResponse response, boolean csrf)
            throws IOException {
        (csrf ? STALE_FORM : NOWHERE).show(request, response);
    }
}
