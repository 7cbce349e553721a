package org.attune.attempt.store;

import org.attune.attempt.KeySource;
import org.attune.attempt.Mark;

/** What marking gave an item of an attempt, and the key that says so. */
public record KeyedMark(Mark mark, KeySource by) {}
