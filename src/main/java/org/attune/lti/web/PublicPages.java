package org.attune.lti.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What somebody sees who opens a target link by its address and not from a course. */
@Controller
class PublicPages {

    @GetMapping("/")
    String root() {
        return "lti/open-from-course";
    }

    @GetMapping({"/modules/**", "/areas/**"})
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String module() {
        return "lti/open-from-course";
    }
}
