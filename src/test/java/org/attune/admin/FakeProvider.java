package org.attune.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.attune.testing.TestPlatform;
import tools.jackson.databind.json.JsonMapper;

/**
 * An institution's OpenID provider: discovery, code flow with PKCE and a client secret, signed ID tokens, user info. It signs in
 * whoever it is told to, without asking.
 */
final class FakeProvider implements AutoCloseable {

    static final String CLIENT = "attune-admin";
    static final String SECRET = "a secret";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final RSAKey key = TestPlatform.newKey();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    /** Who is signed in; told by the user info as well. */
    volatile Map<String, Object> person = Map.of("sub", "nobody");

    /** What is done to the claims of the next ID tokens. */
    volatile UnaryOperator<Map<String, Object>> bend = UnaryOperator.identity();

    volatile RSAKey signingKey = key;

    FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", this::configuration);
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/userinfo", exchange -> send(exchange, 200, JSON.writeValueAsString(person)));
        server.createContext("/jwks", exchange -> send(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void honest(Map<String, Object> who) {
        person = who;
        bend = UnaryOperator.identity();
        signingKey = key;
    }

    private void configuration(HttpExchange exchange) throws IOException {
        send(exchange, 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/jwks","userinfo_endpoint":"%1$s/userinfo","response_types_supported":["code"],
                 "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}
                """.formatted(issuer()));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = TestPlatform.query(exchange.getRequestURI());
        boolean right = CLIENT.equals(asked.get("client_id"))
                && "code".equals(asked.get("response_type"))
                && "S256".equals(asked.get("code_challenge_method"))
                && asked.containsKey("nonce");
        if (!right) {
            send(exchange, 400, "{\"error\":\"invalid_request\"}");
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        asked.get("redirect_uri") + "?code=" + code + "&state="
                                + encoded(asked.getOrDefault("state", "")));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private void token(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        Map<String, String> form = TestPlatform.query(URI.create("http://x/?" + body));
        Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
        String client = Base64.getEncoder().encodeToString((encoded(CLIENT) + ":" + encoded(SECRET)).getBytes(UTF_8));
        boolean right = asked != null
                && ("Basic " + client).equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && form.getOrDefault("redirect_uri", "").equals(asked.get("redirect_uri"))
                && challenge(form.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"));
        if (asked == null || !right) {
            send(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        Instant now = Instant.now();
        Map<String, Object> claims = new LinkedHashMap<>(person);
        claims.put("iss", issuer());
        claims.put("aud", CLIENT);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.getEpochSecond() + 300);
        claims.put("nonce", asked.getOrDefault("nonce", ""));
        String token = TestPlatform.sign(bend.apply(claims), signingKey, Optional.of(key.getKeyID()));
        send(
                exchange,
                200,
                JSON.writeValueAsString(Map.of(
                        "access_token",
                        "t",
                        "token_type",
                        "Bearer",
                        "expires_in",
                        60,
                        "scope",
                        "openid email",
                        "id_token",
                        token)));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
