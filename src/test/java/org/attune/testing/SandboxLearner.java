package org.attune.testing;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A student who opens an activity of the sandbox LMS and does its quiz over HTTP, without a screen. */
public final class SandboxLearner {

    private static final Pattern ATTEMPT = Pattern.compile("/attempts/(\\d+)");
    private static final JsonMapper JSON = new JsonMapper();

    private final String person;
    private final LaunchedClient visit;
    private String attempt = "";

    private SandboxLearner(String person, LaunchedClient visit) {
        this.person = person;
        this.visit = visit;
    }

    /** Launches through both sides' own forms, in a new browser. */
    public static SandboxLearner launch(SandboxLms lms, String course, String activity, String person) {
        JsonNode login = JSON.readTree(
                lms.post("/launches.json", Map.of("person", person, "course", course, "activity", activity)));
        Map<String, String> fields = new LinkedHashMap<>();
        login.get("fields")
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asString()));
        TestBrowser browser = new TestBrowser();
        TestPage atLms =
                browser.follow(browser.post(URI.create(login.get("action").asString()), fields));
        TestPage accepted = browser.post(atLms.formAction(), TestPlatform.fields(atLms));
        if (!accepted.redirects()) {
            throw new AssertionError("The launch was not accepted: " + accepted);
        }
        return new SandboxLearner(person, new LaunchedClient(browser, accepted.location()));
    }

    /** The same visit, gone on from a link for a knowledge area to one of its modules. */
    public SandboxLearner in(String place) {
        return new SandboxLearner(person, visit.in(place));
    }

    /** Somebody who was launched otherwise. */
    public static SandboxLearner launched(String person, LaunchedClient visit) {
        return new SandboxLearner(person, visit);
    }

    public String attempt() {
        return attempt;
    }

    public String person() {
        return person;
    }

    public LaunchedClient visit() {
        return visit;
    }

    public void start() {
        visit.get("/quiz");
        TestPage begun = visit.post("/attempts", Map.of());
        attempt = ATTEMPT.matcher(begun.address().getPath())
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No attempt was begun: " + begun));
    }

    /** Saves as the page's script does; returns only when the tool has acknowledged it. */
    public void answer(String item, int seen, String... options) {
        String json = JSON.writeValueAsString(Map.of("seen", seen, "option", List.of(options)));
        TestPage saved = visit.put("/attempts/" + attempt + "/answers/" + item, json);
        if (saved.status() != 200) {
            throw new AssertionError("Not saved: " + saved);
        }
    }

    public TestPage item(int n) {
        return visit.get("/attempts/" + attempt + "/items/" + n);
    }

    /** Submits; the page of results. */
    public TestPage submit() {
        return visit.post("/attempts/" + attempt + "/submit", Map.of());
    }

    public TestPage results() {
        return visit.get("/attempts/" + attempt + "/results");
    }

    /** The grade that stands on the page of results. */
    public double gradeShown() {
        TestPage results = results();
        return Pattern.compile("outcome-title.*?class=\"score\"><span>([0-9.]+)</span>", Pattern.DOTALL)
                .matcher(results.body())
                .results()
                .map(found -> Double.parseDouble(found.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No grade on " + results));
    }
}
