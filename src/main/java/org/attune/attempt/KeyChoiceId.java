package org.attune.attempt;

public record KeyChoiceId(long value) {}
