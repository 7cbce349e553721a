package org.attune.course;

/** A course on a platform (in LTI's words a context). */
public record ContextId(long value) {}
