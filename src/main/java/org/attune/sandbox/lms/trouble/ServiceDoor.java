package org.attune.sandbox.lms.trouble;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Every request of the tool to a service comes through here: held up when slowness is asked for, and written down. */
@Component
class ServiceDoor extends OncePerRequestFilter {

    private final SwitchBoard switches;
    private final Journal journal;
    private final InstantSource clock;

    ServiceDoor(SwitchBoard switches, Journal journal, InstantSource clock) {
        this.switches = switches;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !(path.startsWith("/ags/")
                || path.startsWith("/nrps/")
                || path.startsWith("/webservice/")
                || path.startsWith("/api/v1/")
                || path.equals("/lti/token")
                || path.equals("/lti/jwks"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var began = clock.instant();
        hold(switches.now().slow());
        try {
            chain.doFilter(request, response);
        } finally {
            var query = request.getQueryString();
            journal.write(new Journal.Entry(
                    began,
                    request.getMethod(),
                    request.getRequestURI() + (query == null ? "" : "?" + query),
                    Remarks.cut(request) ? 0 : response.getStatus(),
                    Remarks.of(request),
                    Duration.between(began, clock.instant()).toMillis()));
        }
    }

    private static void hold(Duration time) {
        if (time.isPositive()) {
            try {
                Thread.sleep(time);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
