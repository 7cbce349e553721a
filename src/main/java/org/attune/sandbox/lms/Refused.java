package org.attune.sandbox.lms;

import java.util.Objects;
import org.springframework.http.HttpStatus;

/** A request that this LMS turns down; {@link ErrorDoor} answers it. Messages are plain text, written here or escaped later. */
public final class Refused extends RuntimeException {

    private final HttpStatus status;

    public Refused(HttpStatus status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    public static Refused badRequest(String message) {
        return new Refused(HttpStatus.BAD_REQUEST, message);
    }

    public static Refused notFound(String message) {
        return new Refused(HttpStatus.NOT_FOUND, message);
    }

    public HttpStatus status() {
        return status;
    }

    public String reason() {
        return Objects.requireNonNullElse(getMessage(), "");
    }
}
