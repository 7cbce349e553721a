package org.attune;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Gives room in the file of the embedded H2 back, so that it can be used again. H2 does so in the thread that writes commits
 * late; we have every commit written at once (a kill loses nothing that was acknowledged), which stops that thread, and
 * without it each commit makes the file some 65 KB longer for ever. Other databases are left alone.
 */
@Component
class EmbeddedDatabaseUpkeep implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofSeconds(2);
    /** Pieces of the file of which less than this is still in use, in per cent, are written anew and become free. */
    private static final int FILL_RATE = 60;
    /** So much is written anew at a time, in bytes. A commit waits meanwhile: for up to 0.2 s when this was tried. */
    private static final int AT_A_TIME = 16 << 20;

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabaseUpkeep.class);

    private final DataSource database;
    private volatile @Nullable ScheduledExecutorService worker;

    EmbeddedDatabaseUpkeep(DataSource database) {
        this.database = database;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("embedded-database-upkeep").factory());
        store().ifPresent(store -> {
            ScheduledFuture<?> _ = started.scheduleWithFixedDelay(
                    () -> giveBack(store), EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        });
        worker = started;
    }

    @Override
    public void stop() {
        @Nullable ScheduledExecutorService stopped = worker;
        if (stopped != null) {
            stopped.close();
            worker = null;
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    /** The file behind the database; empty for every other database, and for one in memory. */
    Optional<MVStore> store() {
        try (Connection connection = database.getConnection()) {
            return connection.isWrapperFor(JdbcConnection.class)
                            && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
                    ? Optional.of(session.getDatabase().getStore().getMvStore())
                            .filter(store -> store.getFileStore() != null)
                    : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    /** Returns whether there was anything to do. */
    static boolean giveBack(MVStore store) {
        try {
            return !store.isClosed() && store.compact(FILL_RATE, AT_A_TIME);
        } catch (MVStoreException e) {
            log.warn("The embedded database could not give room back; it goes on growing", e);
            return false;
        }
    }
}
