package org.attune.attempt.running;

import org.attune.attempt.store.Answer;

/** What became of an answer that was sent to be saved. */
public sealed interface Saving {

    /** It stands, committed, as this version; also when it stood already. 0: nothing was there and nothing was chosen. */
    record Saved(int version) implements Saving {}

    /** Nothing was chosen where something must be; what stood before still stands. */
    record Nothing() implements Saving {}

    /** Somebody saved another answer since: another tab, or another device. Nothing was changed. */
    record Stale(Answer current) implements Saving {}

    /** It cannot be the answer to this item; {@code reason} says why, to whoever writes what sends it. */
    record Refused(String reason) implements Saving {}

    /**
     * The attempt was submitted before; its answers stay as they were then.
     *
     * @param timeUp it was submitted because its time was up
     */
    record Closed(boolean timeUp) implements Saving {}

    /** A break is on: the clock stands still, and nothing is answered. */
    record Paused() implements Saving {}

    /** There is no such attempt, or no such item in it, for this visit. */
    record Unknown() implements Saving {}
}
