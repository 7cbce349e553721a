package org.attune.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Has a fixed number of operations done by so many at once. */
final class Load {

    @FunctionalInterface
    interface Operation {
        void run(int number) throws Exception;
    }

    private final Map<String, Proc> watched;

    /** @param watched the processes whose processor time is of interest, by name */
    Load(Map<String, Proc> watched) {
        this.watched = watched;
    }

    /**
     * Does the operations numbered 0 to {@code count - 1}, each worker its next as soon as its last is answered; the first that
     * fails ends it all.
     */
    Timed run(int workers, int count, Operation operation) throws InterruptedException {
        return run(workers, count, Double.POSITIVE_INFINITY, operation);
    }

    /**
     * The same at a rate that does not depend on how fast they are answered. What has to wait for a free worker has begun when it
     * was to begin.
     */
    Timed run(int workers, int count, double perSecond, Operation operation) throws InterruptedException {
        long[] nanos = new long[count];
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(workers);
        Map<String, Duration> before = cpu();
        long began = System.nanoTime();
        for (int worker = 0; worker < workers; worker++) {
            Thread.ofVirtual().start(() -> {
                try {
                    for (int n = next.getAndIncrement(); n < count && failure.get() == null; n = next.getAndIncrement()) {
                        long start = begin(began, n, perSecond);
                        operation.run(n);
                        nanos[n] = System.nanoTime() - start;
                    }
                } catch (Throwable e) {
                    failure.compareAndSet(null, e);
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
        Duration wall = Duration.ofNanos(System.nanoTime() - began);
        if (failure.get() != null) {
            throw new IllegalStateException("An operation failed; nothing was measured", failure.get());
        }
        Map<String, Duration> used = cpu();
        used.replaceAll((name, cost) -> cost.minus(before.getOrDefault(name, Duration.ZERO)));
        return new Timed(Arrays.stream(nanos).mapToObj(Duration::ofNanos).toList(), wall, used);
    }

    private static long begin(long began, int n, double perSecond) throws InterruptedException {
        long now = System.nanoTime();
        if (perSecond == Double.POSITIVE_INFINITY) {
            return now;
        }
        long due = began + (long) (n / perSecond * 1e9);
        Thread.sleep(Duration.ofNanos(Math.max(0, due - now)));
        return due;
    }

    private Map<String, Duration> cpu() {
        Map<String, Duration> cpu = new TreeMap<>();
        watched.forEach((name, process) -> cpu.put(name, process.cpu()));
        return cpu;
    }
}
