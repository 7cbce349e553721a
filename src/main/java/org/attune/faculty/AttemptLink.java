package org.attune.faculty;

import org.attune.attempt.AttemptId;
import org.attune.words.Message;

/**
 * The way to an attempt's page.
 *
 * @param number of the attempt, counted from 1
 * @param open it is not submitted yet
 */
record AttemptLink(AttemptId attempt, int number, boolean open) {

    public Message words() {
        return Message.of("faculty.attempt.nth", number, open);
    }
}
