package org.attune.passback;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A gradebook over HTTP, which is as strict about timestamps as Moodle (later by a whole second, else 409), and fails when told
 * to. It believes every token; that is another test's matter.
 */
final class FakePlatform implements AutoCloseable {

    /** @param path of the line item that it was sent to */
    record Received(String path, String userId, String given, String maximum, Instant timestamp, JsonNode json) {}

    /** What to answer instead of taking a score. */
    record Refusal(int status, Map<String, String> headers, String body) {

        static Refusal of(int status) {
            return new Refusal(status, Map.of(), "");
        }
    }

    private final JsonMapper json = new JsonMapper();
    private final HttpServer server;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, ObjectNode> items = new ConcurrentHashMap<>();
    private final Set<String> deleted = ConcurrentHashMap.newKeySet();
    private final List<Received> accepted = new CopyOnWriteArrayList<>();
    private final List<Received> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Instant> latest = new ConcurrentHashMap<>();
    private final Map<String, Deque<Refusal>> refusals = new ConcurrentHashMap<>();
    private volatile @Nullable CountDownLatch gate;
    private volatile @Nullable Refusal outage;
    private volatile boolean losing;

    FakePlatform() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/token", exchange -> answer(exchange, 200, """
                {"access_token":"t","token_type":"Bearer","expires_in":3600}"""));
        server.createContext("/lineitems", this::lineItems);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    URI container() {
        return URI.create(url() + "/lineitems?type_id=1");
    }

    /** A column that is there already. */
    URI column() {
        return URI.create(url() + "/lineitems/" + count.incrementAndGet() + "?type_id=1");
    }

    /** The next scores to this line item are answered so, one by one. */
    void refuse(URI lineItem, Refusal... answers) {
        refusals.computeIfAbsent(lineItem.getPath(), _ -> new ConcurrentLinkedDeque<>())
                .addAll(List.of(answers));
    }

    void fail(@Nullable Refusal with) {
        outage = with;
    }

    /** Scores are kept waiting for their answer until the latch is opened. */
    CountDownLatch keepWaiting() {
        CountDownLatch latch = new CountDownLatch(1);
        gate = latch;
        return latch;
    }

    List<Received> accepted(URI lineItem) {
        return at(lineItem, accepted);
    }

    /** Every score that was sent, whatever was answered. */
    List<Received> asked(URI lineItem) {
        return at(lineItem, asked);
    }

    private static List<Received> at(URI lineItem, List<Received> all) {
        return all.stream()
                .filter(score -> score.path().equals(lineItem.getPath()))
                .toList();
    }

    /** The columns that the tool made, by their tag. */
    Map<String, List<ObjectNode>> made(String resourceId) {
        return items.values().stream()
                .filter(item -> item.path("resourceId").asString("").equals(resourceId))
                .collect(Collectors.groupingBy(item -> item.path("tag").asString()));
    }

    /** The next column is made, and the connection breaks before the answer. */
    void loseTheNextThatIsMade() {
        losing = true;
    }

    /** Somebody deletes a column that the tool made, and all grades in it. */
    void delete(ObjectNode item) {
        String id = item.path("id").asString();
        items.remove(id);
        deleted.add(URI.create(id).getPath());
    }

    private void read(HttpExchange exchange, String path) throws IOException {
        for (ObjectNode item : items.values()) {
            if (URI.create(item.path("id").asString()).getPath().equals(path)) {
                answer(exchange, 200, item.toString());
                return;
            }
        }
        list(exchange); // one that nobody made: nothing is known of it
    }

    private void lineItems(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Refusal broken = outage;
        if (broken != null) {
            asked.add(received(path.replaceFirst("/scores$", ""), body));
            refuse(exchange, broken);
        } else if (deleted.contains(path.replaceFirst("/scores$", ""))) {
            answer(exchange, 404, "{\"reason\":\"no such line item\"}");
        } else if (path.endsWith("/scores")) {
            score(exchange, path.replaceFirst("/scores$", ""), body);
        } else if (exchange.getRequestMethod().equals("POST")) {
            make(exchange, body);
        } else {
            read(exchange, path);
        }
    }

    private void score(HttpExchange exchange, String item, String body) throws IOException {
        Received score = received(item, body);
        asked.add(score);
        CountDownLatch waiting = gate;
        if (waiting != null) {
            await(waiting);
        }
        Refusal refusal =
                refusals.getOrDefault(item, new ConcurrentLinkedDeque<>()).poll();
        if (refusal != null) {
            refuse(exchange, refusal);
        } else if (take(score)) {
            answer(exchange, 200, "");
        } else {
            answer(exchange, 409, "{\"reason\":\"not later\"}");
        }
    }

    private synchronized boolean take(Received score) {
        String key = score.path() + " " + score.userId();
        Instant before = latest.get(key);
        if (before != null && score.timestamp().getEpochSecond() <= before.getEpochSecond()) {
            return false;
        }
        latest.put(key, score.timestamp());
        accepted.add(score);
        return true;
    }

    private Received received(String item, String body) {
        if (!body.startsWith("{")) {
            return new Received(item, "", "", "", Instant.EPOCH, json.createObjectNode());
        }
        JsonNode score = json.readTree(body);
        return new Received(
                item,
                score.path("userId").asString(""),
                score.path("scoreGiven").asString(""),
                score.path("scoreMaximum").asString(""),
                Instant.parse(score.path("timestamp").asString("1970-01-01T00:00:00Z")),
                score);
    }

    private void make(HttpExchange exchange, String body) throws IOException {
        pause(150); // so that two makers at once would be seen
        ObjectNode item = (ObjectNode) json.readTree(body);
        String id = column().toString();
        item.put("id", id);
        items.put(id, item);
        if (losing) {
            losing = false;
            exchange.close();
            return;
        }
        answer(exchange, 201, item.toString());
    }

    private void list(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange.getRequestURI());
        ArrayNode found = json.createArrayNode();
        Stream.of(items.values())
                .flatMap(all -> all.stream())
                .filter(matches(query))
                .forEach(found::add);
        answer(exchange, 200, found.toString());
    }

    private static Predicate<ObjectNode> matches(Map<String, String> query) {
        return item -> agrees(query.get("resource_id"), item.path("resourceId").asString(""))
                && agrees(query.get("tag"), item.path("tag").asString(""))
                && agrees(
                        query.get("resource_link_id"),
                        item.path("resourceLinkId").asString(""));
    }

    private static boolean agrees(@Nullable String wanted, String found) {
        return wanted == null || wanted.equals(found);
    }

    private static Map<String, String> query(URI uri) {
        return Stream.of(Objects.requireNonNullElse(uri.getRawQuery(), "").split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void refuse(HttpExchange exchange, Refusal refusal) throws IOException {
        if (refusal.status() == 0) {
            exchange.close(); // the connection breaks
            return;
        }
        refusal.headers().forEach(exchange.getResponseHeaders()::set);
        answer(exchange, refusal.status(), refusal.body());
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().putIfAbsent("Content-Type", new ArrayList<>(List.of("application/json")));
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void open() {
        CountDownLatch waiting = gate;
        gate = null;
        if (waiting != null) {
            waiting.countDown();
        }
        outage = null;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
