package org.attune.attempt.running;

import org.attune.attempt.AttemptId;

/** What became of the wish to start. */
public sealed interface Starting {

    /** An attempt is open: a new one, or the one that was open already. */
    record Underway(AttemptId attempt) implements Starting {}

    /** All attempts that the instructor allows are used. */
    record NoneLeft() implements Starting {}

    /** The quiz is not open yet, or not any more. */
    record NotOpen() implements Starting {}

    /** The link opens no module with a quiz. */
    record NotSetUp() implements Starting {}
}
