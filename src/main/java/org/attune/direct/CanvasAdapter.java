package org.attune.direct;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.competency.CaseIdentifiers;
import org.attune.competency.Competencies;
import org.attune.competency.KnowledgeArea;
import org.attune.direct.DirectAnswer.DoorShut;
import org.attune.direct.DirectAnswer.Refused;
import org.attune.direct.DirectAnswer.Taken;
import org.attune.direct.DirectAnswer.Why;
import org.attune.lti.services.Answer;
import org.attune.lti.services.Failure;
import org.attune.lti.services.PlatformHttp;
import org.attune.lti.services.Reply;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Makes outcome results by Canvas's live assessments, the only part of its REST API that lets Canvas make a result without a
 * rubric: an assessment aligned with an outcome has results of passed or not, and their share becomes the outcome's result.
 * Two results stand for a level: both passed is proficient, one developing, none not yet; on a scale of 2, 1, 0 points, which
 * our outcomes have, that is the level itself. For each level there is an assessment of its own, so that what is told twice
 * changes no share. Results cannot be taken back.
 *
 * <p>The course and the user are named by the ids of launches ({@code lti_context_id:}, {@code lti_1_3_id:}), the outcome by
 * the {@code vendor_guid} of the file that Canvas imported.
 */
@Component
class CanvasAdapter {

    private static final int RESULTS = 2;
    private static final int MOST_PAGES = 20;

    private final PlatformHttp http;
    private final Competencies competencies;
    private final InstantSource clock;

    CanvasAdapter(PlatformHttp http, Competencies competencies, InstantSource clock) {
        this.http = http;
        this.competencies = competencies;
        this.clock = clock;
    }

    private static final class Stopped extends Exception {

        private final transient DirectAnswer answer;

        Stopped(DirectAnswer answer) {
            super(null, null, false, false);
            this.answer = answer;
        }
    }

    DirectAnswer deliver(Adapter adapter, String token, Rating rating) {
        Door door = new Door(adapter, token, rating);
        try {
            Set<String> outcomes = door.outcomes();
            if (outcomes.isEmpty()) {
                return new Refused(
                        Why.NO_COMPETENCY,
                        "The Canvas course has no outcome for %s."
                                .formatted(rating.area().title()),
                        "Import the outcomes into Canvas if they are not there, then add this one to the course (Outcomes, Find)"
                                + " and press \"Send these again\".",
                        "");
            }
            String user = door.user();
            for (String outcome : outcomes) {
                door.tell(outcome, user);
            }
            return new Taken();
        } catch (Stopped stopped) {
            return stopped.answer;
        }
    }

    List<DirectFinding> check(Adapter adapter, String token) {
        return switch (call(HttpMethod.GET, URI.create(adapter.address() + "/api/v1/users/self"), token, "")) {
            case Call.Failed(DirectAnswer answer) -> List.of(DirectFinding.of("reach", answer));
            case Call.Read(JsonNode self, Reply _) ->
                List.of(DirectFinding.well("reach", self.path("name").asString("")), DirectFinding.note("canvas"));
        };
    }

    /** What is asked for one rating, one request after another. */
    private final class Door {

        private final String token;
        private final Rating rating;
        private final String course;

        Door(Adapter adapter, String token, Rating rating) {
            this.token = token;
            this.rating = rating;
            this.course = adapter.address() + "/api/v1/courses/lti_context_id:" + encoded(rating.course());
        }

        /** The ids of the course's outcomes for the area: one for each framework that the course took it from. */
        Set<String> outcomes() throws Stopped {
            Set<String> ours = guids(rating.area());
            Set<String> ids = new LinkedHashSet<>();
            Optional<URI> page =
                    Optional.of(URI.create(course + "/outcome_group_links?outcome_style=full&per_page=100"));
            for (int n = 0; n < MOST_PAGES && page.isPresent(); n++) {
                Call.Read read = get(
                        page.get(),
                        new Refused(
                                Why.NO_COURSE,
                                "Canvas does not know this course, or the adapter's user does not see it.",
                                "Give the user of the adapter's token a role in the account or the course, then press \"Send these"
                                        + " again\".",
                                ""));
                for (JsonNode link : read.json()) {
                    JsonNode outcome = link.path("outcome");
                    if (ours.contains(outcome.path("vendor_guid").asString(""))) {
                        ids.add(outcome.path("id").asString());
                    }
                }
                page = read.reply().nextPage();
            }
            return ids;
        }

        String user() throws Stopped {
            return get(
                            URI.create(course + "/users/lti_1_3_id:" + encoded(rating.user())),
                            new Refused(
                                    Why.UNKNOWN_LEARNER,
                                    "Canvas does not know this learner in the course.",
                                    "Usually they are no longer enrolled. Once they are again, press \"Send these again\".",
                                    ""))
                    .json()
                    .path("id")
                    .asString();
        }

        void tell(String outcome, String user) throws Stopped {
            String assessment = post(
                            "/live_assessments",
                            Map.of(
                                    "assessments",
                                    List.of(Map.of(
                                            "key",
                                            "attune." + rating.area().id() + "." + outcome + "."
                                                    + rating.level().name(),
                                            "title",
                                            "Attune: " + rating.area().title(),
                                            "links",
                                            Map.of("outcome", outcome)))))
                    .json()
                    .path("assessments")
                    .path(0)
                    .path("id")
                    .asString();
            String results = "/live_assessments/" + encoded(assessment) + "/results";
            Call.Read there = get(URI.create(course + results + "?user_id=" + encoded(user)), lost());
            if (there.json().path("results").isEmpty()) {
                post(results, Map.of("results", results(user)));
            }
        }

        private List<Map<String, Object>> results(String user) {
            int passed = switch (rating.level()) {
                case NOT_YET -> 0;
                case DEVELOPING -> 1;
                case PROFICIENT -> RESULTS;
            };
            List<Map<String, Object>> results = new ArrayList<>();
            for (int n = 0; n < RESULTS; n++) {
                results.add(Map.of(
                        "passed", n < passed, "assessed_at", rating.at().toString(), "links", Map.of("user", user)));
            }
            return results;
        }

        private Call.Read get(URI address, Refused whenNotThere) throws Stopped {
            return read(call(HttpMethod.GET, address, token, ""), whenNotThere);
        }

        private Call.Read post(String path, Map<String, Object> body) throws Stopped {
            return read(
                    call(HttpMethod.POST, URI.create(course + path), token, Call.JSON.writeValueAsString(body)),
                    lost());
        }

        private Refused lost() {
            return new Refused(
                    Why.NOT_UNDERSTOOD,
                    "Canvas did not find what it had made a moment ago.",
                    "Press \"Send these again\"; if it lasts, tell whoever runs Attune.",
                    "");
        }

        private Call.Read read(Call call, Refused whenNotThere) throws Stopped {
            return switch (call) {
                case Call.Read read
                when read.reply().status() == 404 ->
                    throw new Stopped(new Refused(
                            whenNotThere.why(),
                            whenNotThere.cause(),
                            whenNotThere.remedy(),
                            read.reply().detail()));
                case Call.Read read -> read;
                case Call.Failed(DirectAnswer answer) -> throw new Stopped(answer);
            };
        }
    }

    private Set<String> guids(KnowledgeArea area) {
        return competencies.frameworks().stream()
                .filter(framework -> area.isIn(framework.id()))
                .map(framework -> CaseIdentifiers.item(framework, area).toString())
                .collect(Collectors.toSet());
    }

    private Call call(HttpMethod method, URI address, String token, String body) {
        Answer<Reply> answer = http.send(
                method,
                address,
                headers -> {
                    headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
                    headers.set(HttpHeaders.ACCEPT, "application/json");
                    if (!body.isEmpty()) {
                        headers.set(HttpHeaders.CONTENT_TYPE, "application/json");
                    }
                },
                body);
        return switch (answer) {
            case Answer.Failed<Reply>(Failure failure) -> Call.of(failure);
            case Answer.Value<Reply>(Reply reply) -> read(reply);
        };
    }

    /** What is not found is for the caller to say. */
    private Call read(Reply reply) {
        if (reply.saysLater()) {
            return Call.later(reply, clock);
        }
        JsonNode json = Call.json(reply.body());
        if (reply.isSuccess() || reply.status() == 404) {
            return json.isMissingNode() || reply.isWebPage()
                    ? Call.noService(reply, "Canvas's API")
                    : new Call.Read(json, reply);
        }
        String said = reply.detail();
        boolean ofToken = reply.status() == 401 && !said.contains("not authorized");
        return new Call.Failed(
                switch (reply.status()) {
                    case 401, 403 ->
                        ofToken
                                ? new DoorShut(
                                        Why.TOKEN,
                                        "Canvas does not know the token of the adapter, or it has run out.",
                                        "An administrator of Attune should enter a new one.",
                                        said)
                                : new Refused(
                                        Why.NOT_ALLOWED,
                                        "The Canvas user of the adapter's token may not do this in the course.",
                                        "Give that user a role with the permissions to manage outcomes and to add assignments, then"
                                                + " press \"Send these again\".",
                                        said);
                    case 400, 422 ->
                        said.contains("user must be in the context")
                                ? new Refused(
                                        Why.UNKNOWN_LEARNER,
                                        "Canvas does not know this learner in the course.",
                                        "Usually they are no longer enrolled. Once they are again, press \"Send these again\".",
                                        said)
                                : new Refused(
                                        Why.NOT_UNDERSTOOD,
                                        "Canvas refused the result.",
                                        "What it said stands below.",
                                        said);
                    default -> Call.noService(reply, "Canvas's API").answer();
                });
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
