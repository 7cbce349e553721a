package org.attune.course;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When a quiz can be taken.
 *
 * @param minutes how long an attempt may last, 1 to 1440; empty when there is no clock
 * @param opens before this nobody starts
 * @param due until when an attempt is in time
 * @param closes from this on nobody starts, and what is open is submitted as it is
 */
public record Timing(
        OptionalInt minutes,
        Optional<Instant> opens,
        Optional<Instant> due,
        Optional<Instant> closes,
        LatePolicy late) {

    public static final int MOST_MINUTES = 1440;

    /** No clock and no dates. */
    public static final Timing NONE = new Timing(
            OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty(), new LatePolicy.Accept());

    public Timing {
        if (minutes.isPresent() && (minutes.getAsInt() < 1 || minutes.getAsInt() > MOST_MINUTES)) {
            throw new IllegalArgumentException("A time limit is 1 to 1440 minutes");
        }
    }

    /** The moment from which on nothing is taken any more: the due one where the policy refuses what is late. */
    public Optional<Instant> ends() {
        return late instanceof LatePolicy.Refuse
                ? due.flatMap(moment ->
                                closes.filter(close -> close.isBefore(moment)).or(() -> due))
                        .or(() -> closes)
                : closes;
    }

    Timing between(Optional<Instant> otherOpens, Optional<Instant> otherDue, Optional<Instant> otherCloses) {
        return new Timing(minutes, otherOpens, otherDue, otherCloses, late);
    }

    public Timing lasting(int limit) {
        return new Timing(OptionalInt.of(limit), opens, due, closes, late);
    }

    public Timing opening(Instant at) {
        return new Timing(minutes, Optional.of(at), due, closes, late);
    }

    public Timing due(Instant at, LatePolicy policy) {
        return new Timing(minutes, opens, Optional.of(at), closes, policy);
    }

    public Timing closing(Instant at) {
        return new Timing(minutes, opens, due, Optional.of(at), late);
    }
}
