package org.attune.sandbox.lms.oidc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.sandbox.lms.LmsSettings;
import org.attune.sandbox.lms.Refused;
import org.attune.sandbox.lms.trouble.SwitchBoard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The authentication request of the tool and its answer (Security Framework 1.0, section 5.1.1.2 and 5.1.1.3). */
@Controller
class AuthorizeController {

    private static final Map<String, String> FIXED =
            Map.of("response_type", "id_token", "response_mode", "form_post", "scope", "openid", "prompt", "none");

    private final LmsSettings settings;
    private final Errands errands;
    private final LoginInitiation initiation;
    private final IdTokens idTokens;
    private final SwitchBoard switches;
    private final JsonMapper json;

    AuthorizeController(
            LmsSettings settings,
            Errands errands,
            LoginInitiation initiation,
            IdTokens idTokens,
            SwitchBoard switches,
            JsonMapper json) {
        this.settings = settings;
        this.errands = errands;
        this.initiation = initiation;
        this.idTokens = idTokens;
        this.switches = switches;
        this.json = json;
    }

    @RequestMapping(
            path = "/lti/authorize",
            method = {RequestMethod.GET, RequestMethod.POST})
    ModelAndView authorize(@RequestParam Map<String, String> asked) {
        // Nothing is sent to an address that nobody registered.
        if (!LmsSettings.CLIENT_ID.equals(asked.get("client_id"))) {
            throw Refused.badRequest("client_id: no such tool.");
        }
        var redirectUri = settings.tool("/lti/launch");
        if (!redirectUri.equals(asked.get("redirect_uri"))) {
            throw Refused.badRequest("redirect_uri: not the one registered, which is " + redirectUri);
        }
        var fault = fault(asked);
        if (fault.isPresent()) {
            return refusal(redirectUri, asked, "invalid_request", fault.get());
        }
        var errand = errand(asked.get("lti_message_hint"));
        if (errand.isEmpty()) {
            return refusal(redirectUri, asked, "login_required", "lti_message_hint: unknown, expired or used before");
        }
        if (!errand.get().person().sub().equals(asked.get("login_hint"))) {
            return refusal(redirectUri, asked, "login_required", "login_hint: not the person who set out");
        }
        var fields = new LinkedHashMap<String, String>();
        fields.put(
                "id_token",
                idTokens.write(errand.get(), initiation.target(errand.get()), asked.getOrDefault("nonce", "")));
        fields.put("state", asked.getOrDefault("state", ""));
        if (switches.now().storage()) {
            fields.put("lti_storage_target", "_parent");
        }
        return post(redirectUri, fields);
    }

    private static Optional<String> fault(Map<String, String> asked) {
        for (var wanted : FIXED.entrySet()) {
            if (!wanted.getValue().equals(asked.get(wanted.getKey()))) {
                return Optional.of(wanted.getKey() + ": must be " + wanted.getValue());
            }
        }
        for (var name : List.of("nonce", "state", "login_hint", "lti_message_hint")) {
            if (asked.getOrDefault(name, "").isBlank()) {
                return Optional.of(name + ": missing");
            }
        }
        return Optional.empty();
    }

    private Optional<Errand> errand(@Nullable String hint) {
        try {
            return errands.launch(
                    json.readTree(hint == null ? "" : hint).path("launchid").asString(""));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static ModelAndView refusal(
            String redirectUri, Map<String, String> asked, String error, String description) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("error", error);
        fields.put("error_description", description);
        fields.put("state", asked.getOrDefault("state", ""));
        return post(redirectUri, fields);
    }

    private static ModelAndView post(String action, Map<String, String> fields) {
        return new ModelAndView("post", Map.of("form", new LoginInitiation.Form(action, fields)));
    }
}
