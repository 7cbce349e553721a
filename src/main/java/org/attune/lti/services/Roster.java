package org.attune.lti.services;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.lti.RegistrationId;
import org.attune.lti.launch.Roles;
import tools.jackson.databind.JsonNode;

/** Who is in a course (Names and Role Provisioning Services 2.0). */
public final class Roster {

    static final String CONTAINER = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";

    private final Pages pages;

    Roster(Pages pages) {
        this.pages = pages;
    }

    /**
     * Everybody, over all pages. No filter by role is asked for: Moodle's later pages forget it.
     *
     * @param memberships the context_memberships_url of a launch
     */
    public Answer<List<Member>> members(RegistrationId registration, URI memberships) {
        return switch (pages.read(registration, Scope.ROSTER, memberships, CONTAINER, page -> page.path("members"))) {
            case Answer.Failed<List<JsonNode>>(Failure failure) -> new Answer.Failed<>(failure);
            case Answer.Value<List<JsonNode>>(List<JsonNode> found) ->
                new Answer.Value<>(
                        found.stream().flatMap(json -> member(json).stream()).toList());
        };
    }

    /** The first page, to learn whether this tool may read it. */
    public Answer<FirstPage<Member>> firstPage(RegistrationId registration, URI memberships) {
        return switch (pages.readFirst(
                registration, Scope.ROSTER, memberships, CONTAINER, page -> page.path("members"))) {
            case Answer.Failed<FirstPage<JsonNode>>(Failure failure) -> new Answer.Failed<>(failure);
            case Answer.Value<FirstPage<JsonNode>>(FirstPage<JsonNode> page) ->
                new Answer.Value<>(page.map(Roster::member));
        };
    }

    /** Empty without a user id: such a line is nobody. */
    private static Optional<Member> member(JsonNode json) {
        List<String> roles = json.path("roles")
                .valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
        return Json.optional(json, "user_id")
                .map(id -> new Member(
                        id,
                        Json.optional(json, "name").or(() -> names(json)),
                        Json.optional(json, "email"),
                        Set.copyOf(Roles.parse(roles)),
                        !Json.text(json, "status").matches("(?i)inactive|deleted")));
    }

    private static Optional<String> names(JsonNode json) {
        return Optional.of((Json.text(json, "given_name") + " " + Json.text(json, "family_name")).strip())
                .filter(name -> !name.isEmpty());
    }
}
