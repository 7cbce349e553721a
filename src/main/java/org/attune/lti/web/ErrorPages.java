package org.attune.lti.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.attune.lti.refusal.Reference;
import org.attune.words.Message;
import org.attune.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/** The one door by which errors leave: a page for people, a problem detail (RFC 9457) for scripts. */
@Controller
@RequestMapping("/error")
class ErrorPages implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private final ErrorAttributes errors;

    ErrorPages(ErrorAttributes errors) {
        this.errors = errors;
    }

    /** What the page shows. */
    record Shown(Explanation explanation, String reference) {}

    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, HttpServletResponse response, Words words, Model model) {
        Shown shown = shown(request, words);
        response.setStatus(shown.explanation().status());
        model.addAttribute("heading", words.say(shown.explanation().title()))
                .addAttribute("happened", words.say(shown.explanation().happened()))
                .addAttribute("remedy", words.say(shown.explanation().remedy()))
                .addAttribute("reference", shown.reference());
        return "error";
    }

    @RequestMapping
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request, Words words) {
        Shown shown = shown(request, words);
        Explanation explanation = shown.explanation();
        ProblemDetail problem = ProblemDetail.forStatus(explanation.status());
        problem.setTitle(words.say(explanation.title()));
        problem.setDetail(words.say(explanation.happened()) + " " + words.say(explanation.remedy()));
        problem.setInstance(URI.create("urn:attune:reference:" + shown.reference()));
        return ResponseEntity.status(explanation.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private Shown shown(HttpServletRequest request, Words words) {
        Explanation explanation = explanation(request, words);
        String reference = Reference.next();
        if (explanation.status() >= 500) {
            log.error("Failed [{}]", reference, errors.getError(new ServletWebRequest(request)));
        } else {
            log.info(
                    "Not answered [{}]: {} {}",
                    reference,
                    explanation.status(),
                    explanation.happened().key());
        }
        return new Shown(explanation, reference);
    }

    private Explanation explanation(HttpServletRequest request, Words words) {
        return Explanation.of(request).orElseGet(() -> {
            HttpStatus status = status(request);
            Explanation explanation = explanation(status);
            // A reason is a message of ours to the person who reads it, by its key.
            return errors.getError(new ServletWebRequest(request)) instanceof ResponseStatusException e
                            && !status.is5xxServerError()
                    ? Optional.ofNullable(e.getReason())
                            .filter(words::knows)
                            .map(Message::of)
                            .map(explanation::happening)
                            .orElse(explanation)
                    : explanation;
        });
    }

    private static Explanation explanation(HttpStatus status) {
        if (status.is5xxServerError()) {
            return Explanation.of(status.value(), "lti.error.broken.");
        }
        return switch (status) {
            case NOT_FOUND -> Explanation.of(status.value(), "lti.error.not-found.");
            case FORBIDDEN, UNAUTHORIZED -> Explanation.of(status.value(), "lti.error.not-yours.");
            case CONFLICT -> Explanation.of(status.value(), "lti.error.changed.");
            default -> Explanation.of(status.value(), "lti.error.not-understood.");
        };
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return Optional.ofNullable(status).orElse(HttpStatus.NOT_FOUND); // asked for by its address: there is no error
    }
}
