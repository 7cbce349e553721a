package org.attune.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** Of an {@link ApplicationTest}: it tries again so soon that a test of what goes wrong waits no longer than it must. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestPropertySource(
        properties = {
            "attune.passback.backoff=200ms",
            "attune.passback.longest-backoff=1s",
            "attune.passback.longest-hold=500ms",
            "attune.passback.every=500ms",
            "db-scheduler.polling-interval=500ms",
            "attune.passback.lease=20s"
        })
public @interface ImpatientPassback {}
