package org.attune.attempt.running;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.attune.attempt.store.AttemptSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AttemptConfiguration {

    /** One node after another looks whose time is up, also for those whose browsers, or whose node, are gone. */
    @Bean
    RecurringTask<Void> submitWhenTimeIsUp(TimeUp timeUp, AttemptSettings settings) {
        return Tasks.recurring("attempt-time-up", FixedDelay.of(settings.every()))
                .execute((instance, context) -> timeUp.submitAll());
    }
}
