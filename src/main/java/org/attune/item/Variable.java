package org.attune.item;

/**
 * Something that changes in the course of a case: trust, safety, the time that is left. It is a whole number, and choices
 * change it; a change that would lead beyond its bounds stops at them.
 *
 * @param start from {@code lowest} to {@code highest}
 * @param shown whether the learner sees it while deciding; after submitting, every variable is shown
 */
public record Variable(Key key, String title, int start, int lowest, int highest, boolean shown) {

    /** Far enough apart for anything that people count in a case. */
    public static final int FARTHEST = 1_000;

    public Variable {
        Gate.require(
                lowest >= -FARTHEST && highest <= FARTHEST,
                "The bounds of '%s' must be from -%d to %d".formatted(key, FARTHEST, FARTHEST));
        Gate.require(lowest < highest, "The lowest of '%s' must be below its highest".formatted(key));
        Gate.require(
                start >= lowest && start <= highest,
                "'%s' must start from %d to %d, not at %d".formatted(key, lowest, highest, start));
    }

    int within(int value) {
        return Math.clamp(value, lowest, highest);
    }
}
