package org.attune.lti.refusal;

import org.springframework.security.core.AuthenticationException;

/** A login or launch that was turned away. The message is the technical detail: for the log, never for a page. */
public final class LaunchRefused extends AuthenticationException {

    private static final int LONGEST = 300;

    private final Refusal refusal;

    /** @param detail may quote the request; never put a token into it */
    public LaunchRefused(Refusal refusal, String detail) {
        super(printable(detail));
        this.refusal = refusal;
    }

    public LaunchRefused(Refusal refusal, String detail, Throwable cause) {
        super(printable(detail), cause);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** One line without control characters, so that nobody can write log lines of their own. */
    private static String printable(String detail) {
        String line = detail.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
