package org.attune.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The smallest platform that a tool can be launched from and send scores to. It listens on this machine only. */
final class Platform implements AutoCloseable {

    static final String CLIENT_ID = "bench";
    private static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** The last score of a learner, and how many were taken for them. */
    record Given(double points, double maximum, Instant timestamp, int times) {}

    private final HttpServer server;
    private final KeyPair key;
    private final Map<String, Given> scores = new ConcurrentHashMap<>();
    private final AtomicInteger backwards = new AtomicInteger();
    private volatile boolean down;
    private volatile Optional<Limit> limit = Optional.empty();

    Platform() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        key = generator.generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/jwks", exchange -> answer(exchange, 200, "application/json", keySet()));
        server.createContext("/token", exchange -> answer(exchange, 200, "application/json", """
                {"access_token":"bench","token_type":"Bearer","expires_in":3600,\
                "scope":"https://purl.imsglobal.org/spec/lti-ags/scope/score"}"""));
        server.createContext("/lineitems/", this::takeScore);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Writes the registration file that a tool reads. */
    void registerIn(Path ltiConfig) throws IOException {
        registerIn(ltiConfig, "bench");
    }

    /** @param name of the file, where there are several platforms */
    void registerIn(Path ltiConfig, String name) throws IOException {
        Files.createDirectories(ltiConfig.resolve("platforms"));
        Files.writeString(ltiConfig.resolve("platforms").resolve(name + ".yaml"), """
                name: Benchmark
                issuer: %1$s
                client-id: %2$s
                deployments: any
                authorization-endpoint: %1$s/authorize
                token-endpoint: %1$s/token
                jwks-uri: %1$s/jwks
                """.formatted(issuer(), CLIENT_ID));
    }

    /** Signs a launch of {@code learner}; one resource link and line item for all of them. */
    String idToken(String learner, String nonce, String targetLink) throws GeneralSecurityException {
        Instant now = Instant.now();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer());
        claims.put("aud", CLIENT_ID);
        claims.put("sub", learner);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plusSeconds(600).getEpochSecond());
        claims.put("nonce", nonce);
        claims.put("name", "Learner " + learner);
        claims.put("given_name", "Learner");
        claims.put("family_name", learner);
        claims.put("email", learner + "@students.example");
        claims.put(CLAIM + "message_type", "LtiResourceLinkRequest");
        claims.put(CLAIM + "version", "1.3.0");
        claims.put(CLAIM + "deployment_id", "1");
        claims.put(CLAIM + "target_link_uri", targetLink);
        claims.put(CLAIM + "resource_link", Map.of("id", "bench-link", "title", "Observation and listening"));
        claims.put(
                CLAIM + "roles",
                List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#"
                        + (learner.equals("instructor") ? "Instructor" : "Learner")));
        claims.put(
                CLAIM + "context",
                Map.of(
                        "id", "bench-course",
                        "label", "BENCH",
                        "title", "A large course",
                        "type", List.of("http://purl.imsglobal.org/vocab/lis/v2/course#CourseOffering")));
        claims.put(CLAIM + "launch_presentation", Map.of("document_target", "iframe", "locale", "en"));
        claims.put(
                "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
                Map.of(
                        "scope", List.of("https://purl.imsglobal.org/spec/lti-ags/scope/score"),
                        "lineitems", issuer() + "/lineitems/",
                        "lineitem", issuer() + "/lineitems/1"));
        String signed = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"bench\"}") + "."
                + encoded(JSON.writeValueAsString(claims));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + BASE64.encodeToString(signature.sign());
    }

    /** While down, every score is answered with 503. */
    void down(boolean isDown) {
        down = isDown;
    }

    /** From now on no more scores than that are taken. */
    void limit(Limit most) {
        limit = Optional.of(most);
    }

    Map<String, Given> scores() {
        return scores;
    }

    /** How many scores came with a time not later than the one before them: there must be none. */
    int backwards() {
        return backwards.get();
    }

    /** Waits until {@code learners} have a score, and says how long that took. */
    Duration awaitScores(int learners, Duration patience) throws InterruptedException {
        long began = System.nanoTime();
        while (scores.size() < learners) {
            if (System.nanoTime() - began > patience.toNanos()) {
                throw new IllegalStateException("Only %d of %d scores arrived".formatted(scores.size(), learners));
            }
            Thread.sleep(5);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void takeScore(HttpExchange exchange) throws IOException {
        if (down) {
            answer(exchange, 503, "text/plain", "down for maintenance");
            return;
        }
        Limit.Answer said =
                limit.map(most -> most.next(System.nanoTime())).orElse(Limit.Answer.TAKEN);
        if (said != Limit.Answer.TAKEN) {
            if (said == Limit.Answer.REFUSED_FOR_A_SECOND) {
                exchange.getResponseHeaders().set("Retry-After", "1");
            }
            answer(exchange, 429, "text/plain", "too many");
            return;
        }
        JsonNode score = JSON.readTree(exchange.getRequestBody().readAllBytes());
        Instant timestamp = Instant.parse(score.get("timestamp").asString());
        scores.compute(score.get("userId").asString(), (learner, before) -> {
            if (before != null && !timestamp.isAfter(before.timestamp())) {
                backwards.incrementAndGet();
            }
            return new Given(
                    score.get("scoreGiven").asDouble(),
                    score.get("scoreMaximum").asDouble(),
                    timestamp,
                    before == null ? 1 : before.times() + 1);
        });
        answer(exchange, 200, "application/json", "{}");
    }

    private String keySet() {
        RSAPublicKey open = (RSAPublicKey) key.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"alg\":\"RS256\",\"use\":\"sig\",\"kid\":\"bench\",\"n\":\"%s\",\"e\":\"AQAB\"}]}"
                .formatted(BASE64.encodeToString(unsigned(open.getModulus().toByteArray())));
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? java.util.Arrays.copyOfRange(number, 1, number.length) : number;
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
