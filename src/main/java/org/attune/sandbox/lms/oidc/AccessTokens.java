package org.attune.sandbox.lms.oidc;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The access tokens that are good at the moment. */
@Component
public class AccessTokens {

    static final Duration LIFE = Duration.ofHours(1);

    private record Grant(Set<Scope> scopes, Instant expires) {}

    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final InstantSource clock;

    AccessTokens(InstantSource clock) {
        this.clock = clock;
    }

    String grant(Set<Scope> scopes) {
        var now = clock.instant();
        grants.values().removeIf(grant -> grant.expires().isBefore(now));
        var token = Chance.string();
        grants.put(token, new Grant(Set.copyOf(EnumSet.copyOf(scopes)), now.plus(LIFE)));
        return token;
    }

    /** What the token is good for; empty when it is unknown, revoked or expired. */
    public Optional<Set<Scope>> scopesOf(String token) {
        return Optional.ofNullable(grants.get(token))
                .filter(grant -> grant.expires().isAfter(clock.instant()))
                .map(Grant::scopes);
    }

    public void revokeAll() {
        grants.clear();
    }
}
