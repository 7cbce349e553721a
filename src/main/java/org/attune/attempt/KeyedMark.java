package org.attune.attempt;

/** What marking gave an item of an attempt, and the key that says so. */
record KeyedMark(Mark mark, KeySource by) {}
