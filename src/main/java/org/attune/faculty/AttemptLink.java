package org.attune.faculty;

import org.attune.attempt.AttemptId;

/**
 * The way to an attempt's page.
 *
 * @param number of the attempt, counted from 1
 * @param open it is not submitted yet
 */
record AttemptLink(AttemptId attempt, int number, boolean open) {

    public String words() {
        return open ? "Attempt %d (open)".formatted(number) : "Attempt %d".formatted(number);
    }
}
