package org.attune;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.attune.lti.registration.Registrations;
import org.attune.testing.ApplicationTest;
import org.attune.testing.BesideSandbox;
import org.attune.testing.LaunchedClient;
import org.attune.testing.SandboxLearner;
import org.attune.testing.TestLink;
import org.attune.testing.TestPerson;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two universities whose platforms have one issuer, as every Canvas of the cloud has, with the same numbers for their courses,
 * links and people: over HTTP, from the launch to the grade that comes back.
 */
@ApplicationTest
class TwoUniversitiesIT {

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership#";
    private static final JsonMapper JSON = new JsonMapper();

    /** @param client whose token it came with */
    private record Received(String client, String path, String person, double share) {}

    @Autowired
    TestPlatform platform;

    @Autowired
    Registrations registrations;

    private final List<Received> scores = new CopyOnWriteArrayList<>();
    private HttpServer gradebooks;
    private String north;
    private String south;

    @BeforeEach
    void one_issuer_with_two_registrations() throws IOException {
        gradebooks = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gradebooks.createContext("/token", this::token);
        gradebooks.createContext("/", this::service);
        gradebooks.start();
        north = "north-" + UUID.randomUUID();
        south = "south-" + UUID.randomUUID();
        for (String client : List.of(north, south)) {
            platform.register(client + ".yaml", """
                    name: %2$s
                    issuer: %1$s
                    client-id: %2$s
                    deployments: any
                    authorization-endpoint: %1$s/authorize
                    token-endpoint: %3$s/token
                    jwks-uri: %1$s/jwks
                    """.formatted(platform.issuer(), client, address()));
        }
        registrations.reload();
    }

    @AfterEach
    void without_them() {
        gradebooks.stop(0);
        platform.unregister(north + ".yaml");
        platform.unregister(south + ".yaml");
        registrations.reload();
    }

    @Test
    void with_a_client_id_each_they_share_no_person_no_course_and_no_grade() {
        apart(north, at("north", "a").forClient(north), south, at("south", "b").forClient(south));
    }

    @Test
    void with_one_client_id_and_a_deployment_and_a_guid_each_neither() {
        apart(north, at("north", "a").forClient(north), north, at("south", "b").forClient(north));
    }

    @Test
    void with_one_client_id_and_only_a_deployment_each_neither() {
        String tool = LTI + "tool_platform";
        apart(
                north,
                at("north", "a").forClient(north).without(tool),
                north,
                at("south", "b").forClient(north).without(tool));
    }

    private TestLink at(String university, String deployment) {
        return link("7")
                .in("101")
                .opening("/modules/observation-listening")
                .claiming(LTI + "deployment_id", deployment)
                .claiming(LTI + "tool_platform", Map.of("guid", university + "-guid", "name", university))
                .claiming(LTI + "context", Map.of("id", "101", "title", "Course of the " + university))
                .grading(address() + "/" + university + "/lineitems", address() + "/" + university + "/lineitems/1");
    }

    private void apart(String northClient, TestLink northLink, String southClient, TestLink southLink) {
        SandboxLearner ana = takes("Ana North", northLink, 3);
        SandboxLearner sam = takes("Sam South", southLink, 1);

        String northClass = teacher(northLink).get("/class").body();
        String southClass = teacher(southLink).get("/class").body();
        assertThat(northClass).contains("Ana North", "Course of the north").doesNotContain("Sam South");
        assertThat(southClass).contains("Sam South", "Course of the south").doesNotContain("Ana North");
        assertThat(sam.results().status()).isEqualTo(200);
        assertThat(teacher(southLink).get("/class/attempts/" + sam.attempt()).status())
                .isEqualTo(200);
        assertThat(ana.visit().get("/attempts/" + sam.attempt() + "/results").status())
                .as("the results of the other's person of the same number")
                .isIn(403, 404);
        assertThat(teacher(northLink).get("/class/attempts/" + sam.attempt()).status())
                .as("to a teacher of the other university")
                .isIn(403, 404);

        await().atMost(Duration.ofSeconds(30)).until(() -> scores.size() >= 2);
        Received northern = only("/north/");
        Received southern = only("/south/");
        assertThat(northern.client()).isEqualTo(northClient);
        assertThat(southern.client()).isEqualTo(southClient);
        assertThat(northern.share()).isGreaterThan(southern.share());
        assertThat(northern.person()).isEqualTo(southern.person()).isEqualTo("42");
    }

    private Received only(String below) {
        return scores.stream()
                .filter(score -> score.path().startsWith(below))
                .reduce((first, second) -> {
                    throw new AssertionError("More than one score at " + below + ": " + scores);
                })
                .orElseThrow(() -> new AssertionError("No score at " + below + ": " + scores));
    }

    private SandboxLearner takes(String name, TestLink link, int right) {
        TestPerson person = new TestPerson(Optional.of("42"), Optional.of(name), List.of(MEMBERSHIP + "Learner"));
        SandboxLearner learner = SandboxLearner.launched(name, platform.launch(person, link));
        BesideSandbox.answer(learner, right);
        return learner;
    }

    private LaunchedClient teacher(TestLink link) {
        return platform.launch(
                new TestPerson(Optional.of("1"), Optional.of("Grace"), List.of(MEMBERSHIP + "Instructor")), link);
    }

    private String address() {
        return "http://127.0.0.1:" + gradebooks.getAddress().getPort();
    }

    /** The token says to whom it was given. */
    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = TestPlatform.query(
                URI.create("http://x/?" + new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        String claims = form.getOrDefault("client_assertion", "").split("\\.", -1)[1];
        String client =
                JSON.readTree(Base64.getUrlDecoder().decode(claims)).path("iss").asString();
        send(exchange, """
                {"access_token":"%s","token_type":"Bearer","expires_in":3600,"scope":"%s"}
                """.formatted(client, form.get("scope")));
    }

    private void service(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (path.endsWith("/scores")) {
            JsonNode score = JSON.readTree(body);
            scores.add(new Received(
                    exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", ""),
                    path,
                    score.path("userId").asString(),
                    score.path("scoreGiven").asDouble()
                            / score.path("scoreMaximum").asDouble()));
            send(exchange, "");
        } else {
            send(exchange, path.endsWith("/1") ? """
                    {"id":"%s%s","label":"Module","scoreMaximum":100}
                    """.formatted(address(), path) : "[]");
        }
    }

    private static void send(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
