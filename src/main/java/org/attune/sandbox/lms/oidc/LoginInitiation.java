package org.attune.sandbox.lms.oidc;

import java.util.LinkedHashMap;
import java.util.Map;
import org.attune.sandbox.lms.LmsSettings;
import org.attune.sandbox.lms.trouble.SwitchBoard;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The first step of every launch: what the browser carries to the tool's login (Security Framework 1.0, section 5.1.1.1). */
@Component
public class LoginInitiation {

    /** A form that the browser is to post. */
    public record Form(String action, Map<String, String> fields) {}

    private final LmsSettings settings;
    private final Errands errands;
    private final SwitchBoard switches;
    private final JsonMapper json;

    LoginInitiation(LmsSettings settings, Errands errands, SwitchBoard switches, JsonMapper json) {
        this.settings = settings;
        this.errands = errands;
        this.switches = switches;
        this.json = json;
    }

    public Form begin(Errand errand) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("iss", settings.issuer());
        fields.put("login_hint", errand.person().sub());
        // JSON in a hint, as Moodle does it: tools must pass it on untouched.
        fields.put("lti_message_hint", json.writeValueAsString(Map.of("launchid", errands.begin(errand))));
        fields.put("target_link_uri", target(errand));
        fields.put("client_id", LmsSettings.CLIENT_ID);
        fields.put(
                "lti_deployment_id",
                Institution.of(errand.course(), switches.now().of(errand.course()))
                        .deployment());
        if (switches.now().storage()) {
            fields.put("lti_storage_target", "_parent");
        }
        return new Form(settings.tool("/lti/login"), fields);
    }

    String target(Errand errand) {
        return switch (errand) {
            case Errand.OpenActivity open -> open.activity().target();
            case Errand.ChooseContent choose -> settings.tool("/");
        };
    }
}
