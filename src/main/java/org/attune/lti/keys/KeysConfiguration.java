package org.attune.lti.keys;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import org.attune.lti.secret.ApplicationSecret;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

    static final String PURPOSE = "signing keys at rest";

    @Bean
    SigningKeys signingKeys(ApplicationSecret secret, JdbcClient jdbc, KeySettings settings, InstantSource clock) {
        Seal seal = new Seal(secret.key(PURPOSE, "AES"));
        return new SigningKeys(new StoredKeys(jdbc, seal), settings, clock);
    }

    /** Start-up looks too; this is for a tool that runs for months. */
    @Bean
    RecurringTask<Void> signingKeysRotation(SigningKeys keys) {
        return Tasks.recurring("lti-keys", FixedDelay.of(Duration.ofHours(24)))
                .execute((instance, context) -> keys.rotate());
    }
}
