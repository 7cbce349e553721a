package org.attune.attempt;

import org.attune.item.Key;

/** A mark that an instructor has yet to give. */
public record AwaitedMark(AttemptId attempt, Key item) {}
