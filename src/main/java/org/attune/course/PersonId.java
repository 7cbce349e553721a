package org.attune.course;

/** A person as one platform knows them; the same human on two platforms is two people here. */
public record PersonId(long value) {}
