package org.attune.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A browser that keeps cookies by host and path. It follows no redirect unless asked. It takes Secure cookies of localhost,
 * as real browsers do, which is why it does without Java's own CookieManager.
 */
public final class TestBrowser {

    private record Cookie(String host, String path, String name, String value) {

        boolean goesTo(URI address) {
            String to = address.getPath().isEmpty() ? "/" : address.getPath();
            return host.equals(address.getHost())
                    && (to.equals(path) || to.startsWith(path.endsWith("/") ? path : path + "/"));
        }

        boolean replaces(Cookie other) {
            return host.equals(other.host) && path.equals(other.path) && name.equals(other.name);
        }
    }

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final List<Cookie> cookies = new ArrayList<>();
    private final boolean keepsCookies;

    public TestBrowser() {
        this(true);
    }

    private TestBrowser(boolean keepsCookies) {
        this.keepsCookies = keepsCookies;
    }

    public static TestBrowser withoutCookies() {
        return new TestBrowser(false);
    }

    public TestPage get(URI address) {
        return send(HttpRequest.newBuilder(address).header("Accept", "text/html,*/*;q=0.8"));
    }

    public TestPage post(URI address, Map<String, String> form) {
        return send(HttpRequest.newBuilder(address)
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(form))));
    }

    /** Goes where the page redirects to, until one does not. */
    public TestPage follow(TestPage page) {
        TestPage at = page;
        for (int i = 0; at.redirects() && i < 10; i++) {
            at = get(at.location());
        }
        return at;
    }

    /** Sends with the cookies that belong there, and keeps those that come back. */
    public TestPage send(HttpRequest.Builder request) {
        URI address = request.copy().build().uri();
        synchronized (cookies) {
            String sent = cookies.stream()
                    .filter(cookie -> cookie.goesTo(address))
                    .map(cookie -> cookie.name() + "=" + cookie.value())
                    .collect(Collectors.joining("; "));
            if (!sent.isEmpty()) {
                request.setHeader("Cookie", sent);
            }
        }
        try {
            TestPage page = TestPage.of(
                    client.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString()));
            if (keepsCookies) {
                page.response().headers().allValues("Set-Cookie").forEach(header -> keep(address, header));
            }
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The value of the cookie of that name that goes there. */
    public Optional<String> cookie(URI address, String name) {
        synchronized (cookies) {
            return cookies.stream()
                    .filter(cookie -> cookie.goesTo(address) && cookie.name().equals(name))
                    .map(Cookie::value)
                    .findFirst();
        }
    }

    public void forgetCookies() {
        synchronized (cookies) {
            cookies.clear();
        }
    }

    private void keep(URI address, String header) {
        List<String> parts = List.of(header.split(";\\s*", -1));
        String[] pair = parts.getFirst().split("=", 2);
        String path = parts.stream()
                .filter(part -> part.startsWith("Path="))
                .map(part -> part.substring("Path=".length()))
                .findFirst()
                .orElse("/");
        Cookie cookie = new Cookie(address.getHost(), path, pair[0], pair[1]);
        synchronized (cookies) {
            cookies.removeIf(cookie::replaces);
            cookies.add(cookie);
        }
    }

    public static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
