package org.attune.lti.services;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.attune.lti.registration.Registration;

/**
 * The services of a platform over real HTTP, which behave as Moodle's were seen to. What a test wants to go wrong it puts
 * into {@link #next}; each entry serves one request to a service, {@link #tokenNext} one to the token endpoint.
 */
final class FakePlatform implements AutoCloseable {

    /** How one request is answered. */
    interface Step {
        void answer(HttpExchange exchange) throws IOException;
    }

    record Received(String method, URI uri, String accept, String contentType, String token, String body) {}

    static final String CLIENT = "tool-7";

    final List<Received> received = new CopyOnWriteArrayList<>();
    final List<JWTClaimsSet> assertions = new CopyOnWriteArrayList<>();
    final Queue<Step> next = new ConcurrentLinkedQueue<>();
    final Queue<Step> tokenNext = new ConcurrentLinkedQueue<>();
    final AtomicInteger tokensGiven = new AtomicInteger();

    /** Null means that the token answer leaves it out. */
    volatile Set<String> scopesAllowed =
            Arrays.stream(Scope.values()).map(Scope::term).collect(Collectors.toSet());

    volatile long tokenLife = 3600;
    volatile String ok = "";

    private final HttpServer server;
    private final Supplier<JWKSet> toolKeys;

    FakePlatform(Supplier<JWKSet> toolKeys) {
        this.toolKeys = toolKeys;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/token", this::token);
        server.createContext("/services", this::service);
        server.start();
    }

    URI url(String path) {
        return URI.create("http://localhost:%d%s".formatted(server.getAddress().getPort(), path));
    }

    /** Moodle's addresses carry a query. */
    URI lineItem() {
        return url("/services/2/lineitems/12/lineitem?type_id=3");
    }

    URI container() {
        return url("/services/2/lineitems?type_id=3");
    }

    Registration registration() {
        return new Registration(
                "Example LMS",
                "https://lms.example.edu",
                CLIENT,
                Set.of(),
                url("/auth"),
                url("/token"),
                url("/jwks"),
                "https://lms.example.edu/token");
    }

    static Step status(int status, String body, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                // as the bytes of UTF-8, as PHP writes them
                exchange.getResponseHeaders().add(headers[i], new String(headers[i + 1].getBytes(UTF_8), ISO_8859_1));
            }
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        };
    }

    static Step breaksOff() {
        return HttpExchange::close;
    }

    /** Begins to answer and goes silent. */
    static Step stalls() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('[');
            exchange.getResponseBody().flush();
            sleep(10_000);
        };
    }

    static Step silent() {
        return exchange -> sleep(10_000);
    }

    private void token(HttpExchange exchange) throws IOException {
        try (exchange) {
            Received request = record(exchange);
            Step step = tokenNext.poll();
            if (step != null) {
                step.answer(exchange);
                return;
            }
            Map<String, String> form = form(request.body());
            String problem = problem(request, form);
            if (!problem.isEmpty()) {
                status(400, "{\"error\":\"invalid_client\",\"error_description\":\"%s\"}".formatted(problem))
                        .answer(exchange);
                return;
            }
            String scope = form.get("scope");
            if (!scopesAllowed.contains(scope)) {
                status(400, "{\"error\":\"invalid_scope\"}").answer(exchange);
                return;
            }
            String body = "{\"access_token\":\"token-%d\",\"token_type\":\"bearer\",\"expires_in\":%d,\"scope\":\"%s\"}"
                    .formatted(tokensGiven.incrementAndGet(), tokenLife, scope);
            status(200, body, "Content-Type", "text/html; charset=UTF-8").answer(exchange);
        }
    }

    private String problem(Received request, Map<String, String> form) {
        try {
            if (!request.contentType().equals("application/x-www-form-urlencoded")) {
                return "content type " + request.contentType();
            }
            SignedJWT jwt = SignedJWT.parse(form.get("client_assertion"));
            JWK key = toolKeys.get().getKeyByKeyId(jwt.getHeader().getKeyID());
            if (key == null || !jwt.verify(new RSASSAVerifier(key.toRSAKey()))) {
                return "signature";
            }
            assertions.add(jwt.getJWTClaimsSet());
            return "";
        } catch (Exception e) {
            return e.toString();
        }
    }

    private void service(HttpExchange exchange) throws IOException {
        try (exchange) {
            Received request = record(exchange);
            Step step = next.poll();
            if (!request.token().equals("Bearer token-" + tokensGiven.get())) {
                status(401, "{\"error\":\"Unauthorised\"}").answer(exchange);
            } else if (step != null) {
                step.answer(exchange);
            } else if (request.accept().contains(",") || request.accept().contains("*")) {
                status(400, "{\"error\":\"one media type\"}").answer(exchange);
            } else {
                status(200, ok).answer(exchange);
            }
        }
    }

    private Received record(HttpExchange exchange) throws IOException {
        Received request = new Received(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                header(exchange, "Accept"),
                header(exchange, "Content-Type"),
                header(exchange, "Authorization"),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        if (!request.uri().getPath().equals("/token")) {
            received.add(request);
        }
        return request;
    }

    private static String header(HttpExchange exchange, String name) {
        return String.join(", ", exchange.getRequestHeaders().getOrDefault(name, List.of()));
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String field : body.split("&", -1)) {
            String[] pair = field.split("=", 2);
            form.put(pair[0], URLDecoder.decode(pair[1], UTF_8));
        }
        return form;
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
