package org.attune.course;

/** How many questions a page of a quiz holds. */
public enum Paging {
    ONE_BY_ONE,
    /** All of them; a case still has a page of its own. */
    ALL_TOGETHER
}
