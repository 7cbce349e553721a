package org.attune.sandbox.lms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.attune.sandbox.lms.trouble.Remarks;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.json.JacksonJsonView;

/** The one door for errors: JSON for services and tests, a page for people. */
@ControllerAdvice
class ErrorDoor {

    private static final View JSON = json();

    @ExceptionHandler
    ModelAndView refused(Refused refused, HttpServletRequest request) {
        return answer(refused.status(), refused.reason(), request);
    }

    @ExceptionHandler
    ModelAndView mistyped(MethodArgumentTypeMismatchException mistyped, HttpServletRequest request) {
        return answer(HttpStatus.NOT_FOUND, "There is no such " + mistyped.getName() + ".", request);
    }

    /** Spring's own refusals: no such page, wrong method, wrong media type. */
    @ExceptionHandler
    ModelAndView other(Exception exception, HttpServletRequest request) throws Exception {
        if (exception instanceof ErrorResponse response) {
            var status = HttpStatus.valueOf(response.getStatusCode().value());
            return answer(status, status.getReasonPhrase(), request);
        }
        throw exception;
    }

    private static ModelAndView answer(HttpStatus status, String reason, HttpServletRequest request) {
        Remarks.note(request, reason);
        var view = new ModelAndView("error", Map.of("status", status.value(), "reason", reason), status);
        if (forMachines(request)) {
            view.setView(JSON);
        }
        return view;
    }

    private static boolean forMachines(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/ags/")
                || path.startsWith("/nrps/")
                || path.startsWith("/webservice/")
                || path.startsWith("/api/v1/")
                || path.endsWith(".json")
                || path.equals("/lti/token")
                || path.equals("/lti/jwks");
    }

    private static View json() {
        var view = new JacksonJsonView();
        view.setContentType(MediaType.APPLICATION_JSON_VALUE);
        return view;
    }
}
