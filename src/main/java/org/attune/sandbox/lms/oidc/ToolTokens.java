package org.attune.sandbox.lms.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import org.attune.sandbox.lms.LmsSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what the tool has signed, by the key set it publishes at {@code /lti/jwks}; cached, fetched again for a new kid. */
@Component
class ToolTokens {

    /** A JWT that is not what it should be; the message says why. */
    static final class Untrusted extends Exception {
        Untrusted(String message) {
            super(message, null, false, false);
        }
    }

    private static final Duration LONGEST_LIFE = Duration.ofHours(1);

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final InstantSource clock;
    private final Once jtis = new Once();

    ToolTokens(LmsSettings settings, InstantSource clock) throws MalformedURLException {
        this.clock = clock;
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                        java.net.URI.create(settings.tool("/lti/jwks")).toURL(),
                        new DefaultResourceRetriever(3000, 5000, 100_000))
                .cache(Duration.ofMinutes(10).toMillis(), 10_000)
                .rateLimited(500)
                .retrying(true)
                .build();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
    }

    /**
     * Signature, iss, aud, exp, iat, and one use of its {@code jti} or nonce.
     *
     * @param single the claim that must be fresh: {@code jti} or {@code nonce}
     */
    JWTClaimsSet verify(@Nullable String token, String single, String... audiences) throws Untrusted {
        var claims = signed(token);
        if (!LmsSettings.CLIENT_ID.equals(claims.getIssuer())) {
            throw new Untrusted("iss is not the client id");
        }
        if (claims.getAudience().stream().noneMatch(java.util.Set.of(audiences)::contains)) {
            throw new Untrusted("aud is not us but " + claims.getAudience());
        }
        var now = clock.instant();
        var expires = instant(claims.getExpirationTime(), "exp");
        if (!expires.isAfter(now)) {
            throw new Untrusted("expired at " + expires);
        }
        if (expires.isAfter(now.plus(LONGEST_LIFE))) {
            throw new Untrusted("exp is more than an hour ahead");
        }
        // As Moodle does it: a clock that runs ahead is refused, so tools backdate a little.
        if (instant(claims.getIssueTime(), "iat").isAfter(now)) {
            throw new Untrusted("iat is in the future");
        }
        if (!(claims.getClaim(single) instanceof String once) || once.isBlank()) {
            throw new Untrusted(single + " is missing");
        }
        if (!jtis.use(single + " " + once, expires, now)) {
            throw new Untrusted(single + " was used before");
        }
        return claims;
    }

    private JWTClaimsSet signed(@Nullable String token) throws Untrusted {
        if (token == null) {
            throw new Untrusted("no token");
        }
        try {
            var jwt = SignedJWT.parse(token);
            if (jwt.getHeader().getKeyID() == null) {
                throw new Untrusted("no kid in the header");
            }
            return processor.process(jwt, null);
        } catch (ParseException e) {
            throw new Untrusted("not a signed JWT");
        } catch (KeySourceException e) {
            throw new Untrusted("the tool's key set could not be had: " + e.getMessage());
        } catch (BadJOSEException | JOSEException e) {
            throw new Untrusted("signature: " + e.getMessage());
        }
    }

    private static Instant instant(@Nullable Date date, String claim) throws Untrusted {
        if (date == null) {
            throw new Untrusted(claim + " is missing");
        }
        return date.toInstant();
    }
}
