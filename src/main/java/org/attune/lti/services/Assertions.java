package org.attune.lti.services;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.UUID;
import org.attune.lti.keys.SigningKeys;
import org.attune.lti.registration.Registration;

/** Says who we are to a token endpoint: a client assertion (Security Framework 1.0, section 4.1.1; RFC 7523). */
final class Assertions {

    /** Moodle refuses an iat even two seconds ahead of its own clock. */
    private static final Duration BACKDATED = Duration.ofSeconds(30);

    private static final Duration GOOD_FOR = Duration.ofMinutes(3);

    private final SigningKeys keys;
    private final InstantSource clock;

    Assertions(SigningKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    String forTokenOf(Registration registration) {
        Instant now = clock.instant();
        return keys.sign(new JWTClaimsSet.Builder()
                .issuer(registration.clientId())
                .subject(registration.clientId())
                .audience(registration.tokenAudience())
                .issueTime(Date.from(now.minus(BACKDATED)))
                .expirationTime(Date.from(now.plus(GOOD_FOR)))
                .jwtID(UUID.randomUUID().toString())
                .build());
    }
}
