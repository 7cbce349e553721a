package org.attune.sandbox.lms.services;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.attune.sandbox.lms.Refused;
import org.attune.sandbox.lms.campus.Person;
import org.attune.sandbox.lms.campus.Personality;
import org.attune.sandbox.lms.oidc.Scope;
import org.attune.sandbox.lms.trouble.SwitchBoard;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Who is in the course (NRPS 2.0, section 2). */
@RestController
class RosterController {

    /** Few enough that a tool must follow the next link. */
    private static final int A_PAGE = 4;

    private record Container(String id, Map<String, String> context, List<Member> members) {}

    private record Member(
            String status,
            @Nullable String name,
            @JsonProperty("given_name") @Nullable String givenName,
            @JsonProperty("family_name") @Nullable String familyName,
            @Nullable String email,
            @JsonProperty("user_id") String userId,
            List<String> roles,
            @Nullable List<Map<String, Object>> message) {}

    private final ServiceAccess access;
    private final ServiceAddresses addresses;
    private final SwitchBoard switches;
    private final JsonMapper json;

    RosterController(ServiceAccess access, ServiceAddresses addresses, SwitchBoard switches, JsonMapper json) {
        this.access = access;
        this.addresses = addresses;
        this.switches = switches;
        this.json = json;
    }

    @GetMapping("/nrps/{course}/memberships")
    ResponseEntity<byte[]> list(@PathVariable String course, HttpServletRequest request, HttpServletResponse response) {
        var here = access.admit(request, response, course, Scope.ROSTER_READ);
        var personality = switches.now().of(here);
        Media.ROSTER.mustBeAccepted(request, personality);
        var link = request.getParameter("rlid");
        if (link != null
                && here.activities().stream()
                        .noneMatch(one -> one.id().toString().equals(link))) {
            throw Refused.notFound("rlid: there is no such activity in this course.");
        }
        var role = request.getParameter("role");
        var members = here.members().stream()
                .filter(person -> role == null || matches(person, role))
                .toList();
        var part = Paging.of(members, A_PAGE, request, addresses.roster(here), links(personality));
        var container = new Container(
                addresses.roster(here),
                Map.of("id", here.id(), "label", here.code(), "title", here.title()),
                part.items().stream().map(person -> member(person, link)).toList());
        return part.ok().contentType(Media.ROSTER.type()).body(json.writeValueAsBytes(container));
    }

    /** Real ones cut the list at 50 or not at all; here sooner, so that a tool meets their ways to go on. */
    private static Paging.Links links(Personality personality) {
        return switch (personality) {
            case STRICT -> Paging.Links.PLAIN;
            case MOODLE -> Paging.Links.FORGETFUL;
            case CANVAS -> Paging.Links.NUMBERED;
        };
    }

    private Member member(Person person, @Nullable String link) {
        var named = switches.now().names() && person.sharesName();
        return new Member(
                "Active",
                named ? person.name() : null,
                named ? person.givenName() : null,
                named ? person.familyName() : null,
                named && person.sharing() == Person.Sharing.NAME_AND_EMAIL ? person.email() : null,
                person.sub(),
                List.of(shortRole(person)),
                link == null
                        ? null
                        : List.of(Map.of(
                                "https://purl.imsglobal.org/spec/lti/claim/message_type",
                                "LtiResourceLinkRequest",
                                "https://purl.imsglobal.org/spec/lti/claim/custom",
                                Map.of())));
    }

    /** Short here and full in the launch, as Moodle does it. */
    private static String shortRole(Person person) {
        return person.teaches() ? "Instructor" : "Learner";
    }

    private static boolean matches(Person person, String role) {
        return role.equals(shortRole(person)) || role.endsWith("#" + shortRole(person));
    }
}
