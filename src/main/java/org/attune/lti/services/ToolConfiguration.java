package org.attune.lti.services;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.lti.LaunchVariables;
import org.attune.lti.PublicUrl;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What this tool asks a platform for (Dynamic Registration 1.0, section 3.5.1 and 3.5.2): of what it can use, what the
 * platform offers.
 *
 * @param scopes of services
 * @param messages the types of message that it answers, each with the places in the platform where it wants to be offered
 */
public record ToolConfiguration(Set<String> scopes, Map<String, Set<String>> messages) {

    public static final String RESOURCE_LINK = "LtiResourceLinkRequest";
    public static final String DEEP_LINKING = "LtiDeepLinkingRequest";
    public static final String SUBMISSION_REVIEW = "LtiSubmissionReviewRequest";

    private static final Set<String> LINK_PLACEMENTS = Set.of("course_navigation");
    private static final Set<String> CHOOSER_PLACEMENTS =
            Set.of("link_selection", "assignment_selection", "module_index_menu_modal");
    private static final List<String> CLAIMS =
            List.of("iss", "sub", "name", "given_name", "family_name", "email", "locale");

    /** A platform that lists nothing is taken to offer what the specification demands of everyone. */
    static ToolConfiguration of(PlatformConfiguration platform) {
        Set<String> scopes = Arrays.stream(Scope.values())
                .map(Scope::term)
                .filter(scope ->
                        platform.scopes().isEmpty() || platform.scopes().contains(scope))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, Set<String>> messages = new LinkedHashMap<>();
        messages.put(RESOURCE_LINK, both(LINK_PLACEMENTS, platform.messages().getOrDefault(RESOURCE_LINK, Set.of())));
        if (platform.messages().isEmpty() || platform.messages().containsKey(DEEP_LINKING)) {
            messages.put(
                    DEEP_LINKING, both(CHOOSER_PLACEMENTS, platform.messages().getOrDefault(DEEP_LINKING, Set.of())));
        }
        if (platform.messages().isEmpty() || platform.messages().containsKey(SUBMISSION_REVIEW)) {
            messages.put(SUBMISSION_REVIEW, Set.of());
        }
        return new ToolConfiguration(scopes, messages);
    }

    private static Set<String> both(Set<String> wanted, Set<String> offered) {
        return offered.stream().filter(wanted::contains).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String label(String type) {
        return switch (type) {
            case DEEP_LINKING -> "Choose an Attune module";
            case SUBMISSION_REVIEW -> "Read the attempt in Attune";
            default -> "Attune";
        };
    }

    ObjectNode json(PublicUrl tool) {
        ObjectNode json = Json.object();
        json.put("application_type", "web");
        json.put("client_name", "Attune");
        json.put("client_uri", tool.at("/").toString());
        json.put("logo_uri", tool.at("/assets/favicon.svg").toString());
        json.put("initiate_login_uri", tool.at("/lti/login").toString());
        json.putArray("redirect_uris").add(tool.at("/lti/launch").toString());
        json.put("jwks_uri", tool.at("/lti/jwks").toString());
        json.put("token_endpoint_auth_method", "private_key_jwt");
        json.putArray("response_types").add("id_token");
        json.putArray("grant_types").add("client_credentials").add("implicit");
        json.put("scope", String.join(" ", scopes));
        ObjectNode lti = json.putObject("https://purl.imsglobal.org/spec/lti-tool-configuration");
        lti.put("domain", tool.authority());
        lti.put("description", "Infant mental health practice, taught by scenarios");
        lti.put("target_link_uri", tool.at("/").toString());
        ObjectNode custom = lti.putObject("custom_parameters");
        LaunchVariables.customParameters().forEach(custom::put);
        ArrayNode claims = lti.putArray("claims");
        CLAIMS.forEach(claims::add);
        ArrayNode wanted = lti.putArray("messages");
        messages.forEach((type, placements) -> {
            ObjectNode message = wanted.addObject();
            message.put("type", type);
            message.put("target_link_uri", tool.at("/").toString());
            message.put("label", label(type));
            message.put("icon_uri", tool.at("/assets/favicon.svg").toString());
            if (!placements.isEmpty()) {
                ArrayNode places = message.putArray("placements");
                placements.forEach(places::add);
            }
            if (placements.contains("course_navigation")) {
                // in the menu of a course only where a teacher wants it there
                message.put("https://canvas.instructure.com/lti/course_navigation/default_enabled", false);
            }
        });
        return json;
    }
}
