package org.attune.lti;

/**
 * A role that matters here, out of the vocabularies of LTI 1.3 Core, appendix A.2. Everything else a platform may send is
 * ignored.
 */
public enum Role {
    ADMINISTRATOR,
    INSTRUCTOR,
    TEACHING_ASSISTANT,
    CONTENT_DEVELOPER,
    MENTOR,
    LEARNER,
    /** The student that a platform makes up for teachers who preview. */
    TEST_USER
}
