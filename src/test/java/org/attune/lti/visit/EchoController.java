package org.attune.lti.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.attune.lti.LaunchAuthority;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A page of a visit that says whose it is. */
@RestController
class EchoController {

    @GetMapping(path = "/at/{launch}/echo", produces = "text/html")
    String who(@AuthenticationPrincipal LaunchAuthority authority, CsrfToken token) {
        return "<p>%s</p><input name=\"_csrf\" value=\"%s\">".formatted(authority.launch(), token.getToken());
    }

    @PostMapping(path = "/at/{launch}/echo", produces = "text/html")
    String change(@AuthenticationPrincipal LaunchAuthority authority) {
        return "changed by " + authority.launch();
    }

    @PutMapping("/at/{launch}/echo")
    Map<String, String> save(@AuthenticationPrincipal LaunchAuthority authority) {
        return Map.of("saved", authority.launch().value());
    }

    @GetMapping("/at/{launch}/broken")
    String broken() {
        throw new IllegalStateException("a secret detail");
    }

    @GetMapping("/at/{launch}/gone")
    String gone() {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such <attempt>.");
    }

    @GetMapping("/at/{launch}/session")
    String session(HttpServletRequest request) {
        return String.valueOf(request.getSession(false));
    }
}
