package org.attune.lti.services;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A score for one learner in one line item (AGS 2.0, section 3.4).
 *
 * @param userId the subject of the learner's launches
 * @param points absent only where nothing was scored; Moodle then erases the grade that is there
 * @param timestamp must be later than that of every score sent before for this learner and line item, by a whole second
 *     or more for Moodle's sake; sent with milliseconds
 * @param comment plain text for the learner and the teacher; without one Moodle erases the comment that is there
 * @param submission when the work was begun and handed in; without it Canvas takes the time of arrival and may call it late
 * @param canvas only for Canvas
 */
public record ScoreMessage(
        String userId,
        Optional<Points> points,
        ActivityProgress activityProgress,
        GradingProgress gradingProgress,
        Instant timestamp,
        Optional<String> comment,
        Optional<Submission> submission,
        Optional<CanvasSubmission> canvas) {

    public ScoreMessage {
        if (userId.isBlank()) {
            throw new IllegalArgumentException("A score needs a userId");
        }
    }

    /** A finished grade: completed and fully graded. */
    public static ScoreMessage graded(String userId, Points points, Instant timestamp) {
        return new ScoreMessage(
                userId,
                Optional.of(points),
                ActivityProgress.COMPLETED,
                GradingProgress.FULLY_GRADED,
                timestamp,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Handed in, and waiting for a person to mark it (AGS 2.0, section 3.4.8: PendingManual). Beware: a platform takes away
     * the grade that is there, so this is for one who has none.
     */
    public static ScoreMessage awaiting(String userId, Instant timestamp) {
        return new ScoreMessage(
                userId,
                Optional.empty(),
                ActivityProgress.COMPLETED,
                GradingProgress.PENDING_MANUAL,
                timestamp,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public ScoreMessage withComment(String text) {
        return new ScoreMessage(
                userId, points, activityProgress, gradingProgress, timestamp, Optional.of(text), submission, canvas);
    }

    public ScoreMessage withSubmission(Submission times) {
        return new ScoreMessage(
                userId, points, activityProgress, gradingProgress, timestamp, comment, Optional.of(times), canvas);
    }

    public ScoreMessage withCanvas(CanvasSubmission extension) {
        return new ScoreMessage(
                userId,
                points,
                activityProgress,
                gradingProgress,
                timestamp,
                comment,
                submission,
                Optional.of(extension));
    }

    /**
     * scoreGiven and scoreMaximum, which only make sense together.
     *
     * @param given 0 or more; more than the maximum is allowed (extra points), though Moodle cuts it
     * @param maximum more than 0; the platform scales to the maximum of its column
     */
    public record Points(BigDecimal given, BigDecimal maximum) {

        public Points {
            if (given.signum() < 0) {
                throw new IllegalArgumentException("scoreGiven must not be negative: " + given);
            }
            if (maximum.signum() <= 0) {
                throw new IllegalArgumentException("scoreMaximum must be more than zero: " + maximum);
            }
        }
    }

    /**
     * What Canvas is to make of a score. Left out, it takes each for new work, of which it has nothing to show: it counts an
     * attempt, refuses it when there is none left, and puts it over what the teacher gave.
     *
     * @param newSubmission whether it stands for work that was handed in since the last score
     * @param preserveScore whether a grade stays where this score brings none
     * @param prioritizeNonToolGrade whether a grade that a person gave stays
     * @param work the address that SpeedGrader launches to show the work; without one it shows none
     */
    public record CanvasSubmission(
            boolean newSubmission, boolean preserveScore, boolean prioritizeNonToolGrade, Optional<URI> work) {}

    /** The times of the work (AGS 2.0, section 3.4.9). */
    public record Submission(Optional<Instant> startedAt, Optional<Instant> submittedAt) {}
}
