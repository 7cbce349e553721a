package org.attune.sandbox.lms.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attune.sandbox.lms.LmsSettings;
import org.attune.sandbox.lms.campus.Campus;
import org.attune.sandbox.lms.campus.Person;
import org.attune.sandbox.lms.services.ServiceAddresses;
import org.attune.sandbox.lms.trouble.SwitchBoard;
import org.springframework.stereotype.Component;

/** Writes and signs the id_token of a launch (LTI 1.3 Core, section 5). */
@Component
class IdTokens {

    private static final Duration LIFE = Duration.ofSeconds(60);

    private final LmsSettings settings;
    private final PlatformKeys keys;
    private final Errands errands;
    private final Rights rights;
    private final ServiceAddresses addresses;
    private final SwitchBoard switches;
    private final InstantSource clock;

    IdTokens(
            LmsSettings settings,
            PlatformKeys keys,
            Errands errands,
            Rights rights,
            ServiceAddresses addresses,
            SwitchBoard switches,
            InstantSource clock) {
        this.settings = settings;
        this.keys = keys;
        this.errands = errands;
        this.rights = rights;
        this.addresses = addresses;
        this.switches = switches;
        this.clock = clock;
    }

    String write(Errand errand, String target, String nonce) {
        var now = clock.instant();
        var course = errand.course();
        var person = errand.person();
        var personality = switches.now().of(course);
        var institution = Institution.of(course, personality);
        var claims = new JWTClaimsSet.Builder()
                .issuer(settings.issuer())
                .audience(LmsSettings.CLIENT_ID)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .claim("nonce", nonce)
                .claim(Claims.VERSION, Claims.LTI_VERSION)
                .claim(Claims.DEPLOYMENT_ID, institution.deployment())
                .claim(Claims.TARGET_LINK_URI, target)
                .claim(Claims.ROLES, RoleNames.full(person))
                .claim(
                        Claims.CONTEXT,
                        Map.of(
                                "id", course.id(),
                                "label", course.code(),
                                "title", course.title(),
                                "type", List.of("http://purl.imsglobal.org/vocab/lis/v2/course#CourseOffering")))
                .claim(
                        Claims.TOOL_PLATFORM,
                        Map.of(
                                "guid",
                                institution.guid(),
                                "name",
                                Campus.NAME,
                                "product_family_code",
                                personality.family(),
                                "version",
                                "1"))
                .claim(Claims.LAUNCH_PRESENTATION, presentation(errand))
                .claim(
                        Claims.ROSTER,
                        Map.of(
                                "context_memberships_url", addresses.roster(course),
                                "service_versions", List.of("2.0")));
        describe(person, claims);
        switch (errand) {
            case Errand.OpenActivity open -> open(open, claims);
            case Errand.ChooseContent choose -> choose(choose, claims);
        }
        return keys.sign(claims.build());
    }

    private void open(Errand.OpenActivity open, JWTClaimsSet.Builder claims) {
        var activity = open.activity();
        var grades = new LinkedHashMap<String, Object>();
        grades.put("scope", gradeScopes());
        grades.put("lineitems", addresses.lineItems(open.course()));
        open.course()
                .columnOf(activity.id())
                .ifPresent(column -> grades.put("lineitem", addresses.lineItem(open.course(), column.id())));
        claims.claim(Claims.MESSAGE_TYPE, "LtiResourceLinkRequest")
                .claim(
                        Claims.RESOURCE_LINK,
                        Map.of(
                                "id", activity.id().toString(),
                                "title", activity.title(),
                                "description", activity.description()))
                .claim(Claims.CUSTOM, CustomParameters.of(open, switches.now().of(open.course())))
                .claim(Claims.GRADES, grades);
    }

    private void choose(Errand.ChooseContent choose, JWTClaimsSet.Builder claims) {
        claims.claim(Claims.MESSAGE_TYPE, "LtiDeepLinkingRequest")
                .claim(Claims.GRADES, Map.of("scope", gradeScopes(), "lineitems", addresses.lineItems(choose.course())))
                .claim(
                        Claims.DEEP_LINKING_SETTINGS,
                        Map.of(
                                "deep_link_return_url",
                                settings.own("/lti/deep-link"),
                                "accept_types",
                                List.of("ltiResourceLink"),
                                "accept_presentation_document_targets",
                                List.of("iframe", "window"),
                                "accept_multiple",
                                true,
                                "accept_lineitem",
                                true,
                                "auto_create",
                                true,
                                "title",
                                "",
                                "data",
                                errands.awaitChoice(choose)));
    }

    private void describe(Person person, JWTClaimsSet.Builder claims) {
        if (person.anonymous()) {
            return;
        }
        claims.subject(person.sub()).claim(Claims.LIS, Map.of("person_sourcedid", "", "course_section_sourcedid", ""));
        if (switches.now().names() && person.sharesName()) {
            claims.claim("name", person.name())
                    .claim("given_name", person.givenName())
                    .claim("family_name", person.familyName());
            if (person.sharing() == Person.Sharing.NAME_AND_EMAIL) {
                claims.claim("email", person.email());
            }
        }
    }

    private List<String> gradeScopes() {
        return rights.now().stream()
                .filter(scope -> scope != Scope.ROSTER_READ)
                .map(Scope::uri)
                .toList();
    }

    private Map<String, Object> presentation(Errand errand) {
        return Map.of(
                "document_target",
                errand.where() == Errand.Where.IFRAME ? "iframe" : "window",
                "return_url",
                settings.own("/as/" + errand.person().id() + "/courses/"
                        + errand.course().id()),
                "locale",
                switches.now().language());
    }
}
