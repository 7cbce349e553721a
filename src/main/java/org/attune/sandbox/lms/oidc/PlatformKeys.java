package org.attune.sandbox.lms.oidc;

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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.springframework.stereotype.Component;

/** The LMS's own keys. The newest signs; the one before it stays published, so that tokens under way remain good. */
@Component
public final class PlatformKeys {

    private static final Executor ASIDE =
            task -> Thread.ofVirtual().name("lms-key").start(task);

    /** Newest first. The first is made aside, for it takes a while and the start-up need not wait. */
    private volatile CompletableFuture<List<RSAKey>> keys =
            CompletableFuture.supplyAsync(() -> List.of(generate()), ASIDE);

    public synchronized void rotate() {
        var both = new ArrayList<RSAKey>();
        both.add(generate());
        both.add(keys.join().getFirst());
        keys = CompletableFuture.completedFuture(List.copyOf(both));
    }

    public JWKSet published() {
        return new JWKSet(new ArrayList<JWK>(keys.join())).toPublicJWKSet();
    }

    public String currentId() {
        return keys.join().getFirst().getKeyID();
    }

    String sign(JWTClaimsSet claims) {
        var key = keys.join().getFirst();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        var jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("an RSA key of our own could not sign", e);
        }
        return jwt.serialize();
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID("lms-" + Chance.string().substring(0, 10))
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("no RSA here", e);
        }
    }
}
