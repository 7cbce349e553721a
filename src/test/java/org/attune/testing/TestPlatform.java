package org.attune.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.attune.content.ModuleId;
import org.springframework.web.util.HtmlUtils;

/**
 * An LTI platform on a port of its own that launches the application for real: login, authentication request, signed
 * id_token, form post. In a test of pages:
 *
 * <pre>{@code
 * LaunchedClient ana = platform.launch(asLearner("Ana"), link("42").opening("/modules/attachment"));
 * assertThat(ana.get("/module").body()).contains("Before you read");
 * }</pre>
 */
public final class TestPlatform implements AutoCloseable {

    public static final String CLIENT = "attune-test";
    public static final String DEPLOYMENT = "1";
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final RSAKey FIRST_KEY = newKey();

    /** A platform's side of LTI Platform Storage 0.1. */
    private static final String KEEPER = """
            const kept = new Map();
            addEventListener('message', event => {
                const {subject, message_id, key, value} = event.data;
                const own = event.origin + ' ' + key;
                if (subject === 'lti.put_data') {
                    kept.set(own, value);
                } else if (subject === 'lti.get_data') {
                    // told below
                } else {
                    return;
                }
                event.source.postMessage({subject: subject + '.response', message_id, key, value: kept.get(own)}, event.origin);
            });
            """;

    private record Launching(TestPerson person, TestLink link) {}

    private final HttpServer server;
    private final String toolUrl;
    private final Path config;
    private final Map<String, Launching> logins = new ConcurrentHashMap<>();
    private final Map<String, String> courses = new ConcurrentHashMap<>();
    private final AtomicInteger keyFetches = new AtomicInteger();
    private final List<String> handlersAskedFor = new CopyOnWriteArrayList<>();
    private volatile RSAKey key = FIRST_KEY;
    private volatile boolean down;

    private TestPlatform(HttpServer server, String toolUrl, Path config) {
        this.server = server;
        this.toolUrl = toolUrl;
        this.config = config;
    }

    public static TestPlatform start(String toolUrl, Path config) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            TestPlatform platform = new TestPlatform(server, toolUrl, config);
            server.createContext("/jwks", platform::jwks);
            server.createContext("/authorize", platform::authorize);
            server.createContext("/course", platform::course);
            server.createContext("/storage", TestPlatform::storage);
            server.createContext("/token", TestPlatform::token);
            server.createContext("/lineitems", TestPlatform::noGradebook);
            server.createContext("/notice-handlers", platform::noticeHandlers);
            server.start();
            return platform;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // What tests of pages need

    /** A new link in a course that opens a module, with a column in the gradebook. */
    public TestLink activity(ModuleId module) {
        String id = UUID.randomUUID().toString();
        return TestLink.link(id)
                .opening("/modules/" + module)
                .grading(issuer() + "/lineitems", issuer() + "/lineitems/" + id);
    }

    /** Launches in a new browser, from the login to the visit's address. */
    public LaunchedClient launch(TestPerson person, TestLink link) {
        return launch(new TestBrowser(), person, link);
    }

    /** Launches in a browser that may hold other visits already. */
    public LaunchedClient launch(TestBrowser browser, TestPerson person, TestLink link) {
        TestPage accepted = answer(browser, toTheAnswer(browser, person, link));
        if (accepted.status() != 303 || !accepted.location().getPath().startsWith("/at/")) {
            throw new AssertionError("The launch was not accepted: " + accepted);
        }
        return new LaunchedClient(browser, accepted.location());
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String toolUrl() {
        return toolUrl;
    }

    // What tests of launching need

    /** A second platform, with keys of its own, registered with the same tool once {@code Registrations.reload()} is called. */
    public TestPlatform another() {
        TestPlatform other = start(toolUrl, config);
        other.register("platform-%d.yaml".formatted(other.server.getAddress().getPort()), other.registration());
        return other;
    }

    /** The parameters of a login (Security Framework 1.0, section 5.1.1.1). */
    public Map<String, String> login(TestPerson person, TestLink link) {
        String hint = UUID.randomUUID().toString();
        logins.put(hint, new Launching(person, link));
        return new LinkedHashMap<>(Map.of(
                "iss",
                issuer(),
                "client_id",
                clientOf(link),
                "lti_deployment_id",
                DEPLOYMENT,
                "login_hint",
                hint,
                "lti_message_hint",
                "{\"cmid\":\"" + link.id() + "\"}",
                "target_link_uri",
                toolUrl + link.path()));
    }

    /** The platform may know the tool by several client ids; a link that says so is another's. */
    private static String clientOf(TestLink link) {
        return String.valueOf(link.claims().getOrDefault(TestLink.CLIENT, CLIENT));
    }

    /** Begins a login and follows it to the platform, which answers with the form that would post itself. */
    public TestPage toTheAnswer(TestBrowser browser, TestPerson person, TestLink link) {
        return browser.follow(browser.post(URI.create(toolUrl + "/lti/login"), login(person, link)));
    }

    /** Posts the platform's form to the tool. */
    public TestPage answer(TestBrowser browser, TestPage form) {
        return browser.post(form.formAction(), fields(form));
    }

    /** What the platform's form posts: state and id_token. */
    public static Map<String, String> fields(TestPage form) {
        return new LinkedHashMap<>(Map.of(
                "state",
                form.field("state").orElseThrow(() -> new AssertionError(form.toString())),
                "id_token",
                form.field("id_token").orElseThrow()));
    }

    /**
     * A page of a course, for a real browser, that launches into a frame.
     *
     * @param storageFrame which frame keeps values for the tool: {@code _parent}, {@code storage}, or none
     */
    public String coursePage(TestPerson person, TestLink link, Optional<String> storageFrame) {
        Map<String, String> login = login(person, link);
        storageFrame.ifPresent(frame -> login.put("lti_storage_target", frame));
        String fields = login.entrySet().stream()
                .map(field -> "<input type=hidden name=\"%s\" value=\"%s\">"
                        .formatted(field.getKey(), HtmlUtils.htmlEscape(field.getValue())))
                .collect(Collectors.joining());
        String id = UUID.randomUUID().toString();
        courses.put(id, """
                <!doctype html><title>Course</title><h1>Course</h1>
                <iframe name="storage" src="/storage" hidden></iframe>
                <iframe name="tool" width="800" height="600"></iframe>
                <form method="post" target="tool" action="%s/lti/login">%s</form>
                <script>%s</script>
                <script>addEventListener('load', () => document.forms[0].submit());</script>
                """.formatted(
                        toolUrl, fields, storageFrame.filter("_parent"::equals).isPresent() ? KEEPER : ""));
        return issuer() + "/course?" + id;
    }

    /** The claims of an id_token as Moodle sends them. */
    public Map<String, Object> claims(TestPerson person, TestLink link, String nonce) {
        Instant now = Instant.now();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer());
        claims.put("aud", CLIENT);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.getEpochSecond() + 60);
        claims.put("nonce", nonce);
        person.subject().ifPresent(subject -> claims.put("sub", subject));
        person.name().ifPresent(name -> {
            claims.put("name", name);
            claims.put("email", name.replace(" ", ".") + "@example.edu");
        });
        claims.put(LTI + "version", "1.3.0");
        claims.put(LTI + "message_type", "LtiResourceLinkRequest");
        claims.put(LTI + "deployment_id", DEPLOYMENT);
        claims.put(LTI + "target_link_uri", toolUrl + link.path());
        claims.put(LTI + "roles", person.roles());
        claims.put(LTI + "resource_link", Map.of("id", link.id(), "title", "Activity " + link.id()));
        claims.put(
                LTI + "context",
                Map.of(
                        "id", link.course(),
                        "label", link.course(),
                        "title", "Course " + link.course(),
                        "type", List.of("CourseSection")));
        claims.put(LTI + "custom", link.custom());
        claims.put(LTI + "launch_presentation", Map.of("locale", "en", "document_target", "iframe"));
        link.claims().forEach((name, value) -> {
            if (value == TestLink.Absent.CLAIM) {
                claims.remove(name);
            } else {
                claims.put(name, value);
            }
        });
        return claims;
    }

    public String sign(Map<String, Object> claims) {
        return sign(claims, key, Optional.of(key.getKeyID()));
    }

    public static String sign(Map<String, Object> claims, RSAKey key, Optional<String> keyId) {
        try {
            JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256);
            keyId.ifPresent(header::keyID);
            JWSObject token = new JWSObject(header.build(), new Payload(claims));
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on there is another key, and the old one is no longer published. */
    public void rotateKey() {
        key = newKey();
    }

    public RSAKey key() {
        return key;
    }

    /** From now on, the platform's key set answers 503, or answers again. */
    public void keySetIsDown(boolean isDown) {
        down = isDown;
    }

    /** The claims of a notice that a course was copied, as Canvas sends them. */
    public Map<String, Object> copyNotice(String copy, String... origins) {
        Instant now = Instant.now();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer());
        claims.put("aud", CLIENT);
        claims.put("azp", CLIENT);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.getEpochSecond() + 3600);
        claims.put("nonce", UUID.randomUUID().toString());
        claims.put(LTI + "version", "1.3.0");
        claims.put(LTI + "deployment_id", DEPLOYMENT);
        claims.put(
                LTI + "notice",
                Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "timestamp",
                        now.toString(),
                        "type",
                        "LtiContextCopyNotice"));
        claims.put(LTI + "context", Map.of("id", copy, "title", "Course " + copy));
        claims.put(LTI + "origin_contexts", List.of(origins));
        return claims;
    }

    /** Posts notices to the tool's handler (Platform Notification Service 1.0); the status of its answer. */
    public int tell(String... tokens) {
        String notices = Arrays.stream(tokens)
                .map(token -> "{\"jwt\":\"%s\"}".formatted(token))
                .collect(Collectors.joining(",", "{\"notices\":[", "]}"));
        HttpRequest post = HttpRequest.newBuilder(URI.create(toolUrl + "/lti/notices"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(notices))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(post, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was put to the notification service of a deployment, in order. */
    public List<String> handlersAskedFor() {
        return List.copyOf(handlersAskedFor);
    }

    public int keyFetches() {
        return keyFetches.get();
    }

    /** Writes this platform's registration. */
    public void register() {
        register("test-platform.yaml", registration());
    }

    /** Writes a registration file; {@code Registrations.reload()} makes it count at once. */
    public void register(String file, String yaml) {
        try {
            Files.writeString(
                    Files.createDirectories(config.resolve("platforms")).resolve(file), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void unregister(String file) {
        try {
            Files.delete(config.resolve("platforms").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String registration() {
        return """
                name: Test platform
                issuer: %1$s
                client-id: %2$s
                deployments: ["%3$s", "2"]
                authorization-endpoint: %1$s/authorize
                token-endpoint: %1$s/token
                jwks-uri: %1$s/jwks
                """.formatted(issuer(), CLIENT, DEPLOYMENT);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void jwks(HttpExchange exchange) throws IOException {
        keyFetches.incrementAndGet();
        send(exchange, down ? 503 : 200, "application/json", new JWKSet(key.toPublicJWK()).toString());
    }

    /** It keeps no gradebook: what is sent there is tried again and again, and no column of it is ever gone. */
    private static void noGradebook(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(503, -1);
        }
    }

    private static void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked =
                query(URI.create("/?" + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        send(exchange, 200, "application/json", """
                {"access_token":"t","token_type":"Bearer","expires_in":3600,"scope":"%s"}
                """.formatted(asked.getOrDefault("scope", "")));
    }

    private void noticeHandlers(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean right = exchange.getRequestMethod().equals("PUT")
                && "Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (right) {
            handlersAskedFor.add(exchange.getRequestURI().getPath() + " " + body);
        }
        send(exchange, right ? 200 : 400, "application/json", body);
    }

    /** Security Framework 1.0, section 5.1.1.3: the answer is a form that posts itself. */
    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = query(exchange.getRequestURI());
        Launching launching = logins.remove(asked.getOrDefault("login_hint", ""));
        boolean right = launching != null
                && clientOf(launching.link()).equals(asked.get("client_id"))
                && (toolUrl + "/lti/launch").equals(asked.get("redirect_uri"))
                && "openid".equals(asked.get("scope"))
                && "id_token".equals(asked.get("response_type"))
                && "form_post".equals(asked.get("response_mode"))
                && "none".equals(asked.get("prompt"));
        if (launching == null || !right) {
            send(
                    exchange,
                    404,
                    "text/html",
                    "<p>Not an authentication request: " + HtmlUtils.htmlEscape(asked + "</p>"));
            return;
        }
        String token = sign(claims(launching.person(), launching.link(), asked.getOrDefault("nonce", "")));
        send(exchange, 200, "text/html", """
                <form method="post" action="%s">
                <input name="state" value="%s"><input name="id_token" value="%s">
                </form>
                <script>document.forms[0].submit()</script>
                """.formatted(asked.get("redirect_uri"), asked.get("state"), token));
    }

    private void course(HttpExchange exchange) throws IOException {
        send(
                exchange,
                200,
                "text/html",
                courses.getOrDefault(exchange.getRequestURI().getQuery(), ""));
    }

    private static void storage(HttpExchange exchange) throws IOException {
        send(exchange, 200, "text/html", "<script>%s</script>".formatted(KEEPER));
    }

    public static Map<String, String> query(URI address) {
        return Arrays.stream(
                        Optional.ofNullable(address.getRawQuery()).orElse("").split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (a, b) -> a));
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
