package org.attune.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attune.sandbox.lms.Lms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the LMS for things over HTTP, as a tool and as a browser would. */
final class SandboxClient {

    static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/scope/";
    static final String ROSTER = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
    static final String LINE_ITEM = "application/vnd.ims.lis.v2.lineitem+json";
    static final String LINE_ITEMS = "application/vnd.ims.lis.v2.lineitemcontainer+json";
    static final String SCORE = "application/vnd.ims.lis.v1.score+json";

    private static final Pattern FIELD = Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
    private static final Pattern ACTION = Pattern.compile("<form method=\"post\" action=\"([^\"]*)\"");

    record Form(String action, Map<String, String> fields) {}

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final JsonMapper json = new JsonMapper();
    private final Lms lms;
    private final FakeTool tool;

    SandboxClient(Lms lms, FakeTool tool) {
        this.lms = lms;
        this.tool = tool;
    }

    String address(String path) {
        return path.startsWith("http") ? path : lms.url() + path;
    }

    HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> how) throws IOException {
        try {
            return http.send(
                    how.apply(HttpRequest.newBuilder(URI.create(address(path))).timeout(Duration.ofSeconds(20)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(path, request -> request);
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws IOException {
        var body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(
                path,
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    JsonNode json(HttpResponse<String> response) {
        return json.readTree(response.body());
    }

    JsonNode json(String path) throws IOException {
        return json(get(path));
    }

    Form form(HttpResponse<String> page) {
        var action = ACTION.matcher(page.body());
        if (!action.find()) {
            throw new AssertionError("no form in " + page.body());
        }
        var fields = new LinkedHashMap<String, String>();
        FIELD.matcher(page.body()).results().forEach(field -> fields.put(plain(field.group(1)), plain(field.group(2))));
        return new Form(plain(action.group(1)), fields);
    }

    HttpResponse<String> askForToken(String assertion, String scope) throws IOException {
        return post(
                "/lti/token",
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_assertion_type",
                        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                        "client_assertion",
                        assertion,
                        "scope",
                        scope));
    }

    String token(String... scopes) throws IOException {
        var response = askForToken(tool.assertion(address("/lti/token"), claims -> claims), String.join(" ", scopes));
        return json(response).path("access_token").asString();
    }

    String gradesToken() throws IOException {
        return token(AGS + "lineitem", AGS + "score", AGS + "result.readonly");
    }

    HttpResponse<String> read(String address, String token, String media) throws IOException {
        return send(
                address,
                request -> request.header("Authorization", "Bearer " + token).header("Accept", media));
    }

    HttpResponse<String> write(String method, String address, String token, String media, String body)
            throws IOException {
        return send(
                address,
                request -> request.header("Authorization", "Bearer " + token)
                        .header("Content-Type", media)
                        .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The address for scores: before the query, where there is one, and not after it. */
    static String scores(String lineItem) {
        return lineItem.replaceFirst("/lineitem(?=$|\\?)", "/lineitem/scores");
    }

    HttpResponse<String> score(String lineItem, String token, String body) throws IOException {
        return write("POST", scores(lineItem), token, SCORE, body);
    }

    static String score(String user, double given, Instant timestamp) {
        return """
            {"userId":"%s","scoreGiven":%s,"scoreMaximum":20,"timestamp":"%s","activityProgress":"Completed",\
            "gradingProgress":"FullyGraded","comment":"Well seen"}""".formatted(user, given, timestamp);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String plain(String text) {
        return text.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
