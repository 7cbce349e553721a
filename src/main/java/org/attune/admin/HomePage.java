package org.attune.admin;

import java.net.URI;
import org.attune.content.Modules;
import org.attune.lti.dynamic.Invitations;
import org.attune.lti.keys.SigningKeys;
import org.attune.lti.registration.Registrations;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Everything that whoever runs the tool has to know, on one page, and what can be done about it. */
@Controller
@RequestMapping("/admin")
class HomePage {

    private static final int ACTS_SHOWN = 30;

    private final Overview overview;
    private final Registrations registrations;
    private final Invitations invitations;
    private final SigningKeys keys;
    private final Modules modules;
    private final Acts acts;

    HomePage(
            Overview overview,
            Registrations registrations,
            Invitations invitations,
            SigningKeys keys,
            Modules modules,
            Acts acts) {
        this.overview = overview;
        this.registrations = registrations;
        this.invitations = invitations;
        this.keys = keys;
        this.modules = modules;
        this.acts = acts;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("platforms", overview.platforms());
        model.addAttribute("registrationProblems", registrations.problems());
        model.addAttribute("modules", modules.all().size());
        model.addAttribute("contentProblems", modules.problems());
        model.addAttribute("translationProblems", modules.translationProblems());
        model.addAttribute("translationGaps", modules.translationGaps());
        model.addAttribute("keys", keys.keys());
        model.addAttribute("nextKey", keys.nextDue());
        model.addAttribute("acts", acts.latest(ACTS_SHOWN));
        return "admin/home";
    }

    /** The link is on this one page only; it is kept nowhere. */
    @PostMapping("/invitations")
    String invite(@AuthenticationPrincipal Administrator administrator, Model model) {
        URI invitation = invitations.invite();
        acts.note(administrator, "invitation made", "");
        model.addAttribute("invitation", invitation);
        return show(model);
    }

    @PostMapping("/keys")
    String renew(@AuthenticationPrincipal Administrator administrator) {
        keys.renew();
        acts.note(administrator, "signing key renewed", "");
        return "redirect:/admin";
    }
}
