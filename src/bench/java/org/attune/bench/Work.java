package org.attune.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** What is measured of one running tool, in this order. */
final class Work {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Tool tool;
    private final Platform platform;
    private final Load load;
    private final Sizes sizes;
    private final Report report;

    Work(Tool tool, Platform platform, Load load, Sizes sizes, Report report) {
        this.tool = tool;
        this.platform = platform;
        this.load = load;
        this.sizes = sizes;
        this.report = report;
    }

    void measure() throws Exception {
        warmUp();
        launches(16);
        launches(64);
        quizzes();
        outage();
    }

    /** Everything once before anything is counted, so that the JVM has compiled what it will. */
    private void warmUp() throws Exception {
        List<Learner> learners = learners("w", sizes.warmUp());
        load.run(64, learners.size(), n -> {
            Learner learner = learners.get(n);
            learner.launch(platform);
            learner.start();
            for (Choice choice : Choice.RUN) {
                learner.save(choice);
            }
            learner.submit();
            learner.results();
        });
        platform.awaitScores(learners.size(), PATIENCE);
        platform.scores().clear();
    }

    /** The signing is the platform's work, on a machine of its own in life: it is done between the two halves. */
    private void launches(int browsers) throws Exception {
        List<Learner> learners = IntStream.range(0, sizes.launches())
                .mapToObj(n -> new Learner(tool, "w" + n % sizes.warmUp()))
                .toList();
        Timed logins = load.run(browsers, learners.size(), n -> learners.get(n).beginLogin(platform));
        load.run(2, learners.size(), n -> learners.get(n).sign(platform));
        Timed landings = load.run(browsers, learners.size(), n -> learners.get(n).land());
        report.row("launches, " + browsers + " browsers", logins.then(landings));
        List<Learner> again = IntStream.range(0, sizes.launches() / 2)
                .mapToObj(n -> new Learner(tool, "w" + n % sizes.warmUp()))
                .toList();
        report.row(
                "launches, " + browsers + " browsers, tokens signed on the same two cores meanwhile",
                load.run(browsers, again.size(), n -> again.get(n).launch(platform)));
    }

    private void quizzes() throws Exception {
        List<Learner> learners = learners("q", sizes.learners());
        report.row("first launches, each a new person, 64 browsers, and the start of an attempt", load.run(64, learners.size(), n -> {
            learners.get(n).launch(platform);
            learners.get(n).start();
        }));
        Timed answers = Timed.NONE;
        for (Choice choice : Choice.RUN) {
            answers = answers.and(load.run(64, learners.size(), n -> learners.get(n).save(choice)));
        }
        report.row("answers saved, 64 learners at a time", answers);
        long began = System.nanoTime();
        report.row("submits, marked, results page included", load.run(64, learners.size(), n -> learners.get(n).submit()));
        platform.awaitScores(learners.size(), PATIENCE);
        Duration delivery = Duration.ofNanos(System.nanoTime() - began);
        report.row("results pages", load.run(64, learners.size() * 2, n -> learners.get(n % learners.size()).results()));
        report.line(
                "%d scores at the platform %.1f s after the first submit: %.0f a second",
                learners.size(), delivery.toMillis() / 1e3, learners.size() * 1e3 / delivery.toMillis());
        platform.scores().clear();
    }

    private void outage() throws Exception {
        List<Learner> learners = learners("o", sizes.owed());
        platform.down(true);
        load.run(64, learners.size(), n -> {
            Learner learner = learners.get(n);
            learner.launch(platform);
            learner.start();
            learner.submit();
        });
        platform.down(false);
        Duration drain = platform.awaitScores(learners.size(), PATIENCE);
        report.line(
                "%d scores owed when an outage ended were at the platform %.1f s later: %.0f a second, "
                        + "%d sent more than once, %d out of order",
                learners.size(),
                drain.toMillis() / 1e3,
                learners.size() * 1e3 / drain.toMillis(),
                platform.scores().values().stream().filter(given -> given.times() > 1).count(),
                platform.backwards());
        platform.scores().clear();
    }

    private List<Learner> learners(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(n -> new Learner(tool, prefix + n)).toList();
    }
}
