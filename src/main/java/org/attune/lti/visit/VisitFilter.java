package org.attune.lti.visit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.lti.LaunchAuthority;
import org.attune.lti.launch.AcceptedLaunches;
import org.attune.lti.launch.AcceptedLaunches.Stored;
import org.attune.lti.launch.VisitAddress;
import org.attune.lti.launch.VisitCookie;
import org.attune.lti.secret.Tokens;
import org.attune.lti.web.Explanation;
import org.attune.lti.web.ReferrerPolicy;
import org.attune.words.RequestLanguage;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request below {@code /at/…} through when it brings the authority of the launch that its address names, and shows
 * why when it does not. It holds no session: the address says which launch, the cookie (or the address itself) proves it.
 */
public final class VisitFilter extends OncePerRequestFilter {

    private static final Explanation ENDED = Explanation.of(403, "lti.error.ended.");
    private static final Explanation COPIED = Explanation.of(403, "lti.error.copied.");

    private final AcceptedLaunches launches;
    private final VisitCookie cookie;
    private final InstantSource clock;
    private final SecurityContextHolderStrategy holder = SecurityContextHolder.getContextHolderStrategy();

    public VisitFilter(AcceptedLaunches launches, VisitCookie cookie, InstantSource clock) {
        this.launches = launches;
        this.cookie = cookie;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !path.startsWith("/at/") && !path.equals("/at");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<VisitAddress> address = VisitAddress.of(request.getServletPath());
        if (address.flatMap(VisitAddress::secret).isPresent()) {
            ReferrerPolicy.keepAddressSecret(request);
            // Only a frame of the course has a reason to be here: in a tab of its own somebody has pasted a link, and
            // would act as the person whose link it is.
            if ("document".equals(request.getHeader("Sec-Fetch-Dest"))) {
                COPIED.show(request, response);
                return;
            }
        }
        Optional<Stored> stored = address.flatMap(visit -> actingFor(visit, request));
        if (address.isEmpty() || stored.isEmpty()) {
            ENDED.show(request, response);
            return;
        }
        RequestLanguage.want(request, stored.get().launch().presentation().locale());
        SecurityContext context = holder.createEmptyContext();
        context.setAuthentication(new VisitAuthentication(new LaunchAuthority(
                address.get().launch(), address.get().base(), address.get().place())));
        holder.setContext(context);
        chain.doFilter(address.get().place().isPresent() ? new AtPlace(request, address.get()) : request, response);
    }

    /** The launch of the address, where the request proves that it may act for it. */
    private Optional<Stored> actingFor(VisitAddress visit, HttpServletRequest request) {
        Stream<String> presented = visit.secret().map(Stream::of).orElseGet(() -> cookie.read(request));
        return launches.find(visit.launch())
                .filter(launch -> launch.expiresAt().isAfter(clock.instant()))
                .filter(launch -> presented.anyMatch(secret -> Tokens.matches(secret, launch.secretHash())));
    }
}
