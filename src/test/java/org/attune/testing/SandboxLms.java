package org.attune.testing;

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
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tests ask of a running sandbox LMS besides looking at its pages: over HTTP, like everybody else. */
public final class SandboxLms {

    /** The seeded course. */
    public static final String COURSE = "2";

    /** Another seeded course, of the same teacher. */
    public static final String OTHER_COURSE = "3";

    public static final String TEACHER = "noor";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final JsonMapper JSON = new JsonMapper();

    private final String address;

    public SandboxLms(String address) {
        this.address = address;
    }

    public String address() {
        return address;
    }

    /** An address as {@code person} sees it within a course. */
    public String as(String person, String course, String path) {
        return "%s/as/%s/courses/%s%s".formatted(address, person, course, path);
    }

    /** A new plain activity, as a teacher adds one by hand; its id. */
    public String addActivity(String course, String title, String target) {
        post("/as/" + TEACHER + "/courses/" + course + "/activities", Map.of("title", title, "target", target));
        return activity(course, title);
    }

    /** The same course for another term, without students; its id. */
    public String copy(String course) {
        post("/as/" + TEACHER + "/courses/" + course + "/copy", Map.of());
        return JSON.readTree(get("/courses.json"))
                .valueStream()
                .map(one -> one.get("id").asString())
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    /** The id of the activity of that title. */
    public String activity(String course, String title) {
        return course(course)
                .get("activities")
                .valueStream()
                .filter(activity -> activity.get("title").asString().equals(title))
                .map(activity -> activity.get("id").asString())
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("No activity '%s' in course %s".formatted(title, course)));
    }

    /** A new student of the course, whom no other test knows; the id. */
    public String enrol(String course) {
        return enrol(course, 1).get(0).get("id").asString();
    }

    public JsonNode enrol(String course, int count) {
        return JSON.readTree(post("/people.json", Map.of("course", course, "count", Integer.toString(count))));
    }

    public void switches(Map<String, String> changes) {
        post("/switches", changes);
    }

    public JsonNode course(String id) {
        return byId("/courses.json", "id", id);
    }

    /** The columns of a course, each with the cells where something arrived. */
    public JsonNode columns(String course) {
        return byId("/gradebook.json", "course", course).get("columns");
    }

    /** The grade in force of a person in an activity's own column. */
    public Optional<Double> grade(String course, String activity, String person) {
        return columns(course)
                .valueStream()
                .filter(column -> !column.get("competency").asBoolean()
                        && column.path("resourceLinkId").asString("").equals(activity))
                .flatMap(column -> column.get("cells").valueStream())
                .filter(cell -> cell.get("person").asString().equals(person)
                        && !cell.path("points").isMissingNode()
                        && !cell.get("points").isNull())
                .map(cell -> cell.get("points").asDouble())
                .findFirst();
    }

    private JsonNode byId(String path, String name, String id) {
        return JSON.readTree(get(path))
                .valueStream()
                .filter(course -> course.get(name).asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public String get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    public String post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    HTTP.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new AssertionError(
                        "%s answered %d: %s".formatted(response.uri(), response.statusCode(), response.body()));
            }
            return response.body();
        } catch (IOException e) {
            throw new AssertionError("The LMS did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
