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
    void what_is_refused_now_and_then_is_not_for_its_pace() {
        tookFiftyIn(1000);

        pace.refused(at(999), false);

        assertThat(pace.untilNext(at(1000))).isZero();
        assertThat(pace.untilNext(at(1000))).isZero();
    }

    @Test
    void but_what_is_refused_often_is_even_when_no_pause_is_asked_for() {
        tookFiftyIn(1000);

        IntStream.range(0, 17).forEach(_ -> pace.refused(at(990), false));

        assertThat(pace.inOneSecond(at(1000), 64)).isEqualTo(46);
    }

    @Test
    void of_a_platform_that_takes_nothing_no_pace_is_learned() {
        IntStream.range(0, 16).forEach(_ -> pace.refused(at(0), true));

        assertThat(pace.untilNext(at(1))).isZero();
        assertThat(pace.untilNext(at(1))).isZero();
    }

    @Test
    void the_slowest_is_one_a_second() {
        pace.took(at(0));

        pace.refused(at(10), true);

        assertThat(pace.untilNext(at(10))).isZero();
        assertThat(pace.untilNext(at(10))).isBetween(Duration.ofMillis(990), Duration.ofMillis(1000));
    }

    private void tookFiftyIn(int millis) {
        IntStream.range(0, 50).forEach(n -> pace.took(at(n * millis / 50)));
    }

    private static long at(int millis) {
        return BEGINNING + Duration.ofMillis(millis).toNanos();
    }
}
