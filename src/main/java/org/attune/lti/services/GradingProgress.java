package org.attune.lti.services;

/**
 * How far the grading is (AGS 2.0, section 3.4.8). Beware: for anything but {@link #FULLY_GRADED} Moodle and Canvas erase
 * the grade that is there.
 */
public enum GradingProgress {
    FULLY_GRADED("FullyGraded"),
    PENDING("Pending"),
    PENDING_MANUAL("PendingManual"),
    FAILED("Failed"),
    NOT_READY("NotReady");

    private final String term;

    GradingProgress(String term) {
        this.term = term;
    }

    /** The word of the specification. */
    public String term() {
        return term;
    }
}
