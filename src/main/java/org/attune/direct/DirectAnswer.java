package org.attune.direct;

import java.time.Duration;
import java.util.Optional;

/** What a platform's own web service made of a rating. Causes and remedies are plain words without markup of ours. */
public sealed interface DirectAnswer {

    /** It stands there. */
    record Taken() implements DirectAnswer {}

    /**
     * Somebody else has rated the learner there, and that stands.
     *
     * @param theirs as the platform names it
     */
    record Stands(String theirs) implements DirectAnswer {}

    /**
     * It may work later without anybody doing anything.
     *
     * @param retryAfter how long the platform asked to be left alone
     */
    record Later(String cause, Optional<Duration> retryAfter) implements DirectAnswer {}

    /**
     * This one rating will fail the same way again; somebody has to do something first.
     *
     * @param detail what the platform said; not to be trusted as markup. May be empty
     */
    record Refused(Why why, String cause, String remedy, String detail) implements DirectAnswer {}

    /** Nothing at all gets through by this adapter until an administrator mends it; then everything is tried again. */
    record DoorShut(Why why, String cause, String remedy, String detail) implements DirectAnswer {}

    enum Why {
        /** The platform does not know the token. */
        TOKEN,
        /** The token's user may not do this. */
        NOT_ALLOWED,
        /** The address is not that of such a web service. */
        NOT_UNDERSTOOD,
        NO_COURSE,
        /** The course has no competency, or outcome, for the area. */
        NO_COMPETENCY,
        UNKNOWN_LEARNER
    }
}
