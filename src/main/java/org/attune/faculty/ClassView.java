package org.attune.faculty;

import java.util.List;
import org.attune.words.Message;

/**
 * The class at one link.
 *
 * @param learners who has begun, by name
 * @param problems what could not be delivered, one for each cause
 * @param standing the names of those whose grade was changed on the platform, and stands
 * @param columns what is to be known of the gradebook's columns
 * @param awaited how many marks an instructor has yet to give
 * @param roster who has not begun
 * @param underWay whether looking again in a moment may show something else
 */
record ClassView(
        List<LearnerRow> learners,
        List<Problem> problems,
        List<String> standing,
        List<Message> columns,
        int awaited,
        RosterView roster,
        boolean underWay) {

    /**
     * @param said what the platform said; may be empty
     * @param whose the names of the learners, and the column where it is not the link's own
     */
    record Problem(String cause, String remedy, String said, List<String> whose) {}

    /** To say whose grade was sent again; 0 is everyone's, and of a stranger nothing is said. */
    String nameOf(long person) {
        return learners.stream()
                .filter(learner -> learner.id() == person)
                .map(LearnerRow::name)
                .findFirst()
                .orElse("");
    }
}
