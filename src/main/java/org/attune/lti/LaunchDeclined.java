package org.attune.lti;

/**
 * Thrown by a listener of {@link LaunchAccepted} that cannot let this launch go on for a reason outside this tool, such as
 * a course that was archived: nothing is stored, and the person reads why. All three texts are plain words.
 */
public final class LaunchDeclined extends RuntimeException {

    private final String remedy;
    private final String forAdministrator;

    public LaunchDeclined(String happened, String remedy, String forAdministrator) {
        super(happened);
        this.remedy = remedy;
        this.forAdministrator = forAdministrator;
    }

    public String happened() {
        return String.valueOf(getMessage());
    }

    public String remedy() {
        return remedy;
    }

    public String forAdministrator() {
        return forAdministrator;
    }
}
