package org.attune.sandbox.lms.outcomes;

/** @param name the ID number (Moodle) or vendor_guid (Canvas) that it was imported with */
public record Competency(long id, String name, String title) {}
