package org.attune.lti.services;

/** What HTTP statuses mean for trying again. */
final class Statuses {

    private Statuses() {}

    static boolean saysLater(Reply reply) {
        return reply.status() >= 500 || reply.status() == 408 || reply.status() == 425 || saysLessOften(reply);
    }

    /** Canvas throttles with 403 and says so in the body. */
    static boolean saysLessOften(Reply reply) {
        return reply.status() == 429 || (reply.status() == 403 && reply.body().contains("Rate Limit Exceeded"));
    }
}
