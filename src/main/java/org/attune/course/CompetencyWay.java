package org.attune.course;

/** How what learners show in knowledge areas reaches the learning platform, beside the grade. */
public enum CompetencyWay {
    /** It stays here. */
    NONE,
    /** A column of the gradebook for each knowledge area of a module, by the grade service. */
    COLUMNS,
    /** Links of their own, one for each knowledge area, that an instructor lays out in the chooser; each has a grade. */
    LINKS,
    /** By the platform's own web service, to the competencies or outcomes of the course. */
    DIRECT
}
