package org.attune.faculty;

import java.util.List;
import java.util.Optional;
import org.attune.passback.DeliveryWords;
import org.attune.words.Message;

/**
 * One learner of a class.
 *
 * @param id of the person, for the form that sends again
 * @param attempts how many, and how far an open one has come, in words
 * @param links to the pages of the attempts
 * @param grade such as {@code 17.5 of 20}, once there is one
 * @param delivery of the grade
 * @param columns what is the matter with columns of knowledge areas, where something is
 * @param canBeSent whether there is a grade and somewhere to send it
 * @param stands whether a grade that was changed on the platform stands, so that sending is to ask for ours instead
 * @param left whether the course's roster lists them no more
 */
record LearnerRow(
        long id,
        String name,
        Message attempts,
        List<AttemptLink> links,
        Optional<Message> grade,
        List<Shown> mastery,
        DeliveryWords delivery,
        List<Shown> columns,
        boolean canBeSent,
        boolean stands,
        boolean left) {

    /** A knowledge area and what there is to say of it, in words. */
    record Shown(String area, Message words) {}
}
