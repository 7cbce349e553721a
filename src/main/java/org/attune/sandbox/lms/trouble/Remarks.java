package org.attune.sandbox.lms.trouble;

import jakarta.servlet.http.HttpServletRequest;

/** What a request was refused for, carried to the journal. */
public final class Remarks {

    private static final String NOTE = Remarks.class.getName();
    private static final String CUT = NOTE + ".cut";

    private Remarks() {}

    public static void note(HttpServletRequest request, String note) {
        request.setAttribute(NOTE, note);
    }

    public static void noteCut(HttpServletRequest request, String note) {
        note(request, note);
        request.setAttribute(CUT, true);
    }

    static String of(HttpServletRequest request) {
        return request.getAttribute(NOTE) instanceof String note ? note : "";
    }

    static boolean cut(HttpServletRequest request) {
        return request.getAttribute(CUT) != null;
    }
}
