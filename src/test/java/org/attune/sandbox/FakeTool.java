package org.attune.sandbox;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Stands in for the tool: publishes a key set and signs what a tool signs. */
final class FakeTool implements AutoCloseable {

    private final HttpServer server;
    private final RSAKey key = newKey();

    FakeTool() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        var keySet = new JWKSet(key).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/lti/jwks", exchange -> {
            exchange.sendResponseHeaders(200, keySet.length);
            exchange.getResponseBody().write(keySet);
            exchange.close();
        });
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    String assertion(String audience, UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign(key, change.apply(claims(audience).subject("attune-sandbox").jwtID(fresh())));
    }

    String deepLinkAnswer(String audience, UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign(
                key,
                change.apply(claims(audience)
                        .claim("nonce", fresh())
                        .claim("https://purl.imsglobal.org/spec/lti/claim/message_type", "LtiDeepLinkingResponse")
                        .claim("https://purl.imsglobal.org/spec/lti/claim/version", "1.3.0")
                        .claim("https://purl.imsglobal.org/spec/lti/claim/deployment_id", "1")));
    }

    /** By a key that nobody published, though it says it is the published one. */
    String forged(String audience) {
        return sign(newKey(), claims(audience).subject("attune-sandbox").jwtID(fresh()));
    }

    private static JWTClaimsSet.Builder claims(String audience) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer("attune-sandbox")
                .audience(audience)
                .issueTime(Date.from(now.minusSeconds(5)))
                .expirationTime(Date.from(now.plusSeconds(60)));
    }

    private String sign(RSAKey with, JWTClaimsSet.Builder claims) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            jwt.sign(new RSASSASigner(with));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String fresh() {
        return UUID.randomUUID().toString();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(fresh()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
