package org.attune.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An author corrects the key of one item that many attempts were marked by: the tool is started with the wrong key, the attempts
 * are submitted, it is started again with the right one, and an instructor has them marked anew while others save answers.
 */
final class Rescore {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int SAVING = 16;

    /** Some five hundred learners under way who answer every five seconds. */
    private static final double SAVED_PER_SECOND = 100;

    private static final Choice RIGHT = new Choice("the-lamp", 0, "\"option\":[\"rest\"]");
    private static final Choice WRONG = new Choice("the-lamp", 0, "\"option\":[\"vision\"]");

    private final Path root;
    private final Path place;
    private final Path quiz;
    private final Map<String, String> environment;
    private final Map<String, Proc> watched;
    private final Sizes sizes;
    private final Report report;

    /** @param watched processes besides the tool and the driver */
    Rescore(
            Path root,
            Path place,
            Map<String, String> environment,
            Map<String, Proc> watched,
            Sizes sizes,
            Report report)
            throws IOException {
        this.root = root;
        this.place = place;
        this.watched = watched;
        this.sizes = sizes;
        this.report = report;
        Path content = place.resolve("content");
        copy(root.resolve("content/observation-listening"), content.resolve("observation-listening"));
        this.quiz = content.resolve("observation-listening/quiz.yaml");
        this.environment = new LinkedHashMap<>(environment);
        this.environment.put("ATTUNE_CONTENT", content.toString());
    }

    void measure(Platform platform) throws Exception {
        turnTheKey("rest", "vision");
        try (Tool tool = start()) {
            List<Learner> learners = learners(tool, "r", sizes.owed());
            load(tool).run(64, learners.size(), n -> {
                Learner learner = learners.get(n);
                learner.launch(platform);
                learner.start();
                learner.save(n % 2 == 0 ? RIGHT : WRONG);
                learner.submit();
            });
            platform.awaitScores(learners.size(), PATIENCE);
        }
        turnTheKey("vision", "rest");
        platform.scores().clear();
        try (Tool tool = start()) {
            Instructor instructor = new Instructor(tool, platform);
            List<Learner> saving = learners(tool, "s", SAVING);
            Load load = load(tool);
            load.run(SAVING, SAVING, n -> {
                saving.get(n).launch(platform);
                saving.get(n).start();
            });
            AtomicBoolean done = new AtomicBoolean();
            Saver[] savers = saving.stream().map(Saver::new).toArray(Saver[]::new);
            run(load, savers); // warm-up
            Timed before = Timed.NONE;
            for (int second = 0; second < 10; second++) {
                before = before.and(run(load, savers));
            }
            report.row("answers saved, 100 a second, before", before);
            long began = System.nanoTime();
            String key = instructor.preview();
            Duration preview = Duration.ofNanos(System.nanoTime() - began);
            CompletableFuture<Timed> meanwhile = CompletableFuture.supplyAsync(() -> {
                Timed all = Timed.NONE;
                while (!done.get()) {
                    all = all.and(run(load, savers));
                }
                return all;
            });
            began = System.nanoTime();
            instructor.keep(key);
            while (!instructor.done()) {
                Thread.sleep(250);
            }
            Duration rescored = Duration.ofNanos(System.nanoTime() - began);
            done.set(true);
            report.row("the same, while attempts are marked anew", meanwhile.get());
            platform.awaitScores(sizes.owed(), PATIENCE);
            Duration delivered = Duration.ofNanos(System.nanoTime() - began);
            report.line(
                    "%d submitted attempts, one item with another key, every mark another: preview in %.1f s, marked anew "
                            + "%.1f s after the button was pressed, all scores at the platform %.1f s after it",
                    sizes.owed(), preview.toMillis() / 1e3, rescored.toMillis() / 1e3, delivered.toMillis() / 1e3);
            platform.scores().clear();
        }
    }

    /** For a second. */
    private static Timed run(Load load, Saver[] savers) {
        try {
            return load.run(SAVING, (int) SAVED_PER_SECOND, SAVED_PER_SECOND, n -> savers[n % SAVING].save());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Changes one answer again and again; one at a time. */
    private static final class Saver {

        private final Learner learner;
        private int version;

        Saver(Learner learner) {
            this.learner = learner;
        }

        synchronized void save() throws Exception {
            learner.save(new Choice(
                    "which-line", version, version % 2 == 0 ? "\"option\":[\"seeks\"]" : "\"option\":[\"filmed\"]"));
            version++;
        }
    }

    private Tool start() throws Exception {
        return Tool.start(root, Commands.image(root), environment, place.resolve("tool.log"));
    }

    private Load load(Tool tool) {
        Map<String, Proc> all = new LinkedHashMap<>(watched);
        all.put("tool", tool.process());
        all.put("driver", Proc.self());
        return new Load(all);
    }

    private static List<Learner> learners(Tool tool, String prefix, int count) {
        return IntStream.range(0, count).mapToObj(n -> new Learner(tool, prefix + n)).toList();
    }

    /** Of the first question: what was right is wrong, and the other way round. */
    private void turnTheKey(String from, String to) throws IOException {
        String source = Files.readString(quiz);
        Files.writeString(
                quiz,
                source.replaceFirst("(?s)(key: " + from + "\\b.*?credit: )1", "$10")
                        .replaceFirst("(?s)(key: " + to + "\\b.*?credit: )0", "$11"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
