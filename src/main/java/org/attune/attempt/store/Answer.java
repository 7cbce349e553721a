package org.attune.attempt.store;

import java.time.Instant;
import org.attune.item.Key;
import org.attune.item.Response;

/**
 * What stands as the answer to an item now: the latest of its steps.
 *
 * @param version counted from 1; who wants to replace this answer must have seen it, and says so by this number
 */
public record Answer(Key item, int version, Response response, Instant at) {

    public boolean isGiven() {
        return !response.isBlank();
    }
}
