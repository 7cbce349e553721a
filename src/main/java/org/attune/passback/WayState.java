package org.attune.passback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far the outcomes of a course have come on its active way.
 *
 * @param places to which outcomes are sent, such as columns, that hold something of ours
 * @param delivered outcomes that the platform has taken
 * @param waiting outcomes that are owed and on their way
 * @param stuck outcomes that only a person can help
 * @param last when the platform last took one
 * @param problems what stands in the way, the most frequent first
 */
record WayState(int places, int delivered, int waiting, int stuck, Optional<Instant> last, List<Problem> problems) {

    /** @param said what the platform said; may be empty, and is not to be trusted as markup */
    record Problem(String cause, String remedy, String said, int outcomes) {}
}
