package org.attune.bench;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One learner with a browser of their own: from the LMS's first request to the results page. */
final class Learner {

    /** The module under load, and some right, some wrong answers to its questions with one choice. */
    static final String MODULE = "/modules/observation-listening";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern VISIT = Pattern.compile("(/at/[^/?]+).*");
    private static final Pattern ATTEMPT = Pattern.compile("/attempts/(\\d+)");

    private final Tool tool;
    private final String name;
    private final Browser browser = new Browser();
    private final Map<String, String> announced = new HashMap<>();
    private String idToken = "";
    private String visit = "";
    private String csrf = "";
    private String attempt = "";

    Learner(Tool tool, String name) {
        this.tool = tool;
        this.name = name;
    }

    Browser browser() {
        return browser;
    }

    /** The address of the visit, such as {@code /at/…}. */
    String visit() {
        return visit;
    }

    String name() {
        return name;
    }

    /** The LMS begins a login, and the tool sends the browser back to it with a state and a nonce. */
    void beginLogin(Platform platform) throws Exception {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("iss", platform.issuer());
        form.put("client_id", Platform.CLIENT_ID);
        form.put("login_hint", name);
        form.put("lti_deployment_id", "1");
        form.put("target_link_uri", tool.at(MODULE).toString());
        URI redirect = browser.postForRedirect(tool.at("/lti/login"), form);
        for (String pair : redirect.getRawQuery().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            announced.put(parts[0], java.net.URLDecoder.decode(parts[1], java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    /** The platform's part: it signs. */
    void sign(Platform platform) throws Exception {
        idToken = platform.idToken(name, announced.getOrDefault("nonce", ""), tool.at(MODULE).toString());
    }

    /** The browser brings the signed token and follows to the landing page. */
    void land() throws Exception {
        Browser.Answer landing = browser.post(
                        tool.at("/lti/launch"),
                        Map.of("state", announced.getOrDefault("state", ""), "id_token", idToken))
                .expect(200);
        visit = first(VISIT, landing.address().getPath());
        csrf = "";
    }

    void launch(Platform platform) throws Exception {
        beginLogin(platform);
        sign(platform);
        land();
    }

    /** Starts an attempt. */
    void start() throws Exception {
        csrf = first(CSRF, browser.get(at("/quiz")).expect(200).body());
        Browser.Answer item = browser.post(at("/attempts"), Map.of("_csrf", csrf)).expect(200);
        attempt = first(ATTEMPT, item.address().getPath());
    }

    /** Saves an answer as the page's script does, and insists that it was taken. */
    void save(Choice choice) throws Exception {
        browser.put(
                        at("/attempts/" + attempt + "/answers/" + choice.item()),
                        "{\"seen\":%d,%s}".formatted(choice.seen(), choice.fields()),
                        Map.of("X-CSRF-TOKEN", csrf))
                .expect(200);
    }

    void submit() throws Exception {
        browser.post(at("/attempts/" + attempt + "/submit"), Map.of("_csrf", csrf)).expect(200);
    }

    void results() throws Exception {
        browser.get(at("/attempts/" + attempt + "/results")).expect(200);
    }

    private URI at(String path) {
        return tool.at(visit + path);
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("Not found: " + pattern + " in\n" + text);
        }
        return matcher.group(1);
    }
}
