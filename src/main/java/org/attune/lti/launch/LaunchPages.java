package org.attune.lti.launch;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.attune.lti.PublicUrl;
import org.attune.lti.login.Binding;
import org.attune.lti.login.LaunchStates;
import org.attune.lti.refusal.Refusal;
import org.attune.lti.registration.Registrations;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The page between a launch and its visit where cookies are refused. Reached by a forward only. */
@Controller
class LaunchPages {

    private static final String RECALL = "/lti/recall";
    private static final String ATTRIBUTE = LaunchPages.class.getName();

    /**
     * What the script asks the platform's frame for, and the launch that it then posts again.
     *
     * @param origin the only origin that is asked and whose answer counts
     */
    record Recall(String frame, String origin, String key, String state, String idToken) {}

    private final Registrations registrations;
    private final LaunchStates states;

    LaunchPages(Registrations registrations, LaunchStates states) {
        this.registrations = registrations;
        this.states = states;
    }

    void askStorage(HttpServletRequest request, HttpServletResponse response, StoredValueNeeded needed)
            throws ServletException, IOException {
        String origin = states.find(needed.state())
                .flatMap(state -> registrations.find(state.registration()))
                .map(platform -> PublicUrl.originOf(platform.authorizationEndpoint()))
                .orElse("null");
        String key = Binding.ByStorage.key(needed.state());
        request.setAttribute(ATTRIBUTE, new Recall(needed.frame(), origin, key, needed.state(), needed.idToken()));
        request.getRequestDispatcher(RECALL).forward(request, response);
    }

    @RequestMapping(RECALL)
    String recall(HttpServletRequest request, Model model) {
        if (request.getAttribute(ATTRIBUTE) instanceof Recall recall) {
            model.addAttribute("recall", recall);
            model.addAttribute("failed", Refusal.STORAGE_FAILED);
            return "lti/recall";
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
