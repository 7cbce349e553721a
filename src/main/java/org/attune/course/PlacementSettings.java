package org.attune.course;

/**
 * What the instructor chose for a link.
 *
 * @param maximumPoints what the whole quiz is worth in the LMS: a whole number from 1 to 100, because Moodle takes no other
 * @param attemptsAllowed 0 means as many as one likes
 * @param competencyColumns whether each knowledge area gets a column of its own in the gradebook
 */
public record PlacementSettings(
        int maximumPoints, int attemptsAllowed, AttemptCounting counting, boolean competencyColumns) {

    public static final PlacementSettings DEFAULT = new PlacementSettings(100, 3, AttemptCounting.BEST, false);

    public PlacementSettings {
        if (maximumPoints < 1 || maximumPoints > 100) {
            throw new IllegalArgumentException("Maximum points must be a whole number from 1 to 100");
        }
        if (attemptsAllowed < 0 || attemptsAllowed > 100) {
            throw new IllegalArgumentException("Attempts allowed must be from 0 (no limit) to 100");
        }
    }
}
