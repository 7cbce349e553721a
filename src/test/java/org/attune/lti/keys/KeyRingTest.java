package org.attune.lti.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.attune.lti.keys.KeyRing.Next;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private static final Duration INSTANT_BEFORE = Duration.ofNanos(1_000);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant SECOND_BEGINS = START.plus(Duration.ofDays(90));
    private static final Instant SECOND_IS_SHOWN = SECOND_BEGINS.minus(Duration.ofDays(2));
    private static final Instant FIRST_IS_OVER = SECOND_BEGINS.plus(Duration.ofDays(7));
    private static final RSAKey RSA = rsa();

    private final KeySettings settings = TestKeys.SETTINGS;
    private final ToolKey first = key(1, START);
    private final ToolKey second = key(2, SECOND_BEGINS);

    @Test
    void with_no_key_at_all_one_is_made_that_signs_at_once() {
        assertThat(ring().due(START, settings).next()).contains(new Next(1, START));
    }

    @Test
    void nothing_is_due_until_two_days_before_the_key_has_signed_its_ninety_days() {
        assertThat(ring(first).due(START, settings).isNothing()).isTrue();
        assertThat(ring(first)
                        .due(SECOND_IS_SHOWN.minus(INSTANT_BEFORE), settings)
                        .isNothing())
                .isTrue();
    }

    @Test
    void two_days_before_its_turn_the_next_key_is_made_and_shown() {
        assertThat(ring(first).due(SECOND_IS_SHOWN, settings).next()).contains(new Next(2, SECOND_BEGINS));
        assertThat(ring(first, second).published(SECOND_IS_SHOWN, settings)).containsExactly(first, second);
    }

    @Test
    void having_done_what_is_due_leaves_nothing_due() {
        assertThat(ring(first, second).due(SECOND_IS_SHOWN, settings).isNothing())
                .isTrue();
    }

    @Test
    void the_old_key_signs_until_the_very_instant_the_next_one_takes_over() {
        assertThat(ring(first, second).signing(SECOND_BEGINS.minus(INSTANT_BEFORE)))
                .contains(first);
        assertThat(ring(first, second).signing(SECOND_BEGINS)).contains(second);
    }

    @Test
    void the_old_key_is_shown_for_seven_days_after_its_last_signature_and_then_forgotten() {
        KeyRing ring = ring(first, second);
        Instant lastMoment = FIRST_IS_OVER.minus(INSTANT_BEFORE);
        assertThat(ring.published(lastMoment, settings)).containsExactly(first, second);
        assertThat(ring.due(lastMoment, settings).over()).isEmpty();
        assertThat(ring.published(FIRST_IS_OVER, settings)).containsExactly(second);
        assertThat(ring.due(FIRST_IS_OVER, settings).over()).containsExactly(first);
    }

    @Test
    void after_a_long_sleep_platforms_still_get_two_days_to_see_the_next_key() {
        Instant wakes = START.plus(Duration.ofDays(400));
        KeyRing.Due due = ring(first).due(wakes, settings);
        assertThat(due.next()).contains(new Next(2, wakes.plus(Duration.ofDays(2))));
        assertThat(due.over()).isEmpty();
        assertThat(ring(first, key(2, wakes.plus(Duration.ofDays(2)))).signing(wakes))
                .contains(first);
    }

    @Test
    void the_order_in_which_rows_come_makes_no_difference() {
        assertThat(ring(second, first)).isEqualTo(ring(first, second));
    }

    @Test
    void a_clock_that_went_back_before_the_first_key_still_signs() {
        assertThat(ring(first, second).signing(START.minusSeconds(60))).contains(first);
        assertThat(ring().signing(START)).isEqualTo(Optional.empty());
    }

    private static KeyRing ring(ToolKey... keys) {
        return new KeyRing(List.of(keys));
    }

    private static ToolKey key(int generation, Instant activeFrom) {
        return new ToolKey(generation, activeFrom, RSA);
    }

    private static RSAKey rsa() {
        try {
            return new RSAKeyGenerator(2048).keyID("k").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
