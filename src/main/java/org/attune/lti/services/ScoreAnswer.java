package org.attune.lti.services;

import org.attune.lti.services.Failure.Refused;
import org.attune.lti.services.Failure.RetryLater;
import org.attune.lti.services.Failure.TokenRefused;

/** What became of a score that was sent. */
public sealed interface ScoreAnswer
        permits ScoreAnswer.Accepted, ScoreAnswer.NotLater, RetryLater, Refused, TokenRefused {

    /** The platform took it. */
    record Accepted() implements ScoreAnswer {}

    /**
     * The platform holds a score with the same or a later timestamp (409; Canvas says it with 400). Nothing changed
     * there; send again with a later timestamp.
     *
     * @param detail what the platform said, cut short
     */
    record NotLater(String detail) implements ScoreAnswer {}
}
