package org.attune.sandbox.lms.pages;

import java.util.Map;
import org.attune.sandbox.lms.campus.Campus;
import org.attune.sandbox.lms.campus.Personality;
import org.attune.sandbox.lms.oidc.AccessTokens;
import org.attune.sandbox.lms.oidc.PlatformKeys;
import org.attune.sandbox.lms.trouble.Journal;
import org.attune.sandbox.lms.trouble.LineItemRights;
import org.attune.sandbox.lms.trouble.ScoreFault;
import org.attune.sandbox.lms.trouble.SwitchBoard;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Switches that make the LMS fail, and the journal of what came of it. Tests post the same form. */
@Controller
class SwitchesController {

    private static final String BACK = "redirect:/switches";

    private final SwitchBoard switches;
    private final PlatformKeys keys;
    private final AccessTokens tokens;
    private final Journal journal;
    private final FirstDay firstDay;
    private final Campus campus;

    SwitchesController(
            SwitchBoard switches,
            PlatformKeys keys,
            AccessTokens tokens,
            Journal journal,
            FirstDay firstDay,
            Campus campus) {
        this.switches = switches;
        this.keys = keys;
        this.tokens = tokens;
        this.journal = journal;
        this.firstDay = firstDay;
        this.campus = campus;
    }

    @GetMapping("/switches")
    String show(Model model) {
        model.addAttribute("now", switches.now());
        model.addAttribute("faults", ScoreFault.values());
        model.addAttribute("rights", LineItemRights.values());
        model.addAttribute("personalities", Personality.values());
        model.addAttribute("courses", campus.courses());
        model.addAttribute("key", keys.currentId());
        return "switches";
    }

    @PostMapping("/switches")
    String set(@RequestParam Map<String, String> form, RedirectAttributes after) {
        switches.set(form);
        after.addAttribute("done", "set");
        return BACK;
    }

    @PostMapping("/switches/fair")
    String fairWeather(RedirectAttributes after) {
        switches.reset();
        after.addAttribute("done", "fair");
        return BACK;
    }

    @PostMapping("/switches/rotate-keys")
    String rotateKeys(RedirectAttributes after) {
        keys.rotate();
        after.addAttribute("done", "rotated");
        return BACK;
    }

    @PostMapping("/switches/revoke-tokens")
    String revokeTokens(RedirectAttributes after) {
        tokens.revokeAll();
        after.addAttribute("done", "revoked");
        return BACK;
    }

    @PostMapping("/switches/reset")
    String reset(RedirectAttributes after) {
        firstDay.again();
        after.addAttribute("done", "reset");
        return BACK;
    }

    @GetMapping("/journal")
    String journal(Model model) {
        model.addAttribute("entries", journal.entries().stream().limit(200).toList());
        return "journal";
    }
}
