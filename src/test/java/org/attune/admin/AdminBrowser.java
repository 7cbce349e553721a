package org.attune.admin;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.attune.testing.TestBrowser;
import org.attune.testing.TestPage;

/** The browser of an administrator, over HTTP. */
final class AdminBrowser {

    final TestBrowser browser = new TestBrowser();
    private final int port;
    private TestPage last;

    private AdminBrowser(int port) {
        this.port = port;
        this.last = browser.get(address("/admin/enter"));
    }

    static AdminBrowser outside(int port) {
        return new AdminBrowser(port);
    }

    static AdminBrowser inside(int port, Passes passes) {
        AdminBrowser admin = outside(port);
        String link = passes.link();
        admin.get("/admin/enter?link=" + link);
        admin.post("/admin/enter", Map.of("link", link));
        admin.get("/admin");
        return admin;
    }

    URI address(String path) {
        return URI.create("http://localhost:%d%s".formatted(port, path));
    }

    TestPage get(String path) {
        return read(browser.get(address(path)));
    }

    /** Sends a form with the token of the page that was read last; shows a redirect instead of following it. */
    TestPage post(String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        last.csrf().ifPresent(token -> all.put("_csrf", token));
        return read(browser.post(address(path), all));
    }

    TestPage follow(TestPage page) {
        return read(browser.follow(page));
    }

    private TestPage read(TestPage page) {
        if (page.csrf().isPresent()) {
            last = page;
        }
        return page;
    }
}
