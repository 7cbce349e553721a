package org.attune.lti.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.attune.lti.refusal.Reference;
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
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        Shown shown = shown(request);
        response.setStatus(shown.explanation().status());
        model.addAttribute("status", shown.explanation().status())
                .addAttribute("heading", shown.explanation().title())
                .addAttribute("happened", shown.explanation().happened())
                .addAttribute("remedy", shown.explanation().remedy())
                .addAttribute("reference", shown.reference());
        return "error";
    }

    @RequestMapping
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        Shown shown = shown(request);
        Explanation explanation = shown.explanation();
        ProblemDetail problem = ProblemDetail.forStatus(explanation.status());
        problem.setTitle(explanation.title());
        problem.setDetail(explanation.happened() + " " + explanation.remedy());
        problem.setInstance(URI.create("urn:attune:reference:" + shown.reference()));
        return ResponseEntity.status(explanation.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private Shown shown(HttpServletRequest request) {
        Explanation explanation = explanation(request);
        String reference = Reference.next();
        if (explanation.status() >= 500) {
            log.error("Failed [{}]", reference, errors.getError(new ServletWebRequest(request)));
        } else {
            log.info("Not answered [{}]: {} {}", reference, explanation.status(), explanation.title());
        }
        return new Shown(explanation, reference);
    }

    private Explanation explanation(HttpServletRequest request) {
        return Explanation.of(request).orElseGet(() -> {
            HttpStatus status = status(request);
            // A reason is written by a controller of ours for the person who reads it.
            Optional<String> reason =
                    errors.getError(new ServletWebRequest(request)) instanceof ResponseStatusException e
                            ? Optional.ofNullable(e.getReason())
                            : Optional.empty();
            return status.is5xxServerError() ? broken(status) : refused(status, reason);
        });
    }

    private static Explanation broken(HttpStatus status) {
        return new Explanation(
                status.value(),
                "Something went wrong here",
                "That was our fault, not yours. What was saved before is still there.",
                "Try again in a moment. If it stays so, send your administrator the reference below.");
    }

    private static Explanation refused(HttpStatus status, Optional<String> reason) {
        String back = "Go back and try again, or open the activity again from your course.";
        return switch (status) {
            case NOT_FOUND ->
                new Explanation(
                        404,
                        "There is no such page",
                        reason.orElse("The address may have been mistyped, or what was here is gone."),
                        back);
            case FORBIDDEN, UNAUTHORIZED ->
                new Explanation(
                        status.value(),
                        "This is not open to you",
                        reason.orElse("What you asked for belongs to somebody else, or to another role."),
                        back);
            case CONFLICT ->
                new Explanation(
                        409,
                        "Something has changed in the meantime",
                        reason.orElse("What you sent was made from an older state of the page."),
                        "Reload the page and look at it again.");
            default ->
                new Explanation(
                        status.value(),
                        "That could not be understood",
                        reason.orElse("The request was not one that this page can make."),
                        back);
        };
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return Optional.ofNullable(status).orElse(HttpStatus.NOT_FOUND); // asked for by its address: there is no error
    }
}
