package org.attune.lti.refusal;

/** What people can do about most refusals. */
final class Remedy {

    static final String AGAIN = "Go back to your course and open it again.";
    static final String LATER =
            "Wait a minute, then go back to your course and open it again. If it stays so, send your administrator the"
                    + " reference below.";
    static final String SIGN_IN = "Sign in to your course's site again, then open the activity from there.";
    static final String ADMINISTRATOR =
            "You can do nothing about this yourself. Please send your administrator this page, or the reference below.";

    private Remedy() {}
}
