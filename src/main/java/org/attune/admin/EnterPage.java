package org.attune.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** In and out. A link is used up by pressing the button, not by opening it: mail programs open every link they see. */
@Controller
class EnterPage {

    private final Passes passes;
    private final Acts acts;
    private final AdminCookie cookie;

    EnterPage(Passes passes, Acts acts, AdminCookie cookie) {
        this.passes = passes;
        this.acts = acts;
        this.cookie = cookie;
    }

    @GetMapping("/admin/enter")
    String show(@RequestParam(defaultValue = "") String link, Model model) {
        model.addAttribute("link", link);
        return "admin/enter";
    }

    @PostMapping("/admin/enter")
    String enter(@RequestParam String link, HttpServletResponse response, Model model) {
        Optional<String> session = passes.enter(link);
        if (session.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            model.addAttribute("link", "");
            model.addAttribute("refused", true);
            return "admin/enter";
        }
        cookie.set(response, session.get());
        acts.note(new Administrator(session.get()), "signed in", "");
        return "redirect:/admin";
    }

    @PostMapping("/admin/leave")
    String leave(@AuthenticationPrincipal Administrator administrator, HttpServletResponse response) {
        passes.leave(administrator.session());
        cookie.clear(response);
        acts.note(administrator, "signed out", "");
        return "redirect:/admin/enter";
    }
}
