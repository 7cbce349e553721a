package org.attune.course;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Who is in a course as learners, as far as it is known.
 *
 * @param state of what is known
 * @param readAt when the platform was last asked and answered; absent until it has
 * @param enrolled who is there now
 * @param left who was there, or came from there, and is listed no more; their work is kept
 */
public record CourseRoster(State state, Optional<Instant> readAt, Set<PersonId> enrolled, Set<PersonId> left) {

    /** What can be said of the list. */
    public sealed interface State {

        /** The platform offers none: only who came is known. */
        record NotOffered() implements State {}

        /** It is being asked at this moment. */
        record BeingRead() implements State {}

        /** It was read, or will be when an instructor comes next. */
        record Known() implements State {}

        /** @param cause in plain words; not to be trusted as markup */
        record Failed(String cause) implements State {}
    }

    public boolean hasLeft(PersonId person) {
        return left.contains(person);
    }
}
