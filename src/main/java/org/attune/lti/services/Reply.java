package org.attune.lti.services;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * What came back over HTTP, whatever its status.
 *
 * @param body read as UTF-8, whatever the platform calls it
 */
public record Reply(URI from, int status, HttpHeaders headers, String body) {

    private static final int DETAIL = 300;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** Moodle's and every proxy's way to say something else than what was asked for. */
    public boolean isWebPage() {
        return body.stripLeading().startsWith("<");
    }

    /** Whether the same may be answered otherwise in a while. */
    public boolean saysLater() {
        return Statuses.saysLater(this);
    }

    /** How long to wait then, as it asks for; at most an hour. Empty when it does not say. */
    public Optional<Duration> retryAfter(Instant now) {
        return RetryAfter.of(this, now, LONGEST_WAIT);
    }

    /** The address of the next page of a list (RFC 8288). */
    public Optional<URI> nextPage() {
        return NextPage.in(header("Link"), from);
    }

    List<String> header(String name) {
        return headers.getOrEmpty(name);
    }

    /** The beginning of the body, on one line and without tags, for people to read. Still not to be trusted as markup. */
    public String detail() {
        String line = body.substring(0, Math.min(body.length(), 4 * DETAIL))
                .replaceAll("<[^>]*>", " ")
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return line.length() <= DETAIL ? line : line.substring(0, DETAIL) + " …";
    }
}
