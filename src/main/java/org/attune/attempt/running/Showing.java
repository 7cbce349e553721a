package org.attune.attempt.running;

import java.time.Instant;
import java.util.Optional;
import org.attune.attempt.store.Attempt;
import org.attune.course.Feedback;
import org.attune.course.Terms;

/**
 * What of a submitted attempt its learner may see now.
 *
 * @param points what was earned, in all and question by question
 * @param reasons the keys and the rationales
 * @param from when there will be more to see, where that is known
 */
public record Showing(boolean points, boolean reasons, Optional<Instant> from) {

    private static final Showing ALL = new Showing(true, true, Optional.empty());

    static Showing of(Attempt attempt, Terms terms, Instant now) {
        if (attempt.preview()) {
            return ALL;
        }
        return switch (terms.settings().feedback()) {
            case AFTER_EACH, AFTER_SUBMIT -> ALL;
            case AFTER_DUE ->
                terms.timing().due().filter(due -> now.isAfter(due)).isPresent()
                        ? ALL
                        : new Showing(false, false, terms.timing().due());
            case SCORES_ONLY -> new Showing(true, false, Optional.empty());
            case NONE -> new Showing(false, false, Optional.empty());
        };
    }

    /** Whether an answer can be checked while the attempt is open. */
    static boolean afterEach(Terms terms) {
        return terms.settings().feedback() == Feedback.AFTER_EACH;
    }
}
