package org.attune.course;

/** Which attempt makes the grade when there are several. */
public enum AttemptCounting {
    BEST,
    LAST,
    AVERAGE
}
