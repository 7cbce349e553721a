package org.attune.lti.services;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;

/**
 * What came back over HTTP, whatever its status.
 *
 * @param body read as UTF-8, whatever the platform calls it
 */
record Reply(URI from, int status, HttpHeaders headers, String body) {

    private static final int DETAIL = 300;

    boolean isSuccess() {
        return status / 100 == 2;
    }

    /** Moodle's and every proxy's way to say something else than what was asked for. */
    boolean isWebPage() {
        return body.stripLeading().startsWith("<");
    }

    List<String> header(String name) {
        return headers.getOrEmpty(name);
    }

    /** The beginning of the body, on one line and without tags, for people to read. Still not to be trusted as markup. */
    String detail() {
        String line = body.substring(0, Math.min(body.length(), 4 * DETAIL))
                .replaceAll("<[^>]*>", " ")
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return line.length() <= DETAIL ? line : line.substring(0, DETAIL) + " …";
    }
}
