package org.attune.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.attune.item.SampleItems.band;
import static org.attune.item.SampleItems.key;
import static org.attune.item.SampleItems.numeric;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import org.attune.item.Response.Chosen;
import org.attune.item.Response.Entered;
import org.junit.jupiter.api.Test;

/** What holds for every item that asks for a number. */
class NumericTest {

    private final Random dice = new Random(20261122);

    @Test
    void any_number_scores_from_nothing_to_the_points() {
        for (int i = 0; i < 2_000; i++) {
            Numeric item = anyNumeric();
            Score score = mark(item, anyNumber()); // a score outside its bounds cannot be made
            assertThat(score.possible()).isEqualByComparingTo(item.points());
        }
    }

    @Test
    void the_answer_itself_earns_all_and_so_does_a_number_just_within_the_tolerance() {
        for (int i = 0; i < 500; i++) {
            Numeric item = anyNumeric();
            Score whole = new Score(item.points(), item.points());
            assertThat(mark(item, item.answer())).isEqualTo(whole);
            assertThat(mark(item, item.answer().add(item.tolerance()))).isEqualTo(whole);
            assertThat(mark(item, item.answer().subtract(item.tolerance()))).isEqualTo(whole);
            assertThat(mark(item, item.answer().add(item.tolerance()).add(new BigDecimal("0.000001")))
                            .earned())
                    .isLessThan(item.points());
        }
    }

    @Test
    void a_number_that_is_nearer_never_earns_less() {
        for (int i = 0; i < 2_000; i++) {
            Numeric item = anyNumeric();
            BigDecimal one = anyNumber();
            BigDecimal other = anyNumber();
            boolean nearer = one.subtract(item.answer())
                            .abs()
                            .compareTo(other.subtract(item.answer()).abs())
                    <= 0;
            assertThat(mark(item, nearer ? one : other).earned())
                    .isGreaterThanOrEqualTo(mark(item, nearer ? other : one).earned());
        }
    }

    @Test
    void a_number_beyond_all_bands_earns_nothing() {
        Numeric item = numeric("n", "1", "5", "0", band("1", "0.5"), band("2", "0.25"));
        assertThat(mark(item, new BigDecimal("7")).earned()).isEqualByComparingTo("0.25");
        assertThat(mark(item, new BigDecimal("7.0000001")).earned()).isEqualByComparingTo("0");
        assertThat(mark(item, new BigDecimal("-5")).earned()).isEqualByComparingTo("0");
    }

    @Test
    void no_number_earns_nothing() {
        Numeric zero = numeric("n", "1", "0", "0");
        assertThat(Marking.mark(zero, Optional.empty()).earned()).isEqualByComparingTo("0");
        assertThat(Marking.mark(zero, Optional.of(new Entered(""))).earned()).isEqualByComparingTo("0");
        assertThat(Marking.mark(zero, Optional.of(new Entered("0,00"))).earned())
                .isEqualByComparingTo("1");
    }

    @Test
    void a_text_that_is_no_number_cannot_become_a_response() {
        for (String text : new String[] {"twelve", "1e9", " ", "1,000.5"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Entered(text));
        }
    }

    @Test
    void a_response_to_another_item_is_a_broken_promise() {
        Response foreign = new Chosen(key("a"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Marking.mark(numeric("n", "1", "0", "0"), Optional.of(foreign)));
    }

    private static Score mark(Numeric item, BigDecimal number) {
        return Marking.mark(item, Optional.of(new Entered(number.toPlainString())));
    }

    private Numeric anyNumeric() {
        String points = BigDecimal.valueOf(dice.nextInt(1, 1_000), 2).toString();
        String answer = anyNumber().toPlainString();
        return switch (dice.nextInt(3)) {
            case 0 -> numeric("n", points, answer, "0");
            case 1 -> numeric("n", points, answer, "0.5", band("1", "0.3"));
            default -> numeric("n", points, answer, "0.25", band("0.5", "0.75"), band("20", "0.1"));
        };
    }

    private BigDecimal anyNumber() {
        return BigDecimal.valueOf(dice.nextInt(-5_000, 5_000), dice.nextInt(0, 4));
    }
}
