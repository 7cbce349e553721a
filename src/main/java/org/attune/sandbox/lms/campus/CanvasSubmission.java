package org.attune.sandbox.lms.campus;

/**
 * Canvas's extension of a score, {@code https://canvas.instructure.com/lti/submission}.
 *
 * @param newSubmission whether the score stands for work handed in anew, and so takes one of the allowed attempts
 * @param preserveScore whether a score that is no grade (yet) leaves the grade that is there
 * @param prioritizeNonToolGrade whether a grade that a person gave stays
 */
public record CanvasSubmission(boolean newSubmission, boolean preserveScore, boolean prioritizeNonToolGrade) {

    /** What Canvas assumes when the extension is left out. */
    public static final CanvasSubmission USUAL = new CanvasSubmission(true, false, false);
}
