package org.attune.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the packaged tool: start-up from the plain jar and from the extracted one with its AOT cache, then launches,
 * answers, submits, results and the delivery of scores, on the embedded H2 and on MariaDB, marking anew on both, and scores owed
 * to a platform that takes few. {@code src/bench/run} calls it.
 */
final class Benchmark {

    private final Path root;
    private final Path folder;
    private final Sizes sizes;
    private final Report report = new Report();

    /** @param scale 1 for figures; a tenth to see that everything works */
    private Benchmark(Path root, Path folder, double scale) {
        this.root = root;
        this.folder = folder;
        this.sizes = Sizes.scaled(scale);
    }

    /**
     * Arguments: {@code quick} for a tenth of everything; {@code start-up}, {@code content}, {@code h2}, {@code mariadb},
     * {@code rescore}, {@code drain} for only that part.
     */
    public static void main(String[] args) throws Exception {
        List<String> wanted = new ArrayList<>(Arrays.asList(args));
        double scale = wanted.remove("quick") ? 0.1 : 1;
        Path root = Path.of("").toAbsolutePath();
        Path folder = Files.createTempDirectory("attune-bench-");
        Benchmark benchmark = new Benchmark(root, folder, scale);
        for (String part : wanted.isEmpty() ? List.of("start-up", "content", "h2", "mariadb", "rescore", "drain") : wanted) {
            switch (part) {
                case "start-up" -> benchmark.startUp();
                case "content" -> benchmark.content();
                case "h2" -> benchmark.onH2();
                case "mariadb" -> benchmark.onMariaDb();
                case "rescore" -> benchmark.rescore();
                case "drain" -> benchmark.drain();
                default -> throw new IllegalArgumentException("start-up, content, h2, mariadb, rescore, drain or quick, not " + part);
            }
        }
        System.exit(0);
    }

    private void startUp() throws Exception {
        report.heading("Start-up");
        StartUp startUp = new StartUp(root, folder, report, sizes.starts());
        startUp.measure("plain jar", Commands.plainJar(root));
        startUp.measure("extracted jar with its AOT cache", Commands.image(root));
    }

    /** What the modules cost a start, and how much of the memory they hold. */
    private void content() throws Exception {
        report.heading("What the modules cost");
        StartUp startUp = new StartUp(root, folder, report, sizes.starts());
        Path none = Files.createDirectories(folder.resolve("no-content"));
        startUp.measure("without any module", Commands.image(root), Map.of("ATTUNE_CONTENT", none.toString()));
        startUp.measure("with all modules", Commands.image(root));
    }

    private void onH2() throws Exception {
        work("H2 in a file, in the tool's own process", folder.resolve("h2"), Map.of());
    }

    private void onMariaDb() throws Exception {
        try (MariaDb database = new MariaDb(folder.resolve("mariadb-server"))) {
            Map<String, Proc> processes = Map.of("database", database.process());
            work("MariaDB 11.4, flushed at every commit", folder.resolve("mariadb"), database.environment(), processes);
        }
    }

    /** On both databases. */
    private void rescore() throws Exception {
        rescore("Marking anew, on H2 in a file", folder.resolve("rescore-h2"), Map.of(), Map.of());
        try (MariaDb database = new MariaDb(folder.resolve("rescore-mariadb-server"))) {
            rescore(
                    "Marking anew, on MariaDB 11.4",
                    folder.resolve("rescore-mariadb"),
                    database.environment(),
                    Map.of("database", database.process()));
        }
    }

    private void rescore(
            String title, Path place, Map<String, String> environment, Map<String, Proc> processes) throws Exception {
        report.heading(title);
        Files.createDirectories(place);
        try (Platform platform = new Platform()) {
            platform.registerIn(place.resolve("lti-config"));
            Map<String, String> all = new LinkedHashMap<>(Commands.environment(place));
            all.putAll(environment);
            report.beginTable();
            new Rescore(root, place, all, processes, sizes, report).measure(platform);
        }
    }

    private void drain() throws Exception {
        report.heading("Scores owed to a platform that takes fifty a second, on MariaDB 11.4");
        Path place = Files.createDirectories(folder.resolve("drain"));
        try (MariaDb database = new MariaDb(folder.resolve("drain-mariadb-server"));
                Platform limited = new Platform();
                Platform other = new Platform()) {
            limited.registerIn(place.resolve("lti-config"));
            other.registerIn(place.resolve("lti-config"), "other");
            Map<String, String> all = new LinkedHashMap<>(Commands.environment(place));
            all.putAll(database.environment());
            try (Tool tool = Tool.start(root, Commands.image(root), all, place.resolve("tool.log"))) {
                Load load = new Load(Map.of("tool", tool.process(), "driver", Proc.self(), "database", database.process()));
                report.beginTable();
                new Owing(tool, limited, other, load, sizes, report).measure();
            }
        }
    }

    private void work(String title, Path place, Map<String, String> environment) throws Exception {
        work(title, place, environment, Map.of());
    }

    private void work(String title, Path place, Map<String, String> environment, Map<String, Proc> processes)
            throws Exception {
        report.heading(title);
        Files.createDirectories(place);
        try (Platform platform = new Platform()) {
            platform.registerIn(place.resolve("lti-config"));
            Map<String, String> all = new LinkedHashMap<>(Commands.environment(place));
            all.putAll(environment);
            try (Tool tool = Tool.start(root, Commands.image(root), all, place.resolve("tool.log"))) {
                Map<String, Proc> watched = new LinkedHashMap<>(processes);
                watched.put("tool", tool.process());
                watched.put("driver", Proc.self());
                report.beginTable();
                new Work(tool, platform, new Load(watched), sizes, report).measure();
                report.line("resident under load: %d MB, at most %d MB", tool.process().residentMegabytes(), tool.process().peakMegabytes());
            }
        }
        Thread.sleep(Duration.ofSeconds(1));
    }
}
