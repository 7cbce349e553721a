package org.attune.lti.dynamic;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A platform over real HTTP that lets tools register themselves, as Moodle does. */
final class RegisteringPlatform implements AutoCloseable {

    record Call(String method, String path, String authorization, String body) {}

    final List<Call> calls = new CopyOnWriteArrayList<>();
    final String clientId = "tool-" + UUID.randomUUID();

    /** The answer to the wish, where it is not the usual one. */
    volatile int status = 200;

    volatile String answer = "{\"client_id\":\"%s\"}".formatted(clientId);
    volatile String issuer;

    private final HttpServer server;

    RegisteringPlatform() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/openid-configuration", exchange -> answer(exchange, 200, configuration()));
        server.createContext("/register", exchange -> answer(exchange, status, answer));
        server.start();
        issuer = url("").toString();
    }

    URI url(String path) {
        return URI.create("http://localhost:%d%s".formatted(server.getAddress().getPort(), path));
    }

    private String configuration() {
        return """
                {"issuer":"%s","authorization_endpoint":"%s","token_endpoint":"%s","jwks_uri":"%s",
                 "registration_endpoint":"%s",
                 "scopes_supported":["openid","https://purl.imsglobal.org/spec/lti-ags/scope/score",
                   "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem","https://example.org/scope/other"],
                 "https://purl.imsglobal.org/spec/lti-platform-configuration":{"product_family_code":"moodle",
                   "messages_supported":[{"type":"LtiResourceLinkRequest"},
                     {"type":"LtiDeepLinkingRequest","placements":["link_selection","editor_button"]}]}}
                """.formatted(issuer, url("/auth"), url("/token"), url("/certs"), url("/register"));
    }

    private void answer(HttpExchange exchange, int answered, String body) throws IOException {
        try (exchange) {
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            calls.add(new Call(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    authorization == null ? "" : authorization,
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(answered, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
