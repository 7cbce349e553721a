package org.attune.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is launched: an activity in a course on the test platform.
 *
 * @param course the context id
 * @param path of the target link, on the tool
 * @param claims whatever else shall stand in the id_token, over what would stand there otherwise; null leaves a claim out
 */
public record TestLink(String id, String course, String path, Map<String, String> custom, Map<String, Object> claims) {

    /** Says to the test platform by which client id it logs in; a tool takes no notice of it. */
    static final String CLIENT = "https://platform.example/client";

    private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/";
    private static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
    private static final String MESSAGE_TYPE = "https://purl.imsglobal.org/spec/lti/claim/message_type";

    /** A link in the course {@code course-1} that opens {@code /}. */
    public static TestLink link(String id) {
        return new TestLink(id, "course-1", "/", Map.of(), Map.of());
    }

    public TestLink in(String otherCourse) {
        return new TestLink(id, otherCourse, path, custom, claims);
    }

    public TestLink opening(String otherPath) {
        return new TestLink(id, course, otherPath, custom, claims);
    }

    public TestLink with(String customName, String customValue) {
        Map<String, String> more = new LinkedHashMap<>(custom);
        more.put(customName, customValue);
        return new TestLink(id, course, path, more, claims);
    }

    public TestLink claiming(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(claims);
        more.put(name, value);
        return new TestLink(id, course, path, custom, more);
    }

    public TestLink without(String name) {
        Map<String, Object> more = new LinkedHashMap<>(claims);
        more.put(name, Absent.CLAIM);
        return new TestLink(id, course, path, custom, more);
    }

    /** Of the platform's other registration of the tool, under the same issuer. */
    public TestLink forClient(String clientId) {
        return claiming("aud", clientId).claiming(CLIENT, clientId);
    }

    /** Offers the grade service, all its scopes included. */
    public TestLink grading(String lineItems, String lineItem) {
        return claiming(
                AGS + "claim/endpoint",
                Map.of(
                        "scope", List.of(AGS + "scope/lineitem", AGS + "scope/result.readonly", AGS + "scope/score"),
                        "lineitems", lineItems,
                        "lineitem", lineItem));
    }

    /** A request for content items, which are to be posted to {@code returnUrl}. */
    public TestLink deepLinking(String returnUrl) {
        return claiming(MESSAGE_TYPE, "LtiDeepLinkingRequest")
                .without("https://purl.imsglobal.org/spec/lti/claim/resource_link")
                .claiming(
                        DEEP_LINKING,
                        Map.of(
                                "deep_link_return_url",
                                returnUrl,
                                "accept_types",
                                List.of("ltiResourceLink"),
                                "accept_presentation_document_targets",
                                List.of("iframe", "window"),
                                "accept_multiple",
                                true,
                                "data",
                                "opaque"));
    }

    enum Absent {
        CLAIM
    }
}
