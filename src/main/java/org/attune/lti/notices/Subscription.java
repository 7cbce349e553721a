package org.attune.lti.notices;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.attune.lti.Launch;
import org.attune.lti.Launch.NoticeService;
import org.attune.lti.LaunchAccepted;
import org.attune.lti.PublicUrl;
import org.attune.lti.services.Answer;
import org.attune.lti.services.NoticeHandlers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Asks platforms to tell of copied courses, where a launch says that they do. Nobody waits for it; where it fails, it is tried
 * again at a launch on another day, and until then the history of courses in launches has to do.
 */
@Component
class Subscription implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Subscription.class);
    private static final Duration AGAIN_AFTER = Duration.ofDays(1);

    private final Handlers handlers;
    private final NoticeHandlers platforms;
    private final URI handler;
    private final InstantSource clock;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("notices-", 1).factory());

    Subscription(Handlers handlers, NoticeHandlers platforms, PublicUrl tool, InstantSource clock) {
        this.handlers = handlers;
        this.platforms = platforms;
        this.handler = tool.at(NoticesController.PATH);
        this.clock = clock;
    }

    @TransactionalEventListener
    void offered(LaunchAccepted accepted) {
        Launch launch = accepted.launch();
        launch.notices()
                .filter(service -> launch.byStaff() && service.types().contains(NoticeService.CONTEXT_COPY))
                .ifPresent(service -> threads.execute(() -> subscribe(launch, service)));
    }

    private void subscribe(Launch launch, NoticeService service) {
        try {
            Instant now = clock.instant();
            if (!handlers.claim(launch, handler.toString(), now, now.minus(AGAIN_AFTER))) {
                return;
            }
            switch (platforms.put(launch.registration(), service.url(), NoticeService.CONTEXT_COPY, handler)) {
                case Answer.Value<URI> _ -> handlers.registered(launch, clock.instant());
                case Answer.Failed<URI> failed ->
                    log.warn(
                            "Deployment {} of {} does not tell of copied courses: {}",
                            launch.deployment(),
                            launch.registration(),
                            failed.failure().cause());
            }
        } catch (RuntimeException e) {
            log.warn("A platform could not be asked to tell of copied courses", e);
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
