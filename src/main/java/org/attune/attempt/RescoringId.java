package org.attune.attempt;

public record RescoringId(long value) {}
