package org.attune.lti.launch;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.attune.lti.PublicUrl;
import org.attune.lti.login.BrowserCookie;
import org.attune.lti.refusal.RefusalPage;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;

/** Answers {@code /lti/launch}, the redirect URI (Security Framework 1.0, section 5.1.1.3). */
public final class LaunchFilter extends AbstractAuthenticationProcessingFilter {

    public static final String ADDRESS = "/lti/launch";

    LaunchFilter(
            LaunchVerification verification,
            BrowserCookie browser,
            PublicUrl publicUrl,
            VisitCookie visits,
            LaunchPages pages,
            RefusalPage refusals) {
        super(request -> request.getServletPath().equals(ADDRESS), verification);
        setAllowSessionCreation(false);
        setAuthenticationConverter(new LaunchForm(browser, publicUrl));
        setAuthenticationSuccessHandler(
                (request, response, authentication) -> goToTheVisit(request, response, authentication, visits));
        setAuthenticationFailureHandler((request, response, exception) -> {
            if (exception instanceof StoredValueNeeded needed) {
                pages.askStorage(request, response, needed);
            } else {
                refusals.onAuthenticationFailure(request, response, exception);
            }
        });
    }

    private static void goToTheVisit(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication, VisitCookie visits)
            throws IOException, ServletException {
        AcceptedLaunch accepted = (AcceptedLaunch) authentication;
        VisitAddress address = accepted.byCookie()
                ? VisitAddress.of(accepted.getPrincipal())
                : VisitAddress.of(accepted.getPrincipal(), accepted.secret());
        if (accepted.byCookie()) {
            visits.set(response, request.getContextPath() + address.base(), accepted.secret());
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + address.base());
    }
}
