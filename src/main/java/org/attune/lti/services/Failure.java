package org.attune.lti.services;

import java.time.Duration;
import java.util.Optional;

/** Why a platform's service did not do what was asked. All texts are plain words without markup of ours. */
public sealed interface Failure {

    /** One sentence: what happened. */
    String cause();

    /**
     * It may work later without anybody doing anything: 429, 5xx, no answer in time, a connection that broke.
     *
     * @param retryAfter how long the platform asked to be left alone, with an upper bound of ours; absent when it did not say
     * @param throttled whether the platform works, and only wants to be called less often
     */
    record RetryLater(String cause, Optional<Duration> retryAfter, boolean throttled) implements Failure, ScoreAnswer {

        RetryLater(String cause) {
            this(cause, Optional.empty(), false);
        }
    }

    /**
     * Sending the same again will fail the same way; somebody has to do something first.
     *
     * @param remedy one or two sentences: what a teacher or an administrator can do
     * @param detail what the platform said, cut short and on one line; not to be trusted as markup. May be empty
     */
    record Refused(Refused.Kind kind, String cause, String remedy, String detail) implements Failure, ScoreAnswer {

        public enum Kind {
            /** Not, or no longer, a learner whom the platform grades in this course. */
            UNKNOWN_LEARNER,
            /** The column was deleted, or belongs to somebody else. */
            LINE_ITEM_GONE,
            /** The platform lets this tool do less than was asked. */
            NOT_ALLOWED,
            /** The platform's own limit of attempts (Canvas). */
            ATTEMPTS_USED_UP,
            /** The platform says that what we sent is wrong. */
            MALFORMED,
            /** The address does not answer as a service of this kind does: a redirect, a web page, far too much. */
            NOT_UNDERSTOOD
        }
    }

    /**
     * The platform gives this tool no access token, or gives one and then refuses it: nothing can be sent under this
     * registration until an administrator mends it.
     *
     * @param detail what the platform said, cut short and on one line; not to be trusted as markup. May be empty
     */
    record TokenRefused(TokenRefused.Kind kind, String cause, String remedy, String detail)
            implements Failure, ScoreAnswer {

        public enum Kind {
            /** There is no such registration here any more. */
            NOT_REGISTERED,
            /** The platform does not know us, or could not check our signature. */
            CLIENT_REFUSED,
            /** The platform knows us and does not grant this service. */
            SCOPE_NOT_GRANTED,
            /** A fresh token was refused by the service. */
            TOKEN_NOT_ACCEPTED,
            /** The token endpoint answered with something that is no token answer. */
            NOT_UNDERSTOOD
        }
    }
}
