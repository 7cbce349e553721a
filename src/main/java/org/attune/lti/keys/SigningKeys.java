package org.attune.lti.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Signs what the tool says to platforms (RS256, Security Framework 1.0, section 5.1.1), and shows the keys to check it by.
 * Each node looks at the table once a minute; keys are published days before they sign, so nobody has to hurry.
 */
public final class SigningKeys implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    private final StoredKeys stored;
    private final KeySettings settings;
    private final InstantSource clock;
    private volatile @Nullable Seen seen;

    SigningKeys(StoredKeys stored, KeySettings settings, InstantSource clock) {
        this.stored = stored;
        this.settings = settings;
        this.clock = clock;
    }

    /** At start-up: makes the first key, and stops the start when the secret does not open those that are there. */
    @Override
    public void afterSingletonsInstantiated() {
        rotate();
    }

    /** Does what is due: makes the next key, forgets those that are over. Any number of nodes may call it at once. */
    void rotate() {
        Instant now = clock.instant();
        KeyRing.Due due = stored.read().due(now, settings);
        due.next().ifPresent(next -> make(next.generation(), next.activeFrom(), now));
        due.over().forEach(key -> {
            stored.remove(key);
            log.info("Forgot signing key {}, generation {}", key.id(), key.generation());
        });
        look(now);
    }

    /**
     * @param id as the key set shows it
     * @param activeFrom when it begins to sign
     * @param signing whether it signs now
     */
    public record Key(String id, Instant activeFrom, boolean signing) {}

    /** The keys that platforms may meet, oldest first. */
    public List<Key> keys() {
        Instant now = clock.instant();
        KeyRing ring = look(now);
        Optional<ToolKey> signing = ring.signing(now);
        return ring.published(now, settings).stream()
                .map(key -> new Key(key.id(), key.activeFrom(), signing.equals(Optional.of(key))))
                .toList();
    }

    /** The public part of the key that signs now, as PEM, for a platform that takes a key instead of the address of a key set. */
    public String publicPem() {
        RSAKey key = signing();
        try {
            byte[] der = key.toRSAPublicKey().getEncoded();
            return "-----BEGIN PUBLIC KEY-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                    + "\n-----END PUBLIC KEY-----";
        } catch (JOSEException e) {
            throw new IllegalStateException("A key of ours is none", e);
        }
    }

    /** When the next key is made by itself, if nobody renews before. */
    public Instant nextDue() {
        return look(clock.instant())
                .keys()
                .getLast()
                .activeFrom()
                .plus(settings.rotateEvery())
                .minus(settings.publishBefore());
    }

    /**
     * Makes the next key ahead of its time. It signs once it has been published long enough for platforms to know it; one that
     * waits for that already is not made twice.
     */
    public void renew() {
        Instant now = clock.instant();
        ToolKey newest = stored.read().keys().getLast();
        if (newest.activeFrom().isAfter(now)) {
            return;
        }
        make(newest.generation() + 1, now.plus(settings.publishBefore()), now);
        look(now);
    }

    public String sign(JWTClaimsSet claims) {
        RSAKey key = signing();
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .keyID(key.getKeyID())
                        .build(),
                claims);
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("Signing failed", e);
        }
        return jwt.serialize();
    }

    private RSAKey signing() {
        return ring().signing(clock.instant())
                .orElseThrow(() -> new IllegalStateException("The table lti_key was emptied; restart to make a key"))
                .jwk();
    }

    /** The public parts of every key that platforms may meet. */
    public JWKSet published() {
        return new JWKSet(ring().published(clock.instant(), settings).stream()
                .<JWK>map(key -> key.jwk().toPublicJWK())
                .toList());
    }

    /** Of several nodes that make the same generation at once, one succeeds. */
    private void make(int generation, Instant activeFrom, Instant now) {
        ToolKey key = new ToolKey(generation, activeFrom, generate());
        if (stored.add(key, now)) {
            log.info("Made signing key {}, generation {}, signing from {}", key.id(), generation, activeFrom);
        }
    }

    private KeyRing ring() {
        Instant now = clock.instant();
        Seen last = seen;
        return last != null && now.isBefore(last.at().plus(LOOK_EVERY)) ? last.ring() : look(now);
    }

    private KeyRing look(Instant now) {
        KeyRing ring = stored.read();
        seen = new Seen(ring, now);
        return ring;
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256) // Moodle's reader insists on it
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("No RSA key could be made", e);
        }
    }

    private record Seen(KeyRing ring, Instant at) {}
}
