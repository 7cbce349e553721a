package org.attune.passback;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PassbackConfiguration {

    /** One node after another looks for what became due: scores to be tried again, and what a dead node left behind. */
    @Bean
    RecurringTask<Void> drainPassbacks(Drain drain, PassbackSettings settings) {
        return Tasks.recurring("passback-drain", FixedDelay.of(settings.every()))
                .execute((instance, context) -> drain.wake());
    }
}
