package org.attune.lti.services;

/** How far the learner is with the activity (AGS 2.0, section 3.4.7). */
public enum ActivityProgress {
    INITIALIZED("Initialized"),
    STARTED("Started"),
    IN_PROGRESS("InProgress"),
    SUBMITTED("Submitted"),
    COMPLETED("Completed");

    private final String term;

    ActivityProgress(String term) {
        this.term = term;
    }

    /** The word of the specification. */
    public String term() {
        return term;
    }
}
