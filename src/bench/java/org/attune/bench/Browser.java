package org.attune.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What a browser does over HTTP, cookies and redirects included, without drawing anything. All share one pool of connections. */
final class Browser {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    /** An answer that was not a redirect, and the address it came from. */
    record Answer(int status, URI address, String body) {

        Answer expect(int expected) {
            if (status != expected) {
                throw new IllegalStateException("%s answered %d instead of %d:%n%s"
                        .formatted(address, status, expected, body.lines().limit(60).collect(Collectors.joining("\n"))));
            }
            return this;
        }
    }

    Answer get(URI address) throws IOException, InterruptedException {
        return followed(HttpRequest.newBuilder(address));
    }

    Answer post(URI address, Map<String, String> form) throws IOException, InterruptedException {
        return followed(posting(address, form));
    }

    /** Posts and goes on until it is sent to another site: where a platform's turn comes. */
    URI postForRedirect(URI address, Map<String, String> form) throws IOException, InterruptedException {
        HttpResponse<String> response = send(posting(address, form));
        for (int hops = 0; hops < 10; hops++) {
            URI next = location(response);
            if (!next.getAuthority().equals(address.getAuthority())) {
                return next;
            }
            response = send(HttpRequest.newBuilder(next));
        }
        throw new IllegalStateException("Round and round: " + response.uri());
    }

    private static URI location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("location")
                .map(response.uri()::resolve)
                .orElseThrow(() -> new IllegalStateException("%s answered %d instead of a redirect:%n%s"
                        .formatted(response.uri(), response.statusCode(), response.body())));
    }

    Answer put(URI address, String json, Map<String, String> headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json));
        headers.forEach(request::header);
        return followed(request);
    }

    private static HttpRequest.Builder posting(URI address, Map<String, String> form) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)));
    }

    private Answer followed(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = send(request);
        for (int hops = 0; response.statusCode() / 100 == 3; hops++) {
            if (hops == 10) {
                throw new IllegalStateException("Round and round: " + response.uri());
            }
            response = send(HttpRequest.newBuilder(location(response)));
        }
        return new Answer(response.statusCode(), response.uri(), response.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        request.timeout(Duration.ofSeconds(30));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).collect(Collectors.joining("; ")));
        }
        HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
        for (String cookie : response.headers().allValues("set-cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return response;
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
