package org.attune.passback;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an operator watches: how much is owed, how much is parked, what platforms answered. */
@Component
class PassbackCounts {

    private final JdbcClient jdbc;
    private final Counter accepted;
    private final Counter failed;
    private final Counter parked;
    private final Counter standing;

    PassbackCounts(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.accepted = counter(meters, "accepted", "Scores that a platform took");
        this.failed = counter(meters, "failed", "Tries after which a score is tried again later");
        this.parked = counter(meters, "parked", "Scores that only a person can help");
        this.standing = counter(meters, "standing", "Scores not sent because a teacher changed the grade");
        Gauge.builder("attune.passback.owed", this, PassbackCounts::owed)
                .description("Scores that are to be sent")
                .register(meters);
        Gauge.builder("attune.passback.parked", this, PassbackCounts::parked)
                .description("Scores that could not be delivered and wait for a person")
                .register(meters);
    }

    void count(Next next) {
        switch (next) {
            case Next.Accepted _ -> accepted.increment();
            case Next.TryAgain _ -> failed.increment();
            case Next.Stand _ -> standing.increment();
            case Next.Park _ -> parked.increment();
            case Next.NothingToSay _, Next.Later _, Next.NotOurs _ -> {}
        }
    }

    /** By way of the platforms, so that the index is used and what is settled is not walked through. */
    int owed() {
        return count("due_at >= timestamp '2000-01-01 00:00:00'");
    }

    int parked() {
        return count(
                "parked_at >= timestamp '2000-01-01 00:00:00' and kind not like '" + Trouble.TEACHERS_GRADE + "%'");
    }

    private int count(String which) {
        return jdbc.sql("""
                select count(*) from passback_platform
                join passback on passback.registration_id = passback_platform.registration_id
                where\s""" + which).query(Integer.class).single();
    }

    private static Counter counter(MeterRegistry meters, String result, String description) {
        return Counter.builder("attune.passback.scores")
                .tag("result", result)
                .description(description)
                .register(meters);
    }
}
