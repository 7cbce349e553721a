package org.attune.passback;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.attune.lti.RegistrationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Platforms that are left alone for a while, as a whole: because they asked for it, or because they do not work. */
@Repository
class Holds {

    private static final Logger log = LoggerFactory.getLogger(Holds.class);

    /** @param failures how many scores have failed in a row; the same one over and over counts once */
    record Hold(int failures, Optional<Instant> until, Optional<String> cause) {

        static final Hold NONE = new Hold(0, Optional.empty(), Optional.empty());

        boolean lasts(Instant now) {
            return until.filter(now::isBefore).isPresent();
        }
    }

    private final JdbcClient jdbc;
    private final PassbackSettings settings;
    private final Backoff backoff;
    private final InstantSource clock;
    private final RandomGenerator chance;

    Holds(JdbcClient jdbc, PassbackSettings settings, InstantSource clock, RandomGenerator chance) {
        this.jdbc = jdbc;
        this.settings = settings;
        Duration first =
                settings.backoff().compareTo(settings.longestHold()) < 0 ? settings.backoff() : settings.longestHold();
        this.backoff = new Backoff(first, settings.longestHold());
        this.clock = clock;
        this.chance = chance;
    }

    Hold of(RegistrationId platform) {
        return jdbc.sql("select failures, held_until, cause from passback_platform where registration_id = :platform")
                .param("platform", platform.value())
                .query((row, n) -> new Hold(
                        row.getInt("failures"),
                        Times.read(row, "held_until"),
                        Optional.ofNullable(row.getString("cause"))))
                .optional()
                .orElse(Hold.NONE);
    }

    /** Whether it has failed so often that one score is to find out whether it is back. */
    boolean isOut(Hold hold) {
        return hold.failures() >= settings.outageAfter();
    }

    void failed(RegistrationId platform, Owed owed, String cause, Optional<Duration> retryAfter) {
        // Counted by the database, for many fail at once.
        jdbc.sql("""
                update passback_platform
                set failures = case when last_line_item = :lineItem and last_person = :person
                                    then failures else failures + 1 end,
                    last_line_item = :lineItem, last_person = :person, cause = :cause
                where registration_id = :platform
                """)
                .param("lineItem", owed.lineItem().value())
                .param("person", owed.person().value())
                .param("cause", cause)
                .param("platform", platform.value())
                .update();
        int failures = of(platform).failures();
        Optional<Duration> pause = failures < settings.outageAfter()
                ? retryAfter
                : Optional.of(longer(backoff.after(failures - settings.outageAfter() + 1, chance), retryAfter));
        if (failures == settings.outageAfter()) {
            log.warn("The platform of registration {} takes no scores: {}", platform, cause);
        }
        pause.ifPresent(duration -> hold(platform, duration));
    }

    /** It works, and wants to be called less often: it is left alone for as long as it says, and that is no failure. */
    void throttled(RegistrationId platform, Duration retryAfter) {
        hold(platform, retryAfter);
    }

    /** A hold is only ever made longer. */
    private void hold(RegistrationId platform, Duration pause) {
        jdbc.sql("""
                update passback_platform set held_until = :until
                where registration_id = :platform and (held_until is null or held_until < :until)
                """)
                .param("until", clock.instant().plus(pause))
                .param("platform", platform.value())
                .update();
    }

    /** It answered, and be it with a refusal: it is there. What waited only for that is due again. */
    void answered(RegistrationId platform) {
        Hold before = of(platform);
        if (before.failures() == 0) {
            return;
        }
        jdbc.sql("""
                update passback_platform set failures = 0, cause = null
                where registration_id = :platform and failures > 0
                """).param("platform", platform.value()).update();
        if (isOut(before)) {
            log.info("The platform of registration {} takes scores again", platform);
            jdbc.sql("""
                    update passback set due_at = :now
                    where registration_id = :platform and due_at > :now and lease is null and kind = :later
                    """)
                    .param("now", clock.instant())
                    .param("platform", platform.value())
                    .param("later", Trouble.LATER)
                    .update();
        }
    }

    private static Duration longer(Duration one, Optional<Duration> other) {
        return other.filter(duration -> duration.compareTo(one) > 0).orElse(one);
    }
}
