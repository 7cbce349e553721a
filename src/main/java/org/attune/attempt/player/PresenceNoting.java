package org.attune.attempt.player;

import org.attune.attempt.AttemptId;
import org.attune.attempt.running.Presence;
import org.attune.course.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Where the page's script tells that the page was left ({@code here=false}) or is looked at again ({@code here=true}). */
@Controller
class PresenceNoting {

    private final Presence presence;

    PresenceNoting(Presence presence) {
        this.presence = presence;
    }

    @PostMapping("/at/{launch}/attempts/{id:\\d{1,18}}/presence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void note(Visit visit, @PathVariable long id, @RequestParam boolean here) {
        presence.note(visit, new AttemptId(id), here);
    }
}
