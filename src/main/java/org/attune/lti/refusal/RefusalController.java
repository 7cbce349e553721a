package org.attune.lti.refusal;

import jakarta.servlet.http.HttpServletRequest;
import org.attune.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Reached by a forward only, so that the page is rendered like all others: it is the page of errors. */
@Controller
class RefusalController {

    @RequestMapping(RefusalPage.ADDRESS)
    String refused(HttpServletRequest request, Words words, Model model) {
        if (request.getAttribute(RefusalPage.ATTRIBUTE) instanceof RefusalPage.Shown shown) {
            model.addAttribute("heading", words.say("lti.refusal.heading"))
                    .addAttribute("happened", words.say(shown.happened()))
                    .addAttribute("remedy", words.say(shown.remedy()))
                    .addAttribute("tell", words.say(shown.forAdministrator()))
                    .addAttribute("reference", shown.reference());
            return "error";
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
