package org.attune.lti;

import org.attune.words.Message;

/**
 * Thrown by a listener of {@link LaunchAccepted} that cannot let this launch go on for a reason outside this tool, such as
 * a course that was archived: nothing is stored, and the person reads why.
 */
public final class LaunchDeclined extends RuntimeException {

    private final transient Message happened;
    private final transient Message remedy;
    private final transient Message forAdministrator;

    public LaunchDeclined(Message happened, Message remedy, Message forAdministrator) {
        super(happened.key());
        this.happened = happened;
        this.remedy = remedy;
        this.forAdministrator = forAdministrator;
    }

    public Message happened() {
        return happened;
    }

    public Message remedy() {
        return remedy;
    }

    public Message forAdministrator() {
        return forAdministrator;
    }
}
