package org.attune.course;

/** What a resource link is for. Stored by name. */
public enum Purpose {
    /** Learners read its module and take the quiz. */
    MODULE,
    /** Experts answer the module's questions, and are never graded. */
    PANEL,
    /** What learners have shown in a knowledge area, in all modules of the course, is its grade. */
    AREA
}
