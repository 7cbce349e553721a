package org.attune.admin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows an administrator by the cookie. */
final class AdminFilter extends OncePerRequestFilter {

    private final AdminCookie cookie;
    private final Passes passes;

    AdminFilter(AdminCookie cookie, Passes passes) {
        this.cookie = cookie;
        this.passes = passes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        cookie.read(request).filter(passes::isSession).ifPresent(session -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    new Administrator(session), "", List.of(new SimpleGrantedAuthority("ROLE_ADMINISTRATOR"))));
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }
}
