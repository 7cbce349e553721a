package org.attune.sandbox.lms.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attune.sandbox.lms.LmsSettings;
import org.attune.sandbox.lms.Refused;
import org.attune.sandbox.lms.trouble.SwitchBoard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the teacher chose in the tool comes back here, signed by the tool (Deep Linking 2.0, section 4.4). */
@Controller
class DeepLinkController {

    private final LmsSettings settings;
    private final ToolTokens toolTokens;
    private final Errands errands;
    private final SwitchBoard switches;

    DeepLinkController(LmsSettings settings, ToolTokens toolTokens, Errands errands, SwitchBoard switches) {
        this.settings = settings;
        this.toolTokens = toolTokens;
        this.errands = errands;
        this.switches = switches;
    }

    @PostMapping("/lti/deep-link")
    ModelAndView take(@RequestParam(name = "JWT", required = false) @Nullable String jwt) {
        JWTClaimsSet claims;
        try {
            claims = toolTokens.verify(jwt, "nonce", settings.issuer());
        } catch (ToolTokens.Untrusted e) {
            throw Refused.badRequest("The tool's answer is not good: " + e.getMessage());
        }
        must(claims, Claims.MESSAGE_TYPE, "LtiDeepLinkingResponse");
        must(claims, Claims.VERSION, Claims.LTI_VERSION);
        var choice = (claims.getClaim(Claims.DATA) instanceof String data ? errands.choice(data) : errands.choice(""))
                .orElseThrow(() -> Refused.badRequest(
                        "The tool's answer is not good: data is not what was sent, or was used before"));
        var personality = switches.now().of(choice.course());
        must(
                claims,
                Claims.DEPLOYMENT_ID,
                Institution.of(choice.course(), personality).deployment());
        var answer =
                DeepLinkAnswer.of(claims.getClaim(Claims.CONTENT_ITEMS), settings.tool("/"), personality.isMoodle());
        answer.drafts().forEach(choice.course()::add);
        return new ModelAndView(
                "chosen",
                Map.of(
                        "added", answer.drafts(),
                        "passedOver", answer.passedOver(),
                        "messages", messages(claims),
                        "back",
                                "/as/" + choice.person().id() + "/courses/"
                                        + choice.course().id()));
    }

    private static void must(JWTClaimsSet claims, String claim, String value) {
        if (!value.equals(claims.getClaim(claim))) {
            throw Refused.badRequest("The tool's answer is not good: " + claim + " must be " + value);
        }
    }

    private static List<String> messages(JWTClaimsSet claims) {
        return java.util.stream.Stream.of(Claims.MESSAGE, Claims.ERROR_MESSAGE)
                .map(claims::getClaim)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
    }
}
