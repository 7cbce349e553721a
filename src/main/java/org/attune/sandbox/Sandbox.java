package org.attune.sandbox;

import java.time.InstantSource;
import org.attune.sandbox.lms.Lms;
import org.attune.sandbox.lms.LmsSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The switch: starts the small LMS once the tool itself is listening, and stops it first. */
@Component
@ConditionalOnBooleanProperty("attune.sandbox.enabled")
class Sandbox implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Sandbox.class);

    private final LmsSettings settings;
    private final InstantSource clock;
    private @Nullable Lms lms;

    Sandbox(SandboxSettings settings, InstantSource clock) {
        this.settings = new LmsSettings(settings.port(), settings.publicUrl(), settings.toolUrl());
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (lms == null) {
            lms = Lms.start(settings, clock);
        }
    }

    @Override
    public synchronized void stop() {
        if (lms != null) {
            lms.close();
            lms = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return lms != null;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void sayWhereToGo() {
        if (lms != null) {
            log.info("Try it: {}", lms.url());
        }
    }
}
