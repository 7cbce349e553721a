package org.attune.lti.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/** Other sites never learn from which page somebody came; and an address that holds a secret is told to nobody at all. */
public final class ReferrerPolicy implements HeaderWriter {

    private static final String SECRET = ReferrerPolicy.class.getName();

    public static void keepAddressSecret(HttpServletRequest request) {
        request.setAttribute(SECRET, true);
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", request.getAttribute(SECRET) == null ? "same-origin" : "no-referrer");
    }
}
