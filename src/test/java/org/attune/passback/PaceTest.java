package org.attune.passback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long BEGINNING = Long.MAX_VALUE - 1_000; // nanoTime may overflow

    private final Pace pace = new Pace();

    @Test
    void as_long_as_nothing_is_refused_nothing_waits() {
        IntStream.range(0, 1000).forEach(_ -> pace.took(at(0)));

        assertThat(pace.untilNext(at(0))).isZero();
        assertThat(pace.untilNext(at(0))).isZero();
        assertThat(pace.inOneSecond(at(0), 32)).isEqualTo(32);
    }

    @Test
    void a_platform_that_asks_for_a_pause_is_called_a_little_slower_than_it_could_bear() {
        tookFiftyIn(1000);

        pace.refused(at(1000), true);

        assertThat(pace.untilNext(at(2000))).isZero();
        assertThat(pace.untilNext(at(2000))).isBetween(Duration.ofMillis(21), Duration.ofMillis(23));
        assertThat(pace.inOneSecond(at(1000), 64)).isEqualTo(45);
    }

    @Test
    void what_was_under_way_and_is_refused_with_it_slows_nothing_further() {
        tookFiftyIn(1000);

        pace.refused(at(1000), true);
        pace.refused(at(1100), true);
        pace.refused(at(1900), true);

        assertThat(pace.inOneSecond(at(1000), 64)).isEqualTo(45);
    }

    @Test
    void it_becomes_faster_again_bit_by_bit() {
        tookFiftyIn(1000);

        pace.refused(at(1000), true);

        assertThat(pace.inOneSecond(at(5000), 1000)).isEqualTo(47);
        assertThat(pace.inOneSecond(at(61_000), 1000)).isEqualTo(75);
    }

    @Test
    void a_pace_that_is_still_too_fast_becomes_a_tenth_slower() {
        tookFiftyIn(1000);
        pace.refused(at(1000), true);

        pace.refused(at(3000), true);

        assertThat(pace.inOneSecond(at(3000), 64)).isEqualTo(41);
    }

    @Test
    void what_is_refused_now_and_then_is_not_for_its_pace() {
        for (int n = 0; n < 100; n++) {
            if (n % 10 == 0) {
                pace.refused(at(n), false);
            } else {
                pace.took(at(n));
            }
        }

        assertThat(pace.untilNext(at(100))).isZero();
        assertThat(pace.untilNext(at(100))).isZero();
    }

    @Test
    void but_what_is_refused_often_is_even_when_no_pause_is_asked_for() {
        tookFiftyIn(900);

        IntStream.range(0, 5).forEach(_ -> pace.refused(at(900), false));

        assertThat(pace.inOneSecond(at(900), 64)).isEqualTo(45);
    }

    @Test
    void a_refusal_after_a_few_calls_does_not_make_it_creep() {
        pace.took(at(0));

        pace.refused(at(10), true);

        assertThat(pace.inOneSecond(at(10), 64)).isEqualTo(10);
    }

    @Test
    void the_slowest_is_one_a_second() {
        IntStream.range(0, 100).forEach(n -> pace.refused(at(1000 * n), true));

        assertThat(pace.inOneSecond(at(99_000), 64)).isLessThanOrEqualTo(5);
        pace.untilNext(at(99_000));
        assertThat(pace.untilNext(at(99_000))).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    private void tookFiftyIn(int millis) {
        IntStream.range(0, 50).forEach(n -> pace.took(at(n * millis / 50)));
    }

    private static long at(int millis) {
        return BEGINNING + Duration.ofMillis(millis).toNanos();
    }
}
