package org.attune.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/**
 * Many scores are owed to a platform that takes fifty a second and answers every tenth with 429, while learners of another
 * platform submit and wait for theirs.
 */
final class Owing {

    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final int PER_SECOND = 50;
    private static final int EVERY = 10;
    private static final int AT_ONCE = 2;
    private static final int BATCH = 20;
    private static final Choice RIGHT = new Choice("the-lamp", 0, "\"option\":[\"rest\"]");

    private final Tool tool;
    private final Platform limited;
    private final Platform other;
    private final Load load;
    private final Sizes sizes;
    private final Report report;

    Owing(Tool tool, Platform limited, Platform other, Load load, Sizes sizes, Report report) {
        this.tool = tool;
        this.limited = limited;
        this.other = other;
        this.load = load;
        this.sizes = sizes;
        this.report = report;
    }

    void measure() throws Exception {
        List<Learner> first = learners("f", 10 * BATCH);
        List<Learner> second = learners("s", 40 * BATCH);
        begin(first, other);
        begin(second, other);
        report.row("submit to arrival at the other platform, nothing owed to this one", delivered(first, new AtomicBoolean()));

        List<Learner> owed = learners("o", sizes.owed());
        limited.down(true);
        load.run(32, owed.size(), n -> {
            owed.get(n).launch(limited);
            owed.get(n).start();
            owed.get(n).submit();
        });
        Limit limit = new Limit(PER_SECOND, EVERY);
        limited.limit(limit);
        limited.down(false);
        long began = System.nanoTime();
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Timed> meanwhile = CompletableFuture.supplyAsync(() -> delivered(second, done));
        // Some have another score before their first has been sent, or while it is.
        List<Learner> again = owed.subList(0, owed.size() / 20);
        load.run(4, again.size(), n -> {
            again.get(n).start();
            again.get(n).save(RIGHT);
            again.get(n).submit();
        });
        limited.awaitScores(owed.size(), PATIENCE);
        while (!again.stream().allMatch(this::hasItsSecond)) {
            Thread.sleep(50);
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("A later score did not arrive");
            }
        }
        Duration drained = Duration.ofNanos(System.nanoTime() - began);
        done.set(true);
        report.row("the same, while scores are owed to this one", meanwhile.get());
        report.line(
                "%d scores owed to a platform that takes %d a second and refuses every tenth: all there %.0f s after it was back, "
                        + "%.0f a second; %d out of order; %s",
                owed.size(),
                PER_SECOND,
                drained.toMillis() / 1e3,
                owed.size() * 1e3 / drained.toMillis(),
                limited.backwards(),
                limit.told());
    }

    private boolean hasItsSecond(Learner learner) {
        return Optional.ofNullable(limited.scores().get(learner.name()))
                .filter(given -> given.points() > 0)
                .isPresent();
    }

    private void begin(List<Learner> learners, Platform platform) throws InterruptedException {
        load.run(16, learners.size(), n -> {
            learners.get(n).launch(platform);
            learners.get(n).start();
            learners.get(n).save(RIGHT);
        });
    }

    /** In small batches with rests between them, until all have submitted or {@code enough}. */
    private Timed delivered(List<Learner> learners, AtomicBoolean enough) {
        try {
            Timed all = Timed.NONE;
            for (int from = 0; from < learners.size() && !enough.get(); from += BATCH) {
                List<Learner> batch = learners.subList(from, from + BATCH);
                all = all.and(load.run(AT_ONCE, batch.size(), n -> {
                    batch.get(n).submit();
                    while (!other.scores().containsKey(batch.get(n).name())) {
                        Thread.sleep(1);
                    }
                }));
                Thread.sleep(Duration.ofSeconds(2));
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<Learner> learners(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(n -> new Learner(tool, prefix + n)).toList();
    }
}
