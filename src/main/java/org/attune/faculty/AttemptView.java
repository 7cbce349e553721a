package org.attune.faculty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.attune.attempt.report.AttemptReport;
import org.attune.item.Score;
import org.attune.words.Message;

/**
 * A learner's attempt on its page.
 *
 * @param learner by name
 * @param others the learner's attempts, this one among them
 * @param timeline by time
 * @param left how many marks at this link an instructor has yet to give
 * @param next where the next of them is, apart from those of this attempt
 */
record AttemptView(
        AttemptReport report,
        String learner,
        List<AttemptLink> others,
        List<ItemView> items,
        List<TimelineRow> timeline,
        int left,
        Optional<String> next) {

    /** "7.5 of 12 points". */
    public Message total() {
        Score total = report.total();
        return Message.of("faculty.attempt.total", rounded(total.earned()), rounded(total.possible()));
    }

    private static BigDecimal rounded(BigDecimal points) {
        return points.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
