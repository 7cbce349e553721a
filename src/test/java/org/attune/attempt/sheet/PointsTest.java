package org.attune.attempt.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.attune.item.Score;
import org.attune.testing.English;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTest {

    @ParameterizedTest
    @CsvSource({
        "0.5, 1, 0.5 of 1 point",
        "2, 2, 2 of 2 points",
        "0, 10, 0 of 10 points",
        "0.333333, 1, 0.33 of 1 point",
        "0.005, 0.5, 0.01 of 0.5 points",
        "100, 100, 100 of 100 points"
    })
    void a_score_in_words(String earned, String possible, String words) {
        assertThat(English.say(Points.earned(new Score(new BigDecimal(earned), new BigDecimal(possible)))))
                .isEqualTo(words);
    }
}
