package org.attune.passback;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.passback.Delivery.Reason;
import org.attune.testing.English;
import org.attune.words.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeliveryWordsTest {

    private static final Instant AT = Instant.parse("2026-11-21T14:05:00Z");
    private static final Delivery DELIVERED =
            new Delivery.Delivered(AT, new BigDecimal("17.500000"), BigDecimal.valueOf(20));

    @Test
    void the_learner_reads_that_the_grade_has_reached_their_course() {
        DeliveryWords words = DeliveryWords.forLearner(DELIVERED, course("100 % Infants"));

        assertThat(English.say(words.words())).isEqualTo("Your grade has reached the gradebook of 100 % Infants.");
        assertThat(words.at()).contains(AT);
    }

    @Test
    void the_teacher_reads_what_stands_in_the_gradebook() {
        assertThat(English.say(DeliveryWords.forTeacher(DELIVERED).words()))
                .isEqualTo("17.5 of 20 in the gradebook since");
    }

    @Test
    void the_teacher_reads_cause_and_remedy_and_the_learner_only_the_cause() {
        Delivery parked = new Delivery.Undeliverable(AT, "The column is gone.", "Make a new one.", "404");

        assertThat(DeliveryWords.forTeacher(parked).more().map(English::say))
                .contains("The column is gone. Make a new one.");
        assertThat(English.say(DeliveryWords.forLearner(parked, course("Infants"))
                        .more()
                        .orElseThrow()))
                .startsWith("The column is gone.")
                .doesNotContain("Make a new one")
                .contains("Your teacher sees this");
    }

    @ParameterizedTest
    @MethodSource("deliveries")
    void there_are_words_for_everything(Delivery delivery) {
        assertThat(English.say(DeliveryWords.forTeacher(delivery).words())).isNotBlank();
        assertThat(English.say(
                        DeliveryWords.forLearner(delivery, course("Infants")).words()))
                .isNotBlank();
    }

    static Stream<Delivery> deliveries() {
        return Stream.concat(
                Stream.of(Reason.values()).map(Delivery.NothingToSend::new),
                Stream.of(
                        new Delivery.Waiting(),
                        new Delivery.OnItsWay(),
                        new Delivery.Standing(AT, Optional.empty(), false),
                        new Delivery.Standing(
                                AT, Optional.of(new Delivery.Theirs(BigDecimal.ONE, BigDecimal.TEN)), true),
                        DELIVERED,
                        new Delivery.TryingAgain(AT, "The platform is busy.", ""),
                        new Delivery.Undeliverable(AT, "Refused.", "Ask.", "")));
    }

    private static Message course(String title) {
        return Message.of("course.titled", title);
    }
}
