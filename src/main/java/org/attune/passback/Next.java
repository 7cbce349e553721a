package org.attune.passback;

import java.time.Instant;
import java.util.Optional;
import org.attune.lti.services.ScoreMessage.Points;

/** What becomes of an owed score after somebody has taken it in hand. */
sealed interface Next {

    /**
     * The platform took it: a score, or the news that one is awaited.
     *
     * @param work when the work was handed in that it is for
     */
    record Accepted(Optional<Points> points, String digest, Optional<Instant> work) implements Next {}

    /** There is nothing that the platform does not hold already, or nothing to tell it. */
    record NothingToSay() implements Next {}

    /** It was not its turn yet. */
    record Later(Instant at) implements Next {}

    /** @param tooFast whether the platform works, and only wants to be called less often */
    record TryAgain(Instant at, Trouble trouble, boolean tooFast) implements Next {}

    /**
     * A teacher has changed the grade on the platform since ours arrived there; ours is not sent unless somebody asks for it.
     *
     * @param shown what stands there; absent when the grade was taken away
     * @param thoughSent whether the platform took ours, because somebody asked for it, and keeps the other all the same
     */
    record Stand(Optional<Points> shown, boolean thoughSent) implements Next {}

    /** Only a person can help, or a new grade. */
    record Park(Trouble trouble) implements Next {}

    /** The lease ran out in the meantime and somebody else has it in hand. */
    record NotOurs() implements Next {}
}
