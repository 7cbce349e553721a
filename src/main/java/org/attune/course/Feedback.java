package org.attune.course;

/** When a learner sees the points, the key and the rationales of an attempt. */
public enum Feedback {
    /** Question by question, as soon as the learner has had an answer checked; it then stays as it is. */
    AFTER_EACH,
    AFTER_SUBMIT,
    /** Not before the due moment has passed, for this learner. */
    AFTER_DUE,
    /** The points after the submit; never a key or a rationale. */
    SCORES_ONLY,
    /** Only that the answers have been handed in. */
    NONE
}
