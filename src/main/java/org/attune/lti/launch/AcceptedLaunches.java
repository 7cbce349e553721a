package org.attune.lti.launch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.attune.lti.Launch;
import org.attune.lti.LaunchAccepted;
import org.attune.lti.LaunchDeclined;
import org.attune.lti.LaunchId;
import org.attune.lti.Launches;
import org.attune.lti.login.Binding;
import org.attune.lti.login.LaunchState;
import org.attune.lti.login.LaunchStates;
import org.attune.lti.refusal.LaunchRefused;
import org.attune.lti.refusal.Refusal;
import org.attune.lti.secret.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Accepted launches, in the database. Rows never change, so what was read once is kept in memory. */
@Component
public class AcceptedLaunches implements Launches {

    /** A launch with what proves the right to act for it. */
    public record Stored(Launch launch, String secretHash, Instant expiresAt) {}

    /** How long a visit lasts: more than the 20 hours up to which WCAG 2.2 (2.2.1) wants a limit that can be extended. */
    static final Duration VISIT = Duration.ofHours(24);
    /** How long the row stays after that, for whoever looks into what happened. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final int TRIES = 4;
    private static final Logger log = LoggerFactory.getLogger(AcceptedLaunches.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final LaunchStates states;
    private final JsonMapper json;
    private final Cache<LaunchId, Stored> cache = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    AcceptedLaunches(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            LaunchStates states,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.states = states;
        this.json = json;
    }

    @Override
    public Launch get(LaunchId id) {
        return find(id).map(Stored::launch).orElseThrow(() -> new NoSuchElementException("There is no launch " + id));
    }

    /** Also finds those that have ended. */
    public Optional<Stored> find(LaunchId id) {
        Stored cached = cache.getIfPresent(id);
        if (cached != null) {
            return Optional.of(cached);
        }
        Optional<Stored> read = jdbc.sql("select secret_hash, message, expires_at from lti_launch where id = :id")
                .param("id", id.value())
                .query((row, number) -> new Stored(
                        json.readValue(row.getString("message"), Launch.class),
                        row.getString("secret_hash"),
                        row.getObject("expires_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .optional();
        read.ifPresent(stored -> cache.put(id, stored));
        return read;
    }

    /** Uses up the state, stores the launch and tells the house of it: all of that, or nothing. */
    AcceptedLaunch accept(Launch launch, LaunchState state, Instant now) {
        String secret = Tokens.secret();
        Stored stored = new Stored(launch, Tokens.hash(secret), now.plus(VISIT));
        String message = json.writeValueAsString(launch);
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> {
                    if (!states.use(state)) {
                        throw new LaunchRefused(Refusal.STATE_UNKNOWN, "the state was used at the same moment");
                    }
                    insert(stored, message, now);
                    events.publishEvent(new LaunchAccepted(launch));
                });
                cache.put(launch.id(), stored);
                return new AcceptedLaunch(launch.id(), secret, state.binding() instanceof Binding.ByCookie);
            } catch (LaunchDeclined declined) {
                throw new LaunchRefused(Refusal.DECLINED, declined.happened().key(), declined);
            } catch (ConcurrencyFailureException | DuplicateKeyException e) {
                // Two launches met, such as the first two of a course: the second sees what the first wrote.
                if (attempt == TRIES) {
                    throw e;
                }
                log.debug("Two launches met; once more", e);
            }
        }
    }

    private void insert(Stored stored, String message, Instant now) {
        jdbc.sql("""
            insert into lti_launch (id, secret_hash, registration, message, created_at, expires_at)
            values (:id, :hash, :registration, :message, :now, :expires)
            """)
                .param("id", stored.launch().id().value())
                .param("hash", stored.secretHash())
                .param("registration", stored.launch().registration().value())
                .param("message", message)
                .param("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("expires", LocalDateTime.ofInstant(stored.expiresAt(), ZoneOffset.UTC))
                .update();
    }

    /** Forgets what was read, as a restart does. */
    public void forget() {
        cache.invalidateAll();
    }

    int purge(Instant now) {
        return jdbc.sql("delete from lti_launch where expires_at < :then")
                .param("then", LocalDateTime.ofInstant(now.minus(KEPT), ZoneOffset.UTC))
                .update();
    }
}
