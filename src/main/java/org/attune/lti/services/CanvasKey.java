package org.attune.lti.services;

import java.util.Arrays;
import java.util.List;
import org.attune.lti.LaunchVariables;
import org.attune.lti.PublicUrl;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What Canvas reads from an address to make a developer key of it (its documentation: "Configuring", LTI 1.3). */
final class CanvasKey {

    private static final List<String> CHOOSERS =
            List.of("link_selection", "assignment_selection", "module_index_menu_modal");
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 800;

    private CanvasKey() {}

    static ObjectNode json(PublicUrl tool) {
        ObjectNode json = Json.object();
        json.put("title", "Attune");
        json.put("description", "Infant mental health practice, taught by scenarios");
        json.put("target_link_uri", tool.at("/").toString());
        json.put("oidc_initiation_url", tool.at("/lti/login").toString());
        json.put("public_jwk_url", tool.at("/lti/jwks").toString());
        json.putArray("redirect_uris").add(tool.at("/lti/launch").toString());
        ArrayNode scopes = json.putArray("scopes");
        Arrays.stream(Scope.values()).map(Scope::term).forEach(scopes::add);
        ObjectNode custom = json.putObject("custom_fields");
        LaunchVariables.customParameters().forEach(custom::put);
        ObjectNode canvas = json.putArray("extensions").addObject();
        canvas.put("platform", "canvas.instructure.com");
        canvas.put("domain", tool.authority());
        canvas.put("tool_id", "attune");
        canvas.put("privacy_level", "public");
        ObjectNode settings = canvas.putObject("settings");
        settings.put("text", "Attune");
        settings.put("icon_url", tool.at("/assets/favicon.svg").toString());
        ArrayNode placements = settings.putArray("placements");
        CHOOSERS.forEach(placement -> placements
                .addObject()
                .put("placement", placement)
                .put("message_type", ToolConfiguration.DEEP_LINKING)
                .put("target_link_uri", tool.at("/").toString())
                .put("text", "Attune")
                .put("selection_width", WIDTH)
                .put("selection_height", HEIGHT));
        placements
                .addObject()
                .put("placement", "course_navigation")
                .put("message_type", ToolConfiguration.RESOURCE_LINK)
                .put("target_link_uri", tool.at("/").toString())
                .put("text", "Attune")
                .put("default", "disabled"); // in the menu of a course only where a teacher wants it there
        return json;
    }
}
