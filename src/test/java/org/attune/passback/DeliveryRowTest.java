package org.attune.passback;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.attune.course.PersonId;
import org.attune.passback.Holds.Hold;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliveryRowTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Hold HOLD = new Hold(1, Optional.of(LATER), Optional.of("The platform is busy."));

    @Test
    void what_was_accepted_is_delivered() {
        DeliveryRow row = row(false, false, 0, null, null, NOW);

        assertThat(row.at(LATER, HOLD)).isEqualTo(new Delivery.Delivered(NOW, BigDecimal.ONE, BigDecimal.TEN));
    }

    @Test
    void what_was_accepted_without_points_was_announced() {
        DeliveryRow row = new DeliveryRow(
                new PersonId(1),
                Optional.empty(),
                false,
                false,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.of(NOW),
                null,
                null,
                "",
                "",
                "",
                Optional.empty());

        assertThat(row.at(LATER, HOLD)).isEqualTo(new Delivery.Announced(NOW));
    }

    @Test
    void what_was_settled_without_being_sent_is_nothing_to_send() {
        assertThat(row(false, false, 0, null, null, null).at(NOW, Hold.NONE))
                .isEqualTo(new Delivery.NothingToSend(Delivery.Reason.NO_GRADE));
    }

    @Test
    void what_is_owed_and_due_waits_for_its_turn_though_an_older_grade_was_accepted() {
        assertThat(row(true, false, 0, NOW, null, NOW).at(NOW, Hold.NONE)).isEqualTo(new Delivery.Waiting());
    }

    @Test
    void what_is_leased_is_on_its_way_until_the_lease_runs_out() {
        DeliveryRow row = row(true, true, 0, LATER, null, null);

        assertThat(row.at(NOW, Hold.NONE)).isEqualTo(new Delivery.OnItsWay());
        assertThat(row.at(LATER, Hold.NONE)).isEqualTo(new Delivery.Waiting());
    }

    @Test
    void what_failed_is_tried_again_and_says_why() {
        assertThat(row(true, false, 3, LATER, null, null).at(NOW, Hold.NONE))
                .isEqualTo(new Delivery.TryingAgain(LATER, "cause", "remedy"));
    }

    @Test
    void what_waits_only_for_the_platform_says_so() {
        assertThat(row(true, false, 0, NOW, null, null).at(NOW, HOLD))
                .isEqualTo(new Delivery.TryingAgain(LATER, "The platform is busy.", "remedy"));
    }

    @Test
    void what_is_parked_says_why_and_what_to_do() {
        assertThat(row(true, false, 0, null, NOW, NOW).at(LATER, HOLD))
                .isEqualTo(new Delivery.Undeliverable(NOW, "cause", "remedy", "detail"));
    }

    @Test
    void what_a_teacher_changed_stands_and_is_no_failure() {
        Delivery.Standing standing = new Delivery.Standing(NOW, Optional.empty(), false);
        DeliveryRow row = new DeliveryRow(
                new PersonId(1),
                Optional.empty(),
                true,
                false,
                0,
                Optional.empty(),
                Optional.of(NOW),
                Optional.of(NOW),
                BigDecimal.ONE,
                BigDecimal.TEN,
                "",
                "",
                "",
                Optional.of(standing));

        assertThat(row.at(LATER, HOLD)).isEqualTo(standing);
    }

    private static DeliveryRow row(
            boolean owed,
            boolean leased,
            int tries,
            @Nullable Instant due,
            @Nullable Instant parked,
            @Nullable Instant accepted) {
        return new DeliveryRow(
                new PersonId(1),
                Optional.empty(),
                owed,
                leased,
                tries,
                Optional.ofNullable(due),
                Optional.ofNullable(parked),
                Optional.ofNullable(accepted),
                BigDecimal.ONE,
                BigDecimal.TEN,
                "cause",
                "remedy",
                "detail",
                Optional.empty());
    }
}
