package org.attune.attempt.rescoring;

import java.time.Instant;
import java.util.Optional;
import org.attune.attempt.KeySource;
import org.attune.attempt.RescoringId;
import org.attune.content.ModuleId;
import org.attune.course.PersonId;
import org.attune.course.PlacementId;

/**
 * All submitted attempts of a placement marked anew, because an instructor wanted it so.
 *
 * @param to the key that they are marked by
 * @param by the instructor
 * @param reason in the instructor's words; learners whose marks change read it
 * @param attempts how many were submitted when it was kept
 * @param done how many have been looked at; more than {@code attempts} when others were submitted meanwhile
 * @param changed how many of these have other marks now
 */
public record Rescoring(
        RescoringId id,
        PlacementId placement,
        ModuleId module,
        KeySource to,
        PersonId by,
        String reason,
        Instant keptAt,
        int attempts,
        int done,
        int changed,
        Optional<Instant> finishedAt) {

    public static final int LONGEST_REASON = 1000;

    public boolean isFinished() {
        return finishedAt.isPresent();
    }
}
