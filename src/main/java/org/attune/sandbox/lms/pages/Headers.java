package org.attune.sandbox.lms.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.attune.sandbox.lms.LmsSettings;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Pages may frame the tool and post to it; otherwise they keep to themselves. */
@Component
class Headers extends OncePerRequestFilter {

    private final String policy;

    Headers(LmsSettings settings) {
        var tool = settings.toolOrigin();
        this.policy =
                "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'; frame-src 'self' "
                        + tool + "; form-action 'self' " + tool;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!request.getRequestURI().startsWith("/sandbox-assets/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }
}
