package org.attune.lti.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.attune.lti.PublicUrl;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The two pages that a login can show where cookies are refused. Reached by a forward only. */
@Controller
class LoginPages {

    private static final String OWN_WINDOW = "/lti/own-window";
    private static final String REMEMBER = "/lti/remember";
    private static final String ATTRIBUTE = LoginPages.class.getName();

    /** @param again the same login for a new window */
    record OwnWindow(String again, boolean triedAlready) {}

    /**
     * What the script stores with the platform, and where it goes then.
     *
     * @param origin the only origin that the message may reach and the answer may come from
     */
    record Remember(String frame, String origin, String key, String value, String next, String again) {}

    static void ownWindow(HttpServletRequest request, HttpServletResponse response, LoginRequest login)
            throws ServletException, IOException {
        request.setAttribute(ATTRIBUTE, new OwnWindow(LoginRequest.inOwnWindow(request), login.ownWindow()));
        request.getRequestDispatcher(OWN_WINDOW).forward(request, response);
    }

    /** Sends the browser on to the platform: by redirect, or by a page that first has the platform's frame store a value. */
    static RedirectStrategy toThePlatform() {
        return (request, response, url) -> {
            if (BrowserMemory.of(request).orElseThrow() instanceof BrowserMemory.Storage(String value, String frame)) {
                LoginRequest login = LoginRequest.attachedTo(request).orElseThrow();
                String origin = PublicUrl.originOf(login.registration().authorizationEndpoint());
                request.setAttribute(
                        ATTRIBUTE,
                        new Remember(
                                frame,
                                origin,
                                Binding.ByStorage.key(LoginResolver.stateOf(request)),
                                value,
                                url,
                                LoginRequest.inOwnWindow(request)));
                try {
                    request.getRequestDispatcher(REMEMBER).forward(request, response);
                } catch (ServletException e) {
                    throw new IOException(e);
                }
            } else {
                response.sendRedirect(url);
            }
        };
    }

    @RequestMapping(OWN_WINDOW)
    String ownWindow(HttpServletRequest request, Model model) {
        if (request.getAttribute(ATTRIBUTE) instanceof OwnWindow window) {
            model.addAttribute("window", window);
            return "lti/own-window";
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @RequestMapping(REMEMBER)
    String remember(HttpServletRequest request, Model model) {
        if (request.getAttribute(ATTRIBUTE) instanceof Remember remember) {
            model.addAttribute("remember", remember);
            return "lti/remember";
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
