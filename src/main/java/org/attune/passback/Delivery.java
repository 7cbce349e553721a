package org.attune.passback;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Where a learner's score is, on its way to one column of the platform's gradebook. */
public sealed interface Delivery {

    /** Nothing is owed, and here is why. */
    record NothingToSend(Reason reason) implements Delivery {}

    /** It waits for its turn, which is a matter of seconds. */
    record Waiting() implements Delivery {}

    /** It is being sent at this moment. */
    record OnItsWay() implements Delivery {}

    /** The platform took it. */
    record Delivered(Instant at, BigDecimal points, BigDecimal maximum) implements Delivery {}

    /** The platform knows that the work was handed in and waits for an instructor's mark; it holds no points. */
    record Announced(Instant at) implements Delivery {}

    /** @param remedy what an administrator could do to hurry it; may be empty */
    record TryingAgain(Instant at, String cause, String remedy) implements Delivery {}

    /**
     * It was refused for a reason that does not pass by itself.
     *
     * @param remedy what a person can do
     * @param detail what the platform said; may be empty, and is not to be trusted as markup
     */
    record Undeliverable(Instant since, String cause, String remedy, String detail) implements Delivery {}

    /**
     * A teacher changed the grade on the platform after ours had arrived. It stands, and ours was not sent.
     *
     * @param since when that was noticed
     * @param theirs absent where the grade was taken away (or, on Moodle, made a zero)
     * @param thoughSent whether the platform took ours, because an instructor asked for it, and keeps theirs all the same
     */
    record Standing(Instant since, Optional<Theirs> theirs, boolean thoughSent) implements Delivery {}

    /** A grade as it stands on the platform. */
    record Theirs(BigDecimal points, BigDecimal maximum) {}

    enum Reason {
        /** No attempt has been marked. */
        NO_GRADE,
        /** The platform did not say who the learner is. */
        ANONYMOUS,
        /** The platform takes no grades for this link. */
        NO_GRADE_SERVICE,
        /** When the grade was made, there was nowhere to send it; now there is. */
        NOT_ASKED_FOR
    }

    /** Whether asking again in a moment may bring another answer by itself. */
    default boolean isUnderWay() {
        return switch (this) {
            case Waiting(), OnItsWay() -> true;
            case TryingAgain _ -> true;
            case NothingToSend _, Delivered _, Announced _, Undeliverable _, Standing _ -> false;
        };
    }

    default Optional<Undeliverable> undeliverable() {
        return this instanceof Undeliverable undeliverable ? Optional.of(undeliverable) : Optional.empty();
    }
}
