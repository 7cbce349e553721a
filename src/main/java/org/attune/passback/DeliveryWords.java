package org.attune.passback;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.attune.passback.Delivery.Announced;
import org.attune.passback.Delivery.Delivered;
import org.attune.passback.Delivery.NothingToSend;
import org.attune.passback.Delivery.OnItsWay;
import org.attune.passback.Delivery.TryingAgain;
import org.attune.passback.Delivery.Undeliverable;
import org.attune.passback.Delivery.Waiting;

/**
 * A delivery in plain words, for a page.
 *
 * @param look the class of its badge or notice: {@code sent}, {@code waiting}, {@code parked}, or empty
 * @param sign the sign beside it
 * @param words what is the matter, as the beginning of a sentence or a whole one
 * @param at the time that belongs to it
 * @param more the cause and the remedy; may be empty
 */
public record DeliveryWords(String look, String sign, String words, Optional<Instant> at, String more) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** The time in words; empty when there is none. */
    public String when() {
        return at.map(TIME::format).orElse("");
    }

    /** For the teacher, who reads it in a row with a name. */
    public static DeliveryWords forTeacher(Delivery delivery) {
        return switch (delivery) {
            case Waiting() -> waiting("Waiting to be sent");
            case OnItsWay() -> waiting("On its way");
            case Delivered(Instant at, BigDecimal points, BigDecimal maximum) ->
                new DeliveryWords(
                        "sent",
                        "sent",
                        "%s of %s in the gradebook since".formatted(plain(points), plain(maximum)),
                        Optional.of(at),
                        "");
            case Announced(Instant at) ->
                new DeliveryWords(
                        "sent", "sent", "The gradebook knows that a mark is awaited, since", Optional.of(at), "");
            case TryingAgain(Instant at, String cause, String remedy) ->
                new DeliveryWords("waiting", "clock", "Will be tried again at", Optional.of(at), join(cause, remedy));
            case Undeliverable(Instant since, String cause, String remedy, String _) ->
                new DeliveryWords(
                        "parked", "warning", "Could not be delivered", Optional.of(since), join(cause, remedy));
            case NothingToSend(Delivery.Reason reason) ->
                new DeliveryWords(
                        "",
                        "info",
                        switch (reason) {
                            case NO_GRADE -> "Nothing to send yet";
                            case ANONYMOUS -> "Cannot be sent: the learning platform did not say who this is";
                            case NO_GRADE_SERVICE ->
                                "Cannot be sent: the learning platform takes no grades for this activity";
                            case NOT_ASKED_FOR -> "Not sent yet";
                        },
                        Optional.empty(),
                        "");
        };
    }

    /** For the learner, whose course is called so. */
    public static DeliveryWords forLearner(Delivery delivery, String course) {
        return switch (delivery) {
            case Waiting() -> waiting("Your grade is on its way to the gradebook of %s.".formatted(course));
            case OnItsWay() -> waiting("Your grade is on its way to the gradebook of %s.".formatted(course));
            case Delivered(Instant at, BigDecimal _, BigDecimal _) ->
                new DeliveryWords(
                        "success",
                        "sent",
                        "Your grade has reached the gradebook of %s.".formatted(course),
                        Optional.of(at),
                        "");
            case Announced(Instant at) ->
                new DeliveryWords(
                        "success",
                        "sent",
                        "The gradebook of %s knows that you have handed in your work. Your grade follows when your instructor has marked it."
                                .formatted(course),
                        Optional.of(at),
                        "");
            case TryingAgain(Instant at, String _, String _) ->
                new DeliveryWords(
                        "",
                        "waiting",
                        ("Your grade is safe here, but the gradebook of %s does not take it just now. It will be tried again"
                                        + " until it does.")
                                .formatted(course),
                        Optional.of(at),
                        "You do not have to do anything.");
            case Undeliverable(Instant since, String cause, String _, String _) ->
                new DeliveryWords(
                        "warning",
                        "warning",
                        "Your grade is safe here, but it could not be put into the gradebook of %s.".formatted(course),
                        Optional.of(since),
                        cause + " Your teacher sees this too, and can send it again.");
            case NothingToSend(Delivery.Reason reason) ->
                new DeliveryWords(
                        "",
                        "info",
                        switch (reason) {
                            case NO_GRADE -> "There is no grade to send yet.";
                            case ANONYMOUS ->
                                "No grade is sent, because the learning platform did not say who you are. Your results stay here.";
                            case NO_GRADE_SERVICE ->
                                "No grade is sent: %s does not collect grades for this activity. Your results stay here."
                                        .formatted(course);
                            case NOT_ASKED_FOR ->
                                "Your grade was made before %s collected grades for this activity. Ask your teacher to send it."
                                        .formatted(course);
                        },
                        Optional.empty(),
                        "");
        };
    }

    private static DeliveryWords waiting(String words) {
        return new DeliveryWords("waiting", "waiting", words, Optional.empty(), "");
    }

    private static String join(String cause, String remedy) {
        return remedy.isEmpty() ? cause : cause + " " + remedy;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
