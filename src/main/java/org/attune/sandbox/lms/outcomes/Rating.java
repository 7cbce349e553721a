package org.attune.sandbox.lms.outcomes;

import java.time.Instant;

/**
 * What stands for somebody in a competency.
 *
 * @param value in Moodle the number of the scale's value, from 1; in Canvas the points, of 2
 * @param byTool false where a teacher gave it
 */
public record Rating(Competency competency, String sub, double value, String note, boolean byTool, Instant at) {}
