package org.attune.passback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(30));

    @ParameterizedTest
    @CsvSource({
        "1, 5",
        "2, 10",
        "3, 20",
        "8, 640",
        "9, 1280",
        "10, 1800",
        "11, 1800",
        "1000, 1800",
        "2147483647, 1800",
        "0, 5"
    })
    void the_ceiling_doubles_until_the_longest_wait(int failures, long seconds) {
        assertThat(backoff.ceiling(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void the_wait_lies_anywhere_between_the_least_and_the_ceiling() {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(42);
        Duration least = Duration.ofDays(1);
        Duration most = Duration.ZERO;
        for (int i = 0; i < 2_000; i++) {
            Duration wait = backoff.after(3, chance);
            assertThat(wait).isBetween(Backoff.LEAST, Duration.ofSeconds(20));
            least = wait.compareTo(least) < 0 ? wait : least;
            most = wait.compareTo(most) > 0 ? wait : most;
        }
        assertThat(least).isLessThan(Duration.ofSeconds(2));
        assertThat(most).isGreaterThan(Duration.ofSeconds(18));
    }

    @Test
    void a_ceiling_below_the_least_wait_holds() {
        Backoff short_ = new Backoff(Duration.ofMillis(50), Duration.ofMillis(50));

        assertThat(short_.after(7, RandomGenerator.getDefault())).isEqualTo(Duration.ofMillis(50));
    }
}
