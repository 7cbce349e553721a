package org.attune.lti;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A verified LTI message (LTI 1.3 Core, section 5.3). It exists only once the signature and every claim were checked; whoever
 * holds one may believe it.
 *
 * @param deployment the deployment_id claim: opaque, case-sensitive
 * @param subject the platform's id of the user; absent in an anonymous launch
 * @param target the target_link_uri: always on this tool's own host
 * @param custom custom parameters; literal {@code $Variables} that a platform did not replace are left out
 */
public record Launch(
        LaunchId id,
        RegistrationId registration,
        String deployment,
        Message message,
        Optional<String> subject,
        Optional<String> name,
        Optional<String> email,
        Set<Role> roles,
        Optional<Context> context,
        Optional<Link> link,
        URI target,
        Map<String, String> custom,
        Presentation presentation,
        Optional<Platform> platform,
        Optional<GradeService> grades,
        Optional<URI> membershipsUrl,
        Optional<NoticeService> notices) {

    /** What was asked for. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Message.ResourceLink.class, name = "resource-link"),
        @JsonSubTypes.Type(value = Message.DeepLinking.class, name = "deep-linking"),
        @JsonSubTypes.Type(value = Message.SubmissionReview.class, name = "submission-review")
    })
    public sealed interface Message {

        record ResourceLink() implements Message {}

        /**
         * Deep Linking 2.0, section 4.4.
         *
         * @param multiple whether more than one item may be answered
         * @param data opaque, to be sent back as it came
         */
        record DeepLinking(
                URI returnUrl,
                Set<String> acceptTypes,
                boolean multiple,
                boolean acceptsLineItem,
                Optional<String> data,
                Optional<String> title,
                Optional<String> text)
                implements Message {}

        /**
         * From a gradebook, to see the work behind a grade (Submission Review 1.0).
         *
         * @param learner the subject of whoever's work it is; absent where the gradebook means the whole column. The person
         *     who launches may be that learner, and gets to see only what is theirs whatever stands here.
         */
        record SubmissionReview(Optional<String> learner) implements Message {}
    }

    public record Context(String id, Optional<String> label, Optional<String> title) {}

    public record Link(String id, Optional<String> title, Optional<String> description) {}

    /** How the page is shown. A locale that is absent or unknown is {@link Locale#ROOT}. */
    public record Presentation(Locale locale, Optional<String> documentTarget, Optional<URI> returnUrl) {}

    /** The tool_platform claim: which installation this is, where one issuer serves many. */
    public record Platform(Optional<String> guid, Optional<String> name, Optional<String> productFamily) {}

    /** The endpoint claim of Assignment and Grade Services 2.0, section 3.1. */
    public record GradeService(List<String> scopes, Optional<URI> lineItems, Optional<URI> lineItem) {

        public static final String LINE_ITEM = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem";
        public static final String SCORE = "https://purl.imsglobal.org/spec/lti-ags/scope/score";
        public static final String RESULT = "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly";

        public boolean allows(String scope) {
            return scopes.contains(scope);
        }
    }

    /**
     * The platformnotificationservice claim (Platform Notification Service 1.0): where a tool says what it wants to be told.
     *
     * @param types of notice that the platform sends
     */
    public record NoticeService(URI url, Set<String> types) {

        public static final String CONTEXT_COPY = "LtiContextCopyNotice";
    }

    /** True for those who teach or run the course, in whichever of the roles that say so. */
    public boolean byStaff() {
        return roles.stream().anyMatch(role -> switch (role) {
            case ADMINISTRATOR, INSTRUCTOR, TEACHING_ASSISTANT, CONTENT_DEVELOPER -> true;
            case MENTOR, LEARNER, TEST_USER -> false;
        });
    }
}
