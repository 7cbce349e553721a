package org.attune.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {

    @ParameterizedTest
    @CsvSource({"-1, 1", "2, 1", "0, -1", "0.000001, 0"})
    void a_score_out_of_its_bounds_cannot_be_made(String earned, String possible) {
        assertThatIllegalArgumentException().isThrownBy(() -> score(earned, possible));
    }

    @Test
    void how_a_number_is_written_does_not_matter() {
        assertThat(score("1.500000", "10")).isEqualTo(score("1.5", "1E+1"));
        assertThat(score("1.5", "1E+1").possible()).hasToString("10");
        assertThat(score("0.000", "1")).isEqualTo(score("0", "1"));
    }

    @Test
    void scores_add_up_exactly() {
        assertThat(score("0.1", "1").plus(score("0.2", "1"))).isEqualTo(score("0.3", "2"));
        assertThat(Score.NONE.plus(score("1", "2"))).isEqualTo(score("1", "2"));
    }

    @Test
    void a_share_is_rounded_half_up_and_nothing_possible_is_nothing() {
        assertThat(score("2", "3").share()).isEqualByComparingTo("0.666667");
        assertThat(score("3", "3").share()).isEqualByComparingTo("1");
        assertThat(Score.NONE.share()).isZero();
    }

    private static Score score(String earned, String possible) {
        return new Score(new BigDecimal(earned), new BigDecimal(possible));
    }
}
