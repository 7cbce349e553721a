package org.attune.lti.launch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.attune.lti.refusal.LaunchRefused;
import org.attune.lti.refusal.Refusal;
import org.springframework.stereotype.Component;

/**
 * The public keys of platforms. A set is fetched once and kept; a key that it does not hold makes it be fetched anew at
 * once, so that a rotated key works immediately, but no more than twice in {@link #PAUSE}, so that forged tokens cannot make
 * us a nuisance to the platform; and when the platform does not answer, the set that we have goes on serving.
 */
@Component
class KeySets {

    private static final long KEPT = TimeUnit.MINUTES.toMillis(15);
    private static final long KEPT_WHILE_AWAY = TimeUnit.HOURS.toMillis(12);
    private static final long PAUSE = TimeUnit.SECONDS.toMillis(5);
    private static final long WAIT_FOR_OTHERS = TimeUnit.SECONDS.toMillis(8);
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 3_000;
    private static final int LARGEST_SET = 256 * 1024;
    private static final int LEAST_BITS = 2048; // RFC 7518, section 3.3

    private final ConcurrentMap<URI, JWKSource<SecurityContext>> sources = new ConcurrentHashMap<>();
    private final Cache<JWK, JWSVerifier> verifiers =
            Caffeine.newBuilder().weakKeys().maximumSize(1_000).build();

    /** Those that verify RS256 signatures under this key id: one, unless a platform gave two keys the same name. */
    List<JWSVerifier> verifiers(URI jwksUri, String keyId) {
        JWKMatcher matcher = new JWKMatcher.Builder()
                .keyType(KeyType.RSA)
                .keyID(keyId)
                .keyUses(KeyUse.SIGNATURE, null)
                .algorithms(JWSAlgorithm.RS256, null)
                .minKeySize(LEAST_BITS)
                .build();
        List<JWK> keys = keys(jwksUri, new JWKSelector(matcher));
        if (keys.isEmpty()) {
            throw new LaunchRefused(Refusal.KEY_UNKNOWN, "kid %s is not in %s".formatted(keyId, jwksUri));
        }
        return keys.stream().map(key -> verifiers.get(key, KeySets::verifier)).toList();
    }

    private List<JWK> keys(URI jwksUri, JWKSelector selector) {
        try {
            return sources.computeIfAbsent(jwksUri, KeySets::source).get(selector, null);
        } catch (RateLimitReachedException e) {
            throw new LaunchRefused(
                    Refusal.KEY_UNKNOWN, "a kid that is not in %s, which was fetched just now".formatted(jwksUri), e);
        } catch (KeySourceException e) {
            throw new LaunchRefused(Refusal.KEYS_UNREACHABLE, "%s: %s".formatted(jwksUri, e.getMessage()), e);
        }
    }

    private static JWKSource<SecurityContext> source(URI jwksUri) {
        try {
            return JWKSourceBuilder.create(
                            jwksUri.toURL(), new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_SET))
                    .cache(KEPT, WAIT_FOR_OTHERS)
                    .refreshAheadCache(false)
                    .rateLimited(PAUSE)
                    .retrying(true)
                    .outageTolerant(KEPT_WHILE_AWAY)
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("Registrations have http(s) addresses only", e);
        }
    }

    private static JWSVerifier verifier(JWK key) {
        try {
            return new RSASSAVerifier(key.toRSAKey());
        } catch (JOSEException e) {
            throw new LaunchRefused(Refusal.KEY_UNKNOWN, "key %s cannot be used".formatted(key.getKeyID()), e);
        }
    }
}
