package org.attune.attempt.rescoring;

import org.attune.attempt.RescoringId;

/** What became of the wish to mark anew. */
public sealed interface Keeping {

    record Begun(RescoringId id) implements Keeping {}

    /** Somebody began one before, and it has not come to its end; there are never two at a placement. */
    record Underway(RescoringId id) implements Keeping {}

    /** Every mark is by the key in force already. */
    record NothingToDo() implements Keeping {}

    /** The key in force is another than the one that was looked at. */
    record KeyChanged() implements Keeping {}
}
