package org.attune.passback;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.attune.passback.Delivery.Announced;
import org.attune.passback.Delivery.Delivered;
import org.attune.passback.Delivery.NothingToSend;
import org.attune.passback.Delivery.OnItsWay;
import org.attune.passback.Delivery.Standing;
import org.attune.passback.Delivery.Theirs;
import org.attune.passback.Delivery.TryingAgain;
import org.attune.passback.Delivery.Undeliverable;
import org.attune.passback.Delivery.Waiting;
import org.attune.words.Message;

/**
 * A delivery in plain words, for a page.
 *
 * @param look the class of its badge or notice: {@code sent}, {@code waiting}, {@code parked}, or empty
 * @param sign the sign beside it
 * @param words what is the matter, as the beginning of a sentence or a whole one
 * @param at the time that belongs to it
 * @param more the cause and the remedy
 */
public record DeliveryWords(String look, String sign, Message words, Optional<Instant> at, Optional<Message> more) {

    /** For the teacher, who reads it in a row with a name. */
    public static DeliveryWords forTeacher(Delivery delivery) {
        return switch (delivery) {
            case Waiting() -> waiting(Message.of("passback.teacher.waiting"));
            case OnItsWay() -> waiting(Message.of("passback.teacher.on-its-way"));
            case Delivered(Instant at, BigDecimal points, BigDecimal maximum) ->
                new DeliveryWords(
                        "sent",
                        "sent",
                        Message.of("passback.teacher.delivered", plain(points), plain(maximum)),
                        Optional.of(at),
                        Optional.empty());
            case Announced(Instant at) ->
                new DeliveryWords(
                        "sent", "sent", Message.of("passback.teacher.announced"), Optional.of(at), Optional.empty());
            case TryingAgain(Instant at, String cause, String remedy) ->
                new DeliveryWords(
                        "waiting",
                        "clock",
                        Message.of("passback.teacher.again-at"),
                        Optional.of(at),
                        join(cause, remedy));
            case Undeliverable(Instant since, String cause, String remedy, String _) ->
                new DeliveryWords(
                        "parked",
                        "warning",
                        Message.of("passback.teacher.parked"),
                        Optional.of(since),
                        join(cause, remedy));
            case Standing(Instant since, Optional<Theirs> theirs, boolean thoughSent) ->
                new DeliveryWords(
                        "",
                        "info",
                        theirs.map(grade -> Message.of(
                                        "passback.teacher.stands", plain(grade.points()), plain(grade.maximum())))
                                .orElseGet(() -> Message.of("passback.teacher.stands-empty")),
                        Optional.of(since),
                        Optional.of(Message.of(
                                thoughSent ? "passback.teacher.stands-kept" : "passback.teacher.stands-means")));
            case NothingToSend(Delivery.Reason reason) ->
                new DeliveryWords(
                        "",
                        "info",
                        switch (reason) {
                            case NO_GRADE -> Message.of("passback.teacher.no-grade");
                            case ANONYMOUS -> Message.of("passback.teacher.anonymous");
                            case NO_GRADE_SERVICE -> Message.of("passback.teacher.no-service");
                            case NOT_ASKED_FOR -> Message.of("passback.teacher.not-asked");
                        },
                        Optional.empty(),
                        Optional.empty());
        };
    }

    /** For the learner, whose course is called so. */
    public static DeliveryWords forLearner(Delivery delivery, Message course) {
        return switch (delivery) {
            case Waiting() -> waiting(Message.of("passback.learner.on-its-way", course));
            case OnItsWay() -> waiting(Message.of("passback.learner.on-its-way", course));
            case Delivered(Instant at, BigDecimal _, BigDecimal _) ->
                new DeliveryWords(
                        "success",
                        "sent",
                        Message.of("passback.learner.delivered", course),
                        Optional.of(at),
                        Optional.empty());
            case Announced(Instant at) ->
                new DeliveryWords(
                        "success",
                        "sent",
                        Message.of("passback.learner.announced", course),
                        Optional.of(at),
                        Optional.empty());
            case TryingAgain(Instant at, String _, String _) ->
                new DeliveryWords(
                        "",
                        "waiting",
                        Message.of("passback.learner.again", course),
                        Optional.of(at),
                        Optional.of(Message.of("passback.learner.nothing-to-do")));
            case Undeliverable(Instant since, String cause, String _, String _) ->
                new DeliveryWords(
                        "warning",
                        "warning",
                        Message.of("passback.learner.parked", course),
                        Optional.of(since),
                        Optional.of(Message.of("passback.learner.cause", cause)));
            case Standing _ ->
                new DeliveryWords(
                        "", "info", Message.of("passback.learner.stands", course), Optional.empty(), Optional.empty());
            case NothingToSend(Delivery.Reason reason) ->
                new DeliveryWords(
                        "",
                        "info",
                        switch (reason) {
                            case NO_GRADE -> Message.of("passback.learner.no-grade");
                            case ANONYMOUS -> Message.of("passback.learner.anonymous");
                            case NO_GRADE_SERVICE -> Message.of("passback.learner.no-service", course);
                            case NOT_ASKED_FOR -> Message.of("passback.learner.not-asked", course);
                        },
                        Optional.empty(),
                        Optional.empty());
        };
    }

    private static DeliveryWords waiting(Message words) {
        return new DeliveryWords("waiting", "waiting", words, Optional.empty(), Optional.empty());
    }

    private static Optional<Message> join(String cause, String remedy) {
        return Optional.of(Message.of("passback.teacher.cause", cause, remedy));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.stripTrailingZeros();
    }
}
