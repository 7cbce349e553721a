package org.attune.passback;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.attune.course.Placement;
import org.attune.lti.services.ScoreMessage;
import org.attune.lti.services.ScoreMessage.Points;
import org.attune.lti.services.ScoreMessage.Submission;

/**
 * What a platform is to be told of one learner in one column; a zero is told like any other score.
 *
 * @param points empty while the grade waits for an instructor's mark
 * @param work where the attempt behind the grade can be read; none for a column of a knowledge area, nor for an average
 */
record Letter(
        Placement placement,
        Column column,
        String userId,
        Optional<Points> points,
        String comment,
        Submission submission,
        Optional<URI> work) {

    ScoreMessage at(Instant timestamp, Owed owed) {
        ScoreMessage message = points.map(given -> ScoreMessage.graded(userId, given, timestamp))
                .orElseGet(() -> ScoreMessage.awaiting(userId, timestamp))
                .withComment(comment)
                .withSubmission(submission);
        return placement.isOnCanvas() ? message.withCanvas(canvas(owed)) : message;
    }

    /**
     * The same work marked anew is no new work; a grade that a person gave stays, unless somebody wants ours there. A grade is
     * given up only where an instructor took back a mark, and it is awaited again.
     */
    private ScoreMessage.CanvasSubmission canvas(Owed owed) {
        boolean first = !owed.told().taken() && !owed.hasUsedUpAttempts();
        boolean sameWork = owed.told().work().equals(submission.submittedAt());
        return first
                ? new ScoreMessage.CanvasSubmission(true, false, false, work)
                : new ScoreMessage.CanvasSubmission(
                        !sameWork && !owed.hasUsedUpAttempts(), points.isPresent(), !owed.insisted(), work);
    }

    /**
     * Tells whether the platform holds exactly this already. Telling it twice would be harmless to us, but not to a teacher
     * who has corrected the grade there in the meantime.
     */
    String digest(URI lineItem) {
        String all = String.join(
                "\n",
                lineItem.toString(),
                points.map(given -> given.given().toPlainString()).orElse(""),
                points.map(given -> given.maximum().toPlainString()).orElse(""),
                time(submission.startedAt()),
                time(submission.submittedAt()),
                comment);
        return sha256(all);
    }

    /** In 64 hexadecimal digits. */
    static String sha256(String all) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String time(Optional<Instant> instant) {
        return instant.map(Instant::toString).orElse("");
    }
}
