package org.attune.sandbox.lms.oidc;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Errands under way, each under a handle that nobody guesses and that serves once. */
@Component
public class Errands {

    private static final Duration LAUNCH_WITHIN = Duration.ofMinutes(10);
    private static final Duration CHOOSE_WITHIN = Duration.ofHours(4);
    private static final int SWEEP_EVERY = 500;

    private record Begun(Errand errand, Instant expires) {}

    private final Map<String, Begun> launches = new ConcurrentHashMap<>();
    private final Map<String, Begun> choices = new ConcurrentHashMap<>();
    private final AtomicLong begun = new AtomicLong();
    private final InstantSource clock;

    Errands(InstantSource clock) {
        this.clock = clock;
    }

    String begin(Errand errand) {
        return keep(launches, errand, LAUNCH_WITHIN);
    }

    Optional<Errand> launch(String handle) {
        return take(launches, handle);
    }

    /** For the {@code data} of a deep-linking request, which the tool must give back. */
    String awaitChoice(Errand.ChooseContent errand) {
        return keep(choices, errand, CHOOSE_WITHIN);
    }

    Optional<Errand.ChooseContent> choice(String handle) {
        return take(choices, handle)
                .filter(Errand.ChooseContent.class::isInstance)
                .map(Errand.ChooseContent.class::cast);
    }

    public void reset() {
        launches.clear();
        choices.clear();
    }

    private String keep(Map<String, Begun> where, Errand errand, Duration life) {
        var now = clock.instant();
        if (begun.incrementAndGet() % SWEEP_EVERY == 0) {
            where.values().removeIf(old -> old.expires().isBefore(now));
        }
        var handle = Chance.string();
        where.put(handle, new Begun(errand, now.plus(life)));
        return handle;
    }

    private Optional<Errand> take(Map<String, Begun> where, String handle) {
        return Optional.ofNullable(where.remove(handle))
                .filter(found -> found.expires().isAfter(clock.instant()))
                .map(Begun::errand);
    }
}
