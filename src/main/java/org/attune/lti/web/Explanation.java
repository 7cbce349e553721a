package org.attune.lti.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Why a request is not answered, in words for the person who made it. The page of errors shows it. */
public record Explanation(int status, String title, String happened, String remedy) {

    private static final String ATTRIBUTE = Explanation.class.getName();

    public void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(ATTRIBUTE, this);
        response.sendError(status);
    }

    static Optional<Explanation> of(HttpServletRequest request) {
        return Optional.ofNullable((Explanation) request.getAttribute(ATTRIBUTE));
    }
}
