package org.attune.course;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the instructor chose for a link.
 *
 * @param maximumPoints what the whole quiz is worth in the LMS: a whole number from 1 to 100, because Moodle takes no other
 * @param attemptsAllowed 0 means as many as one likes
 * @param competencyColumns whether each knowledge area gets a column of its own in the gradebook
 * @param passMark percent of the points from which on the quiz is passed, 1 to 100; empty when nobody passes or fails
 */
public record PlacementSettings(
        int maximumPoints,
        int attemptsAllowed,
        AttemptCounting counting,
        boolean competencyColumns,
        OptionalInt passMark,
        Feedback feedback,
        Asking asking,
        Timing timing) {

    public static final PlacementSettings DEFAULT = new PlacementSettings(100, 3, AttemptCounting.BEST, false);

    public PlacementSettings {
        if (maximumPoints < 1 || maximumPoints > 100) {
            throw new IllegalArgumentException("Maximum points must be a whole number from 1 to 100");
        }
        if (attemptsAllowed < 0 || attemptsAllowed > 100) {
            throw new IllegalArgumentException("Attempts allowed must be from 0 (no limit) to 100");
        }
        if (passMark.isPresent() && (passMark.getAsInt() < 1 || passMark.getAsInt() > 100)) {
            throw new IllegalArgumentException("The pass mark must be from 1 to 100 percent");
        }
        if (feedback == Feedback.AFTER_EACH && asking.paging() == Paging.ALL_TOGETHER) {
            throw new IllegalArgumentException("Feedback after each question needs one question a page");
        }
    }

    /** Without a clock, dates or lots; feedback after the submit. */
    public PlacementSettings(
            int maximumPoints, int attemptsAllowed, AttemptCounting counting, boolean competencyColumns) {
        this(
                maximumPoints,
                attemptsAllowed,
                counting,
                competencyColumns,
                OptionalInt.empty(),
                Feedback.AFTER_SUBMIT,
                Asking.DEFAULT,
                Timing.NONE);
    }

    public PlacementSettings with(Asking other) {
        return new PlacementSettings(
                maximumPoints, attemptsAllowed, counting, competencyColumns, passMark, feedback, other, timing);
    }

    public PlacementSettings with(Timing other) {
        return new PlacementSettings(
                maximumPoints, attemptsAllowed, counting, competencyColumns, passMark, feedback, asking, other);
    }

    PlacementSettings withoutDates() {
        return with(timing.between(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    public PlacementSettings withDatesOf(PlacementSettings other) {
        Timing dates = other.timing;
        return with(timing.between(dates.opens(), dates.due(), dates.closes()));
    }

    public PlacementSettings with(Feedback other) {
        return new PlacementSettings(
                maximumPoints, attemptsAllowed, counting, competencyColumns, passMark, other, asking, timing);
    }

    public PlacementSettings passingAt(int percent) {
        return new PlacementSettings(
                maximumPoints,
                attemptsAllowed,
                counting,
                competencyColumns,
                OptionalInt.of(percent),
                feedback,
                asking,
                timing);
    }
}
