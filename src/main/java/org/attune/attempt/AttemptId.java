package org.attune.attempt;

public record AttemptId(long value) {}
