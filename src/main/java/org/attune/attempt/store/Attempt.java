package org.attune.attempt.store;

import java.time.Instant;
import java.util.Optional;
import org.attune.attempt.AttemptId;
import org.attune.content.ModuleId;
import org.attune.content.QuizVersion;
import org.attune.course.PersonId;
import org.attune.course.PlacementId;
import org.attune.course.Visit;

/**
 * One sitting of a quiz, from its start.
 *
 * @param preview by an instructor: marked and shown, never graded
 * @param number counted from 1 for each person and placement, previews apart
 * @param version the quiz as it was at the start; it stays that for this attempt, whatever becomes of the content
 * @param paper what was drawn of it; empty when all of it is asked, in the author's order
 */
public record Attempt(
        AttemptId id,
        PlacementId placement,
        PersonId person,
        boolean preview,
        int number,
        ModuleId module,
        QuizVersion version,
        Optional<Paper> paper,
        Instant startedAt,
        Optional<Instant> submittedAt,
        AttemptClock clock) {

    public boolean isOpen() {
        return submittedAt.isEmpty();
    }

    public Attempt submitted(Instant at) {
        return new Attempt(
                id, placement, person, preview, number, module, version, paper, startedAt, Optional.of(at), clock);
    }

    public Attempt with(AttemptClock other) {
        return new Attempt(
                id, placement, person, preview, number, module, version, paper, startedAt, submittedAt, other);
    }

    /** When it was handed in: what the clock submitted, at its deadline. */
    public Optional<Instant> handedInAt() {
        return submittedAt.map(
                at -> clock.deadline().filter(end -> end.isBefore(at)).orElse(at));
    }

    /** An attempt is its learner's alone, at the link where it was started. */
    public boolean belongsTo(Visit visit) {
        return person.equals(visit.person()) && visit.placement().equals(Optional.of(placement));
    }

    /** Learners' attempts are read by the instructors of the link where they were started; previews by nobody else. */
    public boolean isReadBy(Visit visit) {
        return visit.byInstructor() && !preview && visit.placement().equals(Optional.of(placement));
    }
}
