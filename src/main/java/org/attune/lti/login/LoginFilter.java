package org.attune.lti.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.attune.lti.PublicUrl;
import org.attune.lti.refusal.LaunchRefused;
import org.attune.lti.refusal.Refusal;
import org.attune.lti.refusal.RefusalPage;
import org.attune.lti.registration.Registrations;
import org.attune.lti.secret.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at a login before anybody is sent to the platform. A platform's lti_message_hint may serve only once, so whether
 * this browser can be known again must be found out first:
 *
 * <ol>
 *   <li>It brings our cookie: on to the platform at once.
 *   <li>It brings none: it is given one and asked to come once more, by GET.
 *   <li>It still brings none, but the platform offers its storage: a page stores a value there and goes on.
 *   <li>Neither: a page offers to open the activity in a window of its own, where cookies are ours again.
 * </ol>
 */
final class LoginFilter extends OncePerRequestFilter {

    static final String ADDRESS = "/lti/login";

    private final Registrations registrations;
    private final PublicUrl publicUrl;
    private final BrowserCookie cookie;
    private final RefusalPage refusals;

    LoginFilter(Registrations registrations, PublicUrl publicUrl, BrowserCookie cookie, RefusalPage refusals) {
        this.registrations = registrations;
        this.publicUrl = publicUrl;
        this.cookie = cookie;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().equals(ADDRESS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            begin(request, response, chain);
        } catch (LaunchRefused refused) {
            refusals.onAuthenticationFailure(request, response, refused);
        }
    }

    private void begin(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("POST")) {
            throw new LaunchRefused(Refusal.METHOD, request.getMethod() + " to the login");
        }
        LoginRequest login = LoginRequest.read(request, registrations, publicUrl);
        login.attachTo(request);
        Optional<String> known = cookie.read(request);
        if (known.isPresent()) {
            new BrowserMemory.Cookie(known.get()).attachTo(request);
            chain.doFilter(request, response);
        } else if (!login.checked()) {
            cookie.set(response);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, LoginRequest.onceMore(request));
        } else if (login.storageFrame().isPresent()) {
            new BrowserMemory.Storage(Tokens.secret(), login.storageFrame().get()).attachTo(request);
            chain.doFilter(request, response);
        } else {
            LoginPages.ownWindow(request, response, login);
        }
    }
}
