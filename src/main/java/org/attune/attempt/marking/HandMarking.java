package org.attune.attempt.marking;

import org.attune.words.Message;

/** What became of an instructor's wish to change a mark. */
public sealed interface HandMarking {

    /** It is in force, and what depends on it follows. */
    record Done() implements HandMarking {}

    /** Somebody changed the mark since it was looked at. Nothing was changed now. */
    record Changed() implements HandMarking {}

    /** @param reason why it cannot be so, in words for the person */
    record Refused(Message reason) implements HandMarking {}

    /** This visit's link has no such submitted attempt of a learner, or the attempt no such item. */
    record Unknown() implements HandMarking {}
}
