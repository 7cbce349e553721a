package org.attune.attempt.rescoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.item.SampleItems.key;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.attempt.AttemptId;
import org.attune.attempt.KeySource;
import org.attune.attempt.MarkedAttempt;
import org.attune.attempt.MarkedAttempt.ItemMark;
import org.attune.attempt.rescoring.AttemptDifference.ItemDifference;
import org.attune.attempt.rescoring.AttemptDifference.Verdict;
import org.attune.content.QuizVersion;
import org.attune.course.PersonId;
import org.attune.item.Score;
import org.junit.jupiter.api.Test;

class AttemptDifferenceTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final KeySource BEFORE = new KeySource(new QuizVersion("0".repeat(32)), Optional.empty());

    @Test
    void an_attempt_with_its_other_marks_is_as_late_as_it_was() {
        MarkedAttempt attempt = new MarkedAttempt(
                new AttemptId(1), 2, NOON, NOON.plusSeconds(60), 3, List.of(mark("first", 1), mark("second", 0)));
        AttemptDifference difference = new AttemptDifference(
                attempt.id(),
                new PersonId(7),
                2,
                List.of(new ItemDifference(key("second"), BEFORE, points(0), points(1), Verdict.CHANGED)));

        assertThat(difference.applied(attempt))
                .isEqualTo(new MarkedAttempt(
                        new AttemptId(1),
                        2,
                        NOON,
                        NOON.plusSeconds(60),
                        3,
                        List.of(mark("first", 1), mark("second", 1))));
    }

    private static ItemMark mark(String item, int earned) {
        return new ItemMark(key(item), Set.of(), points(earned));
    }

    private static Score points(int earned) {
        return new Score(BigDecimal.valueOf(earned), BigDecimal.ONE);
    }
}
