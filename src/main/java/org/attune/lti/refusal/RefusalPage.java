package org.attune.lti.refusal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.attune.lti.LaunchDeclined;
import org.attune.words.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Shows why a login or launch was turned away, and writes the technical detail into the log beside the same reference. */
@Component
public final class RefusalPage implements AuthenticationFailureHandler {

    /** What the page shows. */
    public record Shown(int status, Message happened, Message remedy, Message forAdministrator, String reference) {}

    public static final String ADDRESS = "/lti/refused";
    static final String ATTRIBUTE = RefusalPage.class.getName();
    private static final Logger log = LoggerFactory.getLogger(RefusalPage.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException, ServletException {
        Shown shown = switch (exception) {
            case LaunchRefused refused -> refused(refused);
            case AuthenticationException other
            when other.getCause() instanceof LaunchRefused refused -> refused(refused);
            // Not a refusal but a fault of ours, such as a database that is away: the page of errors shows it.
            default -> throw new ServletException(exception.getCause() == null ? exception : exception.getCause());
        };
        show(request, response, shown);
    }

    private static Shown refused(LaunchRefused refused) {
        String reference = Reference.next();
        Refusal refusal = refused.refusal();
        log.warn("Refused [{}] {}: {}", reference, refusal, refused.getMessage());
        if (refused.getCause() instanceof LaunchDeclined declined) {
            return new Shown(
                    refusal.status(), declined.happened(), declined.remedy(), declined.forAdministrator(), reference);
        }
        return new Shown(refusal.status(), refusal.happened(), refusal.remedy(), refusal.forAdministrator(), reference);
    }

    private static void show(HttpServletRequest request, HttpServletResponse response, Shown shown)
            throws IOException, ServletException {
        request.setAttribute(ATTRIBUTE, shown);
        response.setStatus(shown.status());
        request.getRequestDispatcher(ADDRESS).forward(request, response);
    }
}
