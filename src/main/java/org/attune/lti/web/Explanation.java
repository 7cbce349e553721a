package org.attune.lti.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.attune.words.Message;

/**
 * Why a request is not answered, in words for the person who made it. The page of errors shows it.
 *
 * @param happened what happened
 * @param remedy what that person can do
 */
public record Explanation(int status, Message title, Message happened, Message remedy) {

    private static final String ATTRIBUTE = Explanation.class.getName();

    /** @param texts the beginning of the keys of all three, such as {@code lti.error.ended.} */
    public static Explanation of(int status, String texts) {
        return new Explanation(
                status, Message.of(texts + "title"), Message.of(texts + "happened"), Message.of(texts + "remedy"));
    }

    Explanation happening(Message otherwise) {
        return new Explanation(status, title, otherwise, remedy);
    }

    public void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(ATTRIBUTE, this);
        response.sendError(status);
    }

    static Optional<Explanation> of(HttpServletRequest request) {
        return Optional.ofNullable((Explanation) request.getAttribute(ATTRIBUTE));
    }
}
