package org.attune.passback;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.attune.lti.RegistrationId;
import org.attune.passback.Holds.Hold;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Pays what the ledger owes. Each platform has a lane of its own, a few scores wide, so that one that is slow holds up nobody
 * else. All that matters is in the database: any number of nodes may drain at once, and any of them may die.
 */
@Component
class Drain implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Drain.class);
    private static final Duration LAST_WAIT = Duration.ofSeconds(15);
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Ledger ledger;
    private final Holds holds;
    private final Courier courier;
    private final PassbackSettings settings;
    private final InstantSource clock;
    private final Map<RegistrationId, Lane> lanes = new ConcurrentHashMap<>();
    private volatile ExecutorService threads = closed();
    private volatile boolean running;

    Drain(Ledger ledger, Holds holds, Courier courier, PassbackSettings settings, InstantSource clock) {
        this.ledger = ledger;
        this.holds = holds;
        this.courier = courier;
        this.settings = settings;
        this.clock = clock;
    }

    /** Pays whatever is due. Comes back at once. */
    void wake() {
        if (running) {
            ledger.platformsToServe().forEach(this::wake);
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void wake(Wanting.Wanted wanted) {
        wake(wanted.platform());
    }

    private void wake(RegistrationId platform) {
        lanes.computeIfAbsent(platform, Lane::new).call();
    }

    @Override
    public synchronized void start() {
        threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("passback-", 1).factory());
        running = true;
    }

    /** What is on its way may arrive; what is not yet is given back. */
    @Override
    public synchronized void stop() {
        running = false;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("Some scores are still on their way; their leases will run out and they will be sent again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lanes.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Later than the web server when stopping: what the last requests owe is at least begun. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 4096;
    }

    private static ExecutorService closed() {
        ExecutorService none =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory());
        none.shutdown();
        return none;
    }

    private final class Lane {

        private final RegistrationId platform;
        private final Semaphore free = new Semaphore(settings.atOnce());
        private final AtomicInteger calls = new AtomicInteger();
        private final Pace pace = new Pace();
        private volatile Hold hold = Hold.NONE;

        Lane(RegistrationId platform) {
            this.platform = platform;
        }

        /** Looks for work; called while it is looking, it looks once more afterwards. */
        void call() {
            if (running && calls.getAndIncrement() == 0) {
                try {
                    threads.execute(this::answer);
                } catch (RejectedExecutionException e) {
                    log.debug("Stopping; what is owed stays owed", e);
                }
            }
        }

        private void answer() {
            int answered;
            do {
                answered = calls.get();
                try {
                    work();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (RuntimeException e) {
                    log.warn("The ledger could not be read for the platform of registration {}", platform, e);
                }
            } while (!calls.compareAndSet(answered, 0));
        }

        private void work() throws InterruptedException {
            while (running) {
                hold = holds.of(platform);
                if (hold.lasts(clock.instant())) {
                    return;
                }
                boolean probing = holds.isOut(hold);
                // Twice what fits: while the last are on their way, the next are there already.
                int atMost = probing ? 1 : pace.inOneSecond(System.nanoTime(), 2 * settings.atOnce());
                List<Owed> claimed =
                        ledger.claim(platform, atMost, clock.instant().plus(settings.lease()));
                if (claimed.isEmpty()) {
                    return;
                }
                for (Owed owed : claimed) {
                    free.acquire();
                    if (mayCall()) {
                        Thread.sleep(pace.untilNext(System.nanoTime()));
                    }
                    begin(owed);
                }
                if (probing) {
                    free.acquire(settings.atOnce());
                    free.release(settings.atOnce());
                }
            }
        }

        private boolean mayCall() {
            return running && !hold.lasts(clock.instant());
        }

        private void begin(Owed owed) {
            try {
                threads.execute(() -> deliver(owed));
            } catch (RejectedExecutionException e) {
                ledger.settle(owed, new Next.Later(clock.instant()));
                free.release();
            }
        }

        private void deliver(Owed owed) {
            try {
                Next next = mayCall()
                        ? courier.carry(owed)
                        : new Next.Later(hold.until().orElseGet(clock::instant));
                courier.settle(owed, next);
                switch (next) {
                    case Next.TryAgain again -> {
                        hold = holds.of(platform);
                        if (again.tooFast()) {
                            pace.refused(System.nanoTime(), hold.lasts(clock.instant()));
                        }
                    }
                    case Next.Later(Instant at) -> callAt(at);
                    case Next.Accepted _ -> pace.took(System.nanoTime());
                    case Next.NothingToSay _, Next.Stand _, Next.Park _, Next.NotOurs _ -> {}
                }
            } catch (RuntimeException e) {
                log.warn(
                        "The score of {} in {} stays owed until its lease runs out", owed.person(), owed.lineItem(), e);
            } finally {
                free.release();
            }
        }

        private void callAt(Instant at) {
            Duration wait = Duration.between(clock.instant(), at);
            if (wait.compareTo(SOON) < 0) {
                CompletableFuture.delayedExecutor(Math.max(1, wait.toMillis() + 1), TimeUnit.MILLISECONDS, threads)
                        .execute(this::call);
            }
        }
    }
}
