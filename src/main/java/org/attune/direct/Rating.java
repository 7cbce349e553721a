package org.attune.direct;

import java.time.Instant;
import java.util.Optional;
import org.attune.competency.KnowledgeArea;
import org.attune.outcome.Level;

/**
 * What a platform is to be told of one learner in one knowledge area.
 *
 * @param course the context's id in launches
 * @param user the learner's {@code sub} in launches
 * @param note plain text that says where it comes from
 * @param at when the latest of the work was handed in
 * @param before what it was told last, and took
 * @param tried what was sent last, taken or not: the answer may have been lost on the way
 * @param insist whether it shall stand there whatever stands there now
 */
public record Rating(
        String course,
        String user,
        KnowledgeArea area,
        Level level,
        String note,
        Instant at,
        Optional<Level> before,
        Optional<Level> tried,
        boolean insist) {}
