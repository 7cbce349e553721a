package org.attune.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.attune.item.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdsTest {

    private final Thresholds thresholds = new Thresholds(new BigDecimal("0.60"), new BigDecimal("0.80"));

    @ParameterizedTest
    @CsvSource({
        "0, 5, NOT_YET",
        "2.999999, 5, NOT_YET",
        "3, 5, DEVELOPING",
        "3.999999, 5, DEVELOPING",
        "4, 5, PROFICIENT",
        "5, 5, PROFICIENT",
        // 0.599999999 of what is possible would be shown as 60 %, and is not
        "599999.999999, 1000000, NOT_YET",
        "0, 0, NOT_YET"
    })
    void a_level_is_reached_at_its_threshold_exactly(BigDecimal earned, BigDecimal possible, Level level) {
        assertThat(thresholds.of(new Score(earned, possible))).isEqualTo(level);
    }

    @Test
    void all_that_is_possible_may_be_asked_for() {
        Thresholds strict = new Thresholds(new BigDecimal("0.5"), BigDecimal.ONE);

        assertThat(strict.of(new Score(BigDecimal.ONE, BigDecimal.ONE))).isEqualTo(Level.PROFICIENT);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.8", "-0.1, 0.8", "0.8, 0.8", "0.9, 0.8", "0.6, 1.01"})
    void thresholds_out_of_order_are_refused_with_both_names(BigDecimal developing, BigDecimal proficient) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Thresholds(developing, proficient))
                .withMessageContaining("attune.outcome.developing")
                .withMessageContaining("attune.outcome.proficient");
    }
}
