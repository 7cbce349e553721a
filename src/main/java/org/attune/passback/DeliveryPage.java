package org.attune.passback;

import org.attune.course.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;

/** Where one's own grade is: a piece of the page of results that asks again by itself, and a page without scripts. */
@Controller
class DeliveryPage {

    private final DeliveryPanel panel;

    DeliveryPage(DeliveryPanel panel) {
        this.panel = panel;
    }

    @GetMapping("/at/{launch}/delivery")
    String delivery(
            Visit visit, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece, Model model) {
        if (visit.byInstructor() || visit.placement().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAllAttributes(panel.model(visit, visit.placement().get()));
        return piece ? "passback/delivery :: panel" : "passback/page";
    }
}
