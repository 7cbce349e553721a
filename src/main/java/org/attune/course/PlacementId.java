package org.attune.course;

/** What one resource link of a course opens, with its settings. */
public record PlacementId(long value) {}
