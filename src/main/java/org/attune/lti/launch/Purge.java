package org.attune.lti.launch;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Instant;
import java.time.InstantSource;
import org.attune.lti.login.LaunchStates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clears away what nobody can use any more. */
@Configuration(proxyBeanMethods = false)
class Purge {

    private static final Logger log = LoggerFactory.getLogger(Purge.class);

    @Bean
    RecurringTask<Void> purgeOfLaunches(LaunchStates states, AcceptedLaunches launches, InstantSource clock) {
        return Tasks.recurring("lti-purge", FixedDelay.ofMinutes(10)).execute((instance, context) -> {
            Instant now = clock.instant();
            int logins = states.purge(now);
            int ended = launches.purge(now);
            log.debug("Purged {} logins that nobody finished and {} launches that ended long ago", logins, ended);
        });
    }
}
