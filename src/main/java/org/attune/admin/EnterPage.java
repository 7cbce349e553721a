package org.attune.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.attune.words.Message;
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
    private final OpenIdSignIn openId;

    EnterPage(Passes passes, Acts acts, AdminCookie cookie, OpenIdSignIn openId) {
        this.passes = passes;
        this.acts = acts;
        this.cookie = cookie;
        this.openId = openId;
    }

    /** @param refused why the provider's word did not let somebody in */
    @GetMapping("/admin/enter")
    String show(
            @RequestParam(defaultValue = "") String link,
            @RequestParam Optional<OpenIdSignIn.Refused> refused,
            HttpServletResponse response,
            Model model) {
        refused.ifPresent(why -> {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            model.addAttribute("refused", why.happened()).addAttribute("remedy", why.remedy());
        });
        return page(link, model);
    }

    /**
     * Where the provider's way in ends. It leads on by itself: a step from our own page brings the cookie along, which browsers
     * hold back while the way leads from another site.
     */
    @GetMapping(AdminSecurity.ENTERED)
    String entered(HttpServletResponse response) {
        response.setHeader("Refresh", "0; url=/admin");
        return "admin/entered";
    }

    private String page(String link, Model model) {
        model.addAttribute("link", link);
        openId.providerName().ifPresent(name -> model.addAttribute("provider", name));
        return "admin/enter";
    }

    @PostMapping("/admin/enter")
    String enter(@RequestParam String link, HttpServletResponse response, Model model) {
        Optional<String> session = passes.enter(link);
        if (session.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            model.addAttribute("refused", Message.of("admin.enter.refused"))
                    .addAttribute("remedy", Message.of("admin.enter.refused-why"));
            return page("", model);
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
