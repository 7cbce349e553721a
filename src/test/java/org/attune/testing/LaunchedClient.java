package org.attune.testing;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who has been launched and now uses the pages of the visit. Paths begin with a slash and are below the visit's
 * address. CSRF tokens are taken from the pages that are read.
 */
public final class LaunchedClient {

    private static final Pattern ATTEMPT = Pattern.compile("/attempts/\\d+");

    private final TestBrowser browser;
    private final URI base;
    private Optional<String> csrf = Optional.empty();

    /** @param base the address of the visit, {@code http://localhost:1234/at/…} */
    public LaunchedClient(TestBrowser browser, URI base) {
        this.browser = browser;
        this.base = base;
    }

    /** The same visit at another place of the course, as its address names it. */
    public LaunchedClient in(String place) {
        return new LaunchedClient(browser, URI.create(base + "/in/" + place));
    }

    public URI address(String path) {
        return URI.create(base + path);
    }

    /** The address of the visit, such as {@code /at/…}. */
    public String base() {
        return base.getPath();
    }

    public TestBrowser browser() {
        return browser;
    }

    /** Reads a page; redirects are followed. */
    public TestPage get(String path) {
        return read(browser.follow(browser.get(address(path))));
    }

    /** Sends a form with the CSRF token of a page that was read before; redirects are followed. */
    public TestPage post(String path, Map<String, String> fields) {
        return read(browser.follow(postAsIs(path, fields)));
    }

    /** Like {@link #post}, but shows the redirect instead of following it. */
    public TestPage postAsIs(String path, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("_csrf", csrf());
        return browser.post(address(path), form);
    }

    /** Begins an attempt, or goes on with the open one; its path, such as {@code /attempts/7}. */
    public String startAttempt() {
        get("/quiz");
        TestPage begun = postAsIs("/attempts", Map.of());
        Matcher attempt = ATTEMPT.matcher(begun.header("Location").orElse(""));
        if (!attempt.find()) {
            throw new AssertionError("No attempt but " + begun);
        }
        return attempt.group();
    }

    /** Sends JSON as the scripts of our pages do. */
    public TestPage put(String path, String json) {
        return browser.send(HttpRequest.newBuilder(address(path))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", csrf())
                .PUT(BodyPublishers.ofString(json)));
    }

    /** The CSRF token of the last page that had one; when none was read yet, the visit's first page is. */
    public String csrf() {
        if (csrf.isEmpty()) {
            get("");
        }
        return csrf.orElseThrow(() -> new AssertionError("No page of this visit has shown a CSRF token yet"));
    }

    private TestPage read(TestPage page) {
        if (page.status() < 400) { // the page of errors stands outside of any visit, and so does its token
            csrf = page.csrf().or(() -> csrf);
        }
        return page;
    }
}
