package org.attune.attempt.rescoring;

import java.util.Optional;
import org.attune.attempt.AttemptId;
import org.attune.attempt.KeySource;
import org.attune.item.Key;
import org.attune.item.Score;

/**
 * A stored mark with all that a rescoring asks of it.
 *
 * @param by the key that made it
 * @param byHand an instructor set it
 * @param awaited an instructor has yet to give it
 * @param considered the key of the last rescoring that looked at it, also where it was left as it was
 */
record MarkedItem(
        AttemptId attempt,
        Key item,
        Score score,
        KeySource by,
        boolean byHand,
        boolean awaited,
        Optional<KeySource> considered) {}
