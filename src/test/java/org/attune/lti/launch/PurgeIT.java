package org.attune.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.asLearner;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.attune.lti.login.LaunchStates;
import org.attune.testing.ApplicationTest;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class PurgeIT {

    @Autowired
    TestPlatform platform;

    @Autowired
    LaunchStates states;

    @Autowired
    AcceptedLaunches launches;

    @Autowired
    InstantSource clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void logins_go_after_ten_minutes_and_launches_a_week_after_they_ended() {
        Instant now = clock.instant();
        states.purge(now); // what other tests left behind
        launches.purge(now);
        platform.launch(asLearner("Ana"), link("42"));
        Forgery.of(platform); // a login that nobody finishes
        assertThat(states.purge(now)).isZero();
        assertThat(launches.purge(now.plus(Duration.ofDays(7)))).isZero();

        assertThat(states.purge(now.plus(Duration.ofMinutes(11)))).isPositive();
        assertThat(launches.purge(now.plus(Duration.ofDays(8)))).isPositive();
    }

    @Test
    void the_purge_is_scheduled() {
        assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_name = 'lti-purge'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
