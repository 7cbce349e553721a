package org.attune.course;

/** As what one is here. The same person may be one thing in one course and another in the next. */
public enum VisitRole {
    INSTRUCTOR,
    LEARNER
}
