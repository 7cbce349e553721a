package org.attune.attempt.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.attune.attempt.AttemptId;
import org.attune.attempt.sheet.ModuleTitle;
import org.attune.attempt.sheet.ReviewedItem;
import org.attune.course.PersonId;
import org.attune.item.Score;

/**
 * A learner's attempt as an instructor reads it.
 *
 * @param number counted from 1 for each learner and placement
 * @param title of the module
 * @param total of the marks that are there
 * @param awaited how many marks an instructor has yet to give
 * @param items in the order in which the learner meets them; without marks while the attempt is open
 * @param timeline from the start, by time
 */
public record AttemptReport(
        AttemptId id,
        PersonId person,
        int number,
        ModuleTitle title,
        Optional<Instant> submittedAt,
        Score total,
        int awaited,
        List<ReviewedItem> items,
        List<TimelineEntry> timeline) {

    public boolean isOpen() {
        return submittedAt.isEmpty();
    }
}
