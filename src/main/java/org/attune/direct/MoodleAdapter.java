package org.attune.direct;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.attune.direct.DirectAnswer.DoorShut;
import org.attune.direct.DirectAnswer.Refused;
import org.attune.direct.DirectAnswer.Stands;
import org.attune.direct.DirectAnswer.Taken;
import org.attune.direct.DirectAnswer.Why;
import org.attune.lti.services.Answer;
import org.attune.lti.services.Failure;
import org.attune.lti.services.PlatformHttp;
import org.attune.lti.services.Reply;
import org.attune.outcome.Level;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Rates competencies by Moodle's web service. The course and the user are the numbers that Moodle's launches carry as
 * {@code context.id} and {@code sub}; the competency is the one of the course whose ID number is the area's id.
 */
@Component
class MoodleAdapter {

    static final String COMPETENCIES = "core_competency_list_course_competencies";
    static final String FRAMEWORK = "core_competency_read_competency_framework";
    static final String SUMMARY = "tool_lp_data_for_user_competency_summary_in_course";
    static final String RATE = "core_competency_grade_competency_in_course";

    private static final String SERVER = "/webservice/rest/server.php";

    private final PlatformHttp http;
    private final InstantSource clock;

    MoodleAdapter(PlatformHttp http, InstantSource clock) {
        this.http = http;
        this.clock = clock;
    }

    /** A competency of a course. {@code proficient} is the first value of its scale, from 1 on, that counts as competent. */
    private record Competency(long id, int proficient) {

        /** Not yet: the lowest value. Developing: the highest that is not competent. */
        int grade(Level level) {
            return switch (level) {
                case NOT_YET -> 1;
                case DEVELOPING -> Math.max(1, proficient - 1);
                case PROFICIENT -> proficient;
            };
        }
    }

    /** What came of looking: a course may have the area of either framework, or of both. */
    private sealed interface Found {

        record In(List<Competency> competencies) implements Found {}

        record Not(DirectAnswer answer) implements Found {}
    }

    DirectAnswer deliver(Adapter adapter, String token, Rating rating) {
        if (!isNumber(rating.course())) {
            return new Refused(
                    Why.NOT_UNDERSTOOD,
                    "The course has no number, as Moodle gives one.",
                    "Is the platform of this adapter really a Moodle? An administrator of Attune can change its kind.",
                    "");
        }
        return switch (find(adapter, token, rating)) {
            case Found.Not(DirectAnswer answer) -> answer;
            case Found.In(List<Competency> all) -> {
                for (Competency competency : all) {
                    DirectAnswer answer = rate(adapter, token, rating, competency);
                    if (!(answer instanceof Taken)) {
                        yield answer;
                    }
                }
                yield new Taken();
            }
        };
    }

    private Found find(Adapter adapter, String token, Rating rating) {
        return switch (call(adapter, token, COMPETENCIES, Map.of("id", rating.course()))) {
            case Call.Failed(DirectAnswer answer) -> new Found.Not(answer);
            case Call.Read(JsonNode list, Reply _) -> {
                List<Competency> found = new ArrayList<>();
                for (JsonNode entry : list) {
                    JsonNode competency = entry.path("competency");
                    if (competency
                            .path("idnumber")
                            .asString("")
                            .equals(rating.area().id().value())) {
                        switch (scale(adapter, token, competency)) {
                            case Found.In(List<Competency> one) -> found.addAll(one);
                            case Found.Not not -> {
                                yield not;
                            }
                        }
                    }
                }
                if (!found.isEmpty()) {
                    yield new Found.In(found);
                }
                yield new Found.Not(new Refused(
                        Why.NO_COMPETENCY,
                        "The Moodle course has no competency with the ID number %s (%s)."
                                .formatted(rating.area().id(), rating.area().title()),
                        "Import the framework into Moodle if it is not there, then add the competency to the course (Competencies,"
                                + " Add competencies to course) and press \"Send these again\".",
                        ""));
            }
        };
    }

    /** A competency without a scale of its own has that of its framework. */
    private Found scale(Adapter adapter, String token, JsonNode competency) {
        long id = competency.path("id").asLong();
        OptionalInt own = proficient(competency.path("scaleconfiguration").asString(""));
        if (own.isPresent()) {
            return new Found.In(List.of(new Competency(id, own.getAsInt())));
        }
        String framework = competency.path("competencyframeworkid").asString("");
        return switch (call(adapter, token, FRAMEWORK, Map.of("id", framework))) {
            case Call.Failed(DirectAnswer answer) -> new Found.Not(answer);
            case Call.Read(JsonNode read, Reply reply) -> {
                OptionalInt its = proficient(read.path("scaleconfiguration").asString(""));
                yield its.isPresent()
                        ? new Found.In(List.of(new Competency(id, its.getAsInt())))
                        : new Found.Not(new Refused(
                                Why.NOT_UNDERSTOOD,
                                "The scale of the competency has no value that counts as proficient.",
                                "In Moodle, open the competency framework and configure its scale: mark what is proficient.",
                                reply.detail()));
            }
        };
    }

    /** As in {@code [{"scaleid":"2"},{"id":2,"scaledefault":1,"proficient":1}]}. */
    private static OptionalInt proficient(String configuration) {
        return Call.json(configuration)
                .valueStream()
                .filter(value -> value.path("proficient").asInt(0) == 1)
                .mapToInt(value -> value.path("id").asInt(0))
                .filter(value -> value > 0)
                .min();
    }

    private DirectAnswer rate(Adapter adapter, String token, Rating rating, Competency competency) {
        int grade = competency.grade(rating.level());
        Optional<Integer> there = rating.insist() ? Optional.empty() : current(adapter, token, rating, competency);
        if (there.isPresent()) {
            if (there.get() == grade) {
                return new Taken();
            }
            boolean ours =
                    isOurs(there.get(), rating.before(), competency) || isOurs(there.get(), rating.tried(), competency);
            if (!ours) {
                return new Stands(String.valueOf(there.get()));
            }
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("courseid", rating.course());
        fields.put("userid", rating.user());
        fields.put("competencyid", String.valueOf(competency.id()));
        fields.put("grade", String.valueOf(grade));
        fields.put("note", rating.note());
        return switch (call(adapter, token, RATE, fields)) {
            case Call.Failed(DirectAnswer answer) -> answer;
            case Call.Read _ -> new Taken();
        };
    }

    private static boolean isOurs(int there, Optional<Level> sent, Competency competency) {
        return sent.filter(level -> competency.grade(level) == there).isPresent();
    }

    /** The rating that stands in the course. Empty where there is none, or where the token may not look. */
    private Optional<Integer> current(Adapter adapter, String token, Rating rating, Competency competency) {
        Map<String, String> fields = Map.of(
                "userid", rating.user(), "competencyid", String.valueOf(competency.id()), "courseid", rating.course());
        return call(adapter, token, SUMMARY, fields) instanceof Call.Read(JsonNode json, Reply _)
                ? Optional.of(json.path("usercompetencysummary")
                                .path("usercompetencycourse")
                                .path("grade")
                                .asInt(0))
                        .filter(grade -> grade > 0)
                : Optional.empty();
    }

    /** Everything that the adapter will need, but for a course: what the token may do there shows when something is sent. */
    List<DirectFinding> check(Adapter adapter, String token) {
        return switch (call(adapter, token, "core_webservice_get_site_info", Map.of())) {
            case Call.Failed(DirectAnswer answer) -> List.of(DirectFinding.of("reach", answer));
            case Call.Read(JsonNode site, Reply _) -> {
                List<String> functions = site.path("functions")
                        .valueStream()
                        .map(function -> function.path("name").asString(""))
                        .toList();
                List<String> missing = List.of(COMPETENCIES, FRAMEWORK, RATE).stream()
                        .filter(name -> !functions.contains(name))
                        .toList();
                yield List.of(
                        DirectFinding.well("reach", site.path("sitename").asString("")),
                        missing.isEmpty()
                                ? DirectFinding.well("functions", "")
                                : DirectFinding.ill("functions", String.join(", ", missing)),
                        functions.contains(SUMMARY)
                                ? DirectFinding.well("reading", "")
                                : DirectFinding.ill("reading", SUMMARY));
            }
        };
    }

    private Call call(Adapter adapter, String token, String function, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("wstoken", token);
        form.put("wsfunction", function);
        form.put("moodlewsrestformat", "json");
        form.putAll(fields);
        String body = form.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        Answer<Reply> answer = http.send(
                HttpMethod.POST,
                URI.create(adapter.address() + SERVER),
                headers -> headers.set("Content-Type", "application/x-www-form-urlencoded"),
                body);
        return switch (answer) {
            case Answer.Failed<Reply>(Failure failure) -> Call.of(failure);
            case Answer.Value<Reply>(Reply reply) -> read(reply, function);
        };
    }

    /** Moodle answers 200 also where it refuses, and then names an errorcode. */
    private Call read(Reply reply, String function) {
        if (reply.saysLater()) {
            return Call.later(reply, clock);
        }
        JsonNode json = Call.json(reply.body());
        if (!reply.isSuccess() || json.isMissingNode() || !(json.isObject() || json.isArray())) {
            return Call.noService(reply, "Moodle's web service");
        }
        String code = json.path("errorcode").asString("");
        if (code.isEmpty()) {
            return new Call.Read(json, reply);
        }
        String said = reply.detail();
        return new Call.Failed(
                switch (code) {
                    case "invalidtoken", "invalidtimedtoken" ->
                        new DoorShut(
                                Why.TOKEN,
                                "Moodle does not know the token of the adapter, or it has run out.",
                                "An administrator of Attune should enter a new one.",
                                said);
                    case "accessexception",
                            "servicenotavailable",
                            "webservicesnotenabled",
                            "restrictedcontextexception" ->
                        new DoorShut(
                                Why.NOT_ALLOWED,
                                "Moodle lets the token of the adapter not use %s.".formatted(function),
                                "An administrator of Moodle should add this function to the external service of the token, and"
                                        + " enable the REST protocol.",
                                said);
                    case "nopermissions", "requireloginerror", "notenrolled" ->
                        new Refused(
                                Why.NOT_ALLOWED,
                                "The Moodle user of the adapter's token may not rate competencies in this course.",
                                "Give that user a role in the course (or in the whole site) with the capability"
                                        + " moodle/competency:competencygrade, then press \"Send these again\".",
                                said);
                    case "invalidparameter" ->
                        new Refused(
                                Why.UNKNOWN_LEARNER,
                                "Moodle does not understand the learner's id, which is no number of Moodle's.",
                                "Is the platform of this adapter really a Moodle? An administrator of Attune can change its kind.",
                                said);
                    case "invalidrecord", "invalidrecordunknown", "invalidcourseid" ->
                        new Refused(
                                Why.NO_COURSE,
                                "Moodle does not know this course, or this learner.",
                                "If the course was restored or moved to another Moodle, open one of its links once more.",
                                said);
                    default ->
                        said.contains("may not be rated")
                                ? new Refused(
                                        Why.UNKNOWN_LEARNER,
                                        "Moodle does not know this learner as a student of the course.",
                                        "Usually they are no longer enrolled. Once they are again, press \"Send these again\".",
                                        said)
                                : new Refused(
                                        Why.NOT_UNDERSTOOD,
                                        "Moodle refused the rating (%s).".formatted(code),
                                        "What it said stands below; an administrator of Moodle may know what it means.",
                                        said);
                });
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,18}");
    }
}
