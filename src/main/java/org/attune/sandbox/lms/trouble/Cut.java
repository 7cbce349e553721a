package org.attune.sandbox.lms.trouble;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Closes a connection without an answer, which no servlet can; hence a valve, a layer lower. */
public final class Cut extends ValveBase {

    private static final String ATTRIBUTE = Cut.class.getName();

    public Cut() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response)
            throws java.io.IOException, jakarta.servlet.ServletException {
        Runnable cut = () -> response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        request.setAttribute(ATTRIBUTE, cut);
        getNext().invoke(request, response);
    }

    /** Whatever is written after this never leaves. */
    public static void off(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Runnable cut) {
            cut.run();
        }
    }
}
