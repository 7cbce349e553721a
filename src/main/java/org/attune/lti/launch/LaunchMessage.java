package org.attune.lti.launch;

import static org.attune.lti.refusal.Refusal.DEPLOYMENT_UNKNOWN;
import static org.attune.lti.refusal.Refusal.LINK_MISSING;
import static org.attune.lti.refusal.Refusal.MESSAGE_UNSUPPORTED;
import static org.attune.lti.refusal.Refusal.ROLES_MISSING;
import static org.attune.lti.refusal.Refusal.SUBJECT_EMPTY;
import static org.attune.lti.refusal.Refusal.TARGET_CHANGED;
import static org.attune.lti.refusal.Refusal.TARGET_ELSEWHERE;
import static org.attune.lti.refusal.Refusal.VERSION_WRONG;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.attune.lti.Launch;
import org.attune.lti.LaunchId;
import org.attune.lti.PublicUrl;
import org.attune.lti.refusal.LaunchRefused;
import org.attune.lti.refusal.Refusal;
import org.attune.lti.registration.Registration;
import tools.jackson.databind.JsonNode;

/** Makes a {@link Launch} of verified claims (LTI 1.3 Core, section 5.3), or refuses. */
final class LaunchMessage {

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    private static final String NRPS = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
    private static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
    /** A variable that the platform did not know comes back as it was written. */
    private static final Pattern VARIABLE = Pattern.compile("\\$[A-Za-z][A-Za-z0-9_.-]*");

    private static final int LABEL = 255;
    private static final int TEXT = 2000;

    private final Claims claims;
    private final Registration platform;

    LaunchMessage(Claims claims, Registration platform) {
        this.claims = claims;
        this.platform = platform;
    }

    /** @param announced the target_link_uri of the login */
    Launch read(LaunchId id, String announced, PublicUrl publicUrl) {
        require(claims.text(LTI + "version").equals(Optional.of("1.3.0")), VERSION_WRONG, "version");
        Launch.Message message = message();
        Optional<Launch.Link> link = link();
        if (!(message instanceof Launch.Message.DeepLinking)) {
            require(link.isPresent(), LINK_MISSING, "resource_link.id");
        }
        require(claims.has(LTI + "roles"), ROLES_MISSING, "roles");
        return new Launch(
                id,
                platform.id(),
                deployment(),
                message,
                subject(),
                name(),
                claims.label("email", LABEL),
                Roles.parse(claims.texts(LTI + "roles")),
                context(),
                link,
                target(message, announced, publicUrl),
                custom(),
                presentation(),
                tool(),
                grades(),
                claims.object(NRPS).flatMap(names -> names.address("context_memberships_url")),
                notices());
    }

    private Launch.Message message() {
        String type = claims.text(LTI + "message_type").orElse("(none)");
        return switch (type) {
            case "LtiResourceLinkRequest" -> new Launch.Message.ResourceLink();
            case "LtiDeepLinkingRequest" ->
                claims.object(DEEP_LINKING)
                        .map(LaunchMessage::deepLinking)
                        .orElseThrow(() -> claims.malformed("deep_linking_settings"));
            case "LtiSubmissionReviewRequest" ->
                new Launch.Message.SubmissionReview(
                        claims.object(LTI + "for_user").flatMap(person -> person.identifier("user_id")));
            default -> throw new LaunchRefused(MESSAGE_UNSUPPORTED, "message_type=" + type);
        };
    }

    /** Deep Linking 2.0, section 4.4.1. A platform that does not say whether it takes line items is sent them. */
    private static Launch.Message deepLinking(Claims settings) {
        return new Launch.Message.DeepLinking(
                settings.address("deep_link_return_url").orElseThrow(() -> settings.malformed("deep_link_return_url")),
                new LinkedHashSet<>(settings.texts("accept_types")),
                settings.flag("accept_multiple").orElse(false),
                settings.flag("accept_lineitem").orElse(true),
                settings.text("data"),
                settings.label("title", LABEL),
                settings.label("text", TEXT));
    }

    private String deployment() {
        String deployment =
                claims.identifier(LTI + "deployment_id").orElseThrow(() -> claims.malformed("deployment_id"));
        require(platform.knows(deployment), DEPLOYMENT_UNKNOWN, "deployment_id=" + deployment);
        return deployment;
    }

    /** Absent is anonymous (section 5.3.6.1); there but empty is not. */
    private Optional<String> subject() {
        Optional<String> subject = claims.identifier("sub");
        require(subject.isPresent() || !claims.has("sub"), SUBJECT_EMPTY, "sub is not 1 to 255 ASCII characters");
        return subject;
    }

    private Optional<String> name() {
        return claims.label("name", LABEL).or(() -> {
            String both = claims.label("given_name", LABEL).orElse("") + " "
                    + claims.label("family_name", LABEL).orElse("");
            return Optional.of(both.strip()).filter(name -> !name.isEmpty());
        });
    }

    private Optional<Launch.Context> context() {
        return claims.object(LTI + "context")
                .map(context -> new Launch.Context(
                        context.identifier("id").orElseThrow(() -> claims.malformed("context.id")),
                        context.label("label", LABEL),
                        context.label("title", LABEL)));
    }

    private Optional<Launch.Link> link() {
        return claims.object(LTI + "resource_link").map(link -> {
            String id = link.identifier("id").orElseThrow(() -> new LaunchRefused(LINK_MISSING, "resource_link.id"));
            return new Launch.Link(id, link.label("title", LABEL), link.label("description", TEXT));
        });
    }

    /** The login announced it unsigned; the token must say the same. A deep-linking request need not repeat it. */
    private URI target(Launch.Message message, String announced, PublicUrl publicUrl) {
        URI expected = URI.create(announced);
        Optional<URI> claimed = claims.address(LTI + "target_link_uri");
        if (claimed.isEmpty() && message instanceof Launch.Message.DeepLinking) {
            return expected;
        }
        URI target = claimed.orElseThrow(() -> claims.malformed("target_link_uri"));
        require(publicUrl.owns(target), TARGET_ELSEWHERE, "target_link_uri=" + target);
        require(target.equals(expected), TARGET_CHANGED, "%s, announced as %s".formatted(target, expected));
        return target;
    }

    private Map<String, String> custom() {
        Map<String, String> custom = new LinkedHashMap<>();
        claims.object(LTI + "custom")
                .ifPresent(object -> object.node().forEachEntry((name, value) -> {
                    String text = text(value);
                    if (!text.isEmpty() && !VARIABLE.matcher(text).matches()) {
                        custom.put(name, text);
                    }
                }));
        return custom;
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        return value.isString() ? value.stringValue() : value.toString();
    }

    private Launch.Presentation presentation() {
        return claims.object(LTI + "launch_presentation")
                .map(shown -> new Launch.Presentation(
                        locale(shown.label("locale", LABEL).orElse("")),
                        shown.label("document_target", LABEL),
                        shown.addressIfAny("return_url")))
                .orElseGet(() -> new Launch.Presentation(Locale.ROOT, Optional.empty(), Optional.empty()));
    }

    private static Locale locale(String tag) {
        return Locale.forLanguageTag(tag.replace('_', '-'));
    }

    private Optional<Launch.Platform> tool() {
        return claims.object(LTI + "tool_platform")
                .map(tool -> new Launch.Platform(
                        tool.label("guid", LABEL),
                        tool.label("name", LABEL),
                        tool.label("product_family_code", LABEL)));
    }

    private Optional<Launch.GradeService> grades() {
        return claims.object(AGS)
                .map(grades -> new Launch.GradeService(
                        grades.oneOrMore("scope"), grades.address("lineitems"), grades.address("lineitem")));
    }

    private Optional<Launch.NoticeService> notices() {
        return claims.object(LTI + "platformnotificationservice")
                .flatMap(service -> service.addressIfAny("platform_notification_service_url")
                        .map(url -> new Launch.NoticeService(
                                url, new LinkedHashSet<>(service.texts("notice_types_supported")))));
    }

    private static void require(boolean condition, Refusal refusal, String detail) {
        if (!condition) {
            throw new LaunchRefused(refusal, detail);
        }
    }
}
