package org.attune.attempt.rescoring;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.attune.attempt.RescoringId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RescoringConfiguration {

    static final String TASK = "rescoring";

    /** One for each rescoring, named by its id. A dead node's is taken over by another; a failed one is tried again. */
    @Bean
    CustomTask<Void> rescoring(RescoringWork work) {
        return Tasks.custom(TASK, Void.class)
                .onDeadExecutionRevive()
                .onFailureReschedule(FixedDelay.ofSeconds(10))
                .execute((instance, context) -> {
                    boolean done = work.run(
                            new RescoringId(Long.parseLong(instance.getId())),
                            () -> context.getSchedulerState().isShuttingDown());
                    return done
                            ? new CompletionHandler.OnCompleteRemove<>()
                            : new CompletionHandler.OnCompleteReschedule<>(FixedDelay.ofSeconds(1));
                });
    }
}
